internal import BotrianDiagnostics
@testable internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Synchronization
internal import Testing

@Suite struct OutputUpdateTests {
  private let a = OutputFile(path: "a/index.html", text: "ก")
  private let b = OutputFile(path: "b/index.html", text: "ข")

  private func site(in folder: URL) -> OutputFolder {
    OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
  }

  /// Brings a folder up to date with files that are each made from a text.
  ///
  /// - Returns: The paths that had to be made, and whether notes were ignored.
  @discardableResult
  private func update(
    _ folder: URL, _ files: [OutputFile], from texts: [String: String] = [:], tool: String = "tool",
    isClean: Bool = false
  ) async throws -> (made: [String], ignoredStore: Bool) {
    let update = try await site(in: folder).update(by: tool, isClean: isClean) { sink, _ in
      try files.filter { file in
        let key = BuildKey(of: (texts[file.path] ?? "1").utf8Span.span)
        if sink.keep(file.path, from: key) == ["note"] { return false }
        try sink.take(file, from: Recipe(key: key, note: ["note"]))
        return true
      }.map(\.path)
    }
    return (update.made, update.ignoredStore)
  }

  private func paths(_ folder: URL) throws -> [String] { try site(in: folder).files().map(\.path) }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private func write(_ text: String, to path: String, in folder: URL) throws {
    try write(Array(text.utf8), to: path, in: folder)
  }

  private func bytes(of journal: UpdateJournal) throws -> [UInt8] {
    let bytes = Mutex<[UInt8]>([])
    try journal.write { piece in bytes.withLock { $0 += piece } }
    return bytes.withLock { $0 }
  }

  private func write(_ bytes: [UInt8], to path: String, in folder: URL) throws {
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  @Test func makesOnlyWhatIsMadeFromSomethingElse() async throws {
    try await withTemporaryFolder { folder in
      let again1 = try await update(folder, [a, b]).made
      #expect(again1 == [a.path, b.path])
      let new = OutputFile(path: b.path, text: "ค")
      let again2 = try await update(folder, [a, new], from: [b.path: "2"]).made
      #expect(again2 == [b.path])
      #expect(try text("Site/" + a.path, in: folder) == "ก")
      #expect(try text("Site/" + b.path, in: folder) == "ค")
    }
  }

  @Test func leavesNothingBesideTheFolderButItsNotes() async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a])
      try await update(folder, [OutputFile(path: a.path, text: "ค")], from: [a.path: "2"])
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names.sorted() == [".Site.botrian-store", "Site"])
    }
  }

  @Test func removesWhatIsMadeNoMoreAndWhatIsNotItsOwn() async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a, b])
      try write("x", to: "Site/c/d/stranger.txt", in: folder)
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Site/empty"), withIntermediateDirectories: true)
      try await update(folder, [a])
      #expect(try paths(folder) == [a.path])
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "Site").path(percentEncoded: false))
      #expect(names.sorted() == [".botrian-site", "a"])
    }
  }

  /// Of the same length, so that only the file's time tells.
  @Test func makesAnewWhatSomebodyElseWrote() async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a, b])
      try write("ฮ", to: "Site/" + a.path, in: folder)
      let again3 = try await update(folder, [a, b]).made
      #expect(again3 == [a.path])
      #expect(try text("Site/" + a.path, in: folder) == "ก")
    }
  }

  @Test func putsAFileWhereAFolderWasAndTheOtherWayRound() async throws {
    try await withTemporaryFolder { folder in
      try await update(
        folder, [OutputFile(path: "x/y", text: "1"), OutputFile(path: "z", text: "1")])
      let files = [OutputFile(path: "x", text: "2"), OutputFile(path: "z/y", text: "2")]
      try await update(folder, files, from: ["x": "2", "z/y": "2"])
      #expect(try site(in: folder).files() == files)
    }
  }

  enum Damage: CaseIterable { case altered, cutOff, otherTool, noStore }

  @Test(arguments: Damage.allCases)
  func ignoresNotesThatItCannotTrust(_ damage: Damage) async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a, b])
      let store = folder.appending(path: ".Site.botrian-store")
      var bytes = try Data(contentsOf: store)
      switch damage {
      case .altered: bytes[bytes.count / 2] ^= 1
      case .cutOff: bytes.removeLast(bytes.count / 3)
      case .otherTool: break
      case .noStore: bytes = Data()
      }
      try bytes.write(to: store)
      let tool = damage == .otherTool ? "other" : "tool"
      let (made, ignored) = try await update(folder, [a, b], tool: tool)
      #expect(made == [a.path, b.path])
      #expect(ignored == (damage != .noStore))
      let again4 = try await update(folder, [a, b], tool: tool).made
      #expect(again4 == [])
    }
  }

  @Test func makesEverythingAnewWhenAskedTo() async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a, b])
      let (made, ignored) = try await update(folder, [a, b], isClean: true)
      #expect(made == [a.path, b.path] && !ignored)
    }
  }

  @Test func leavesTheOldSiteWhenMakingFails() async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a, b])
      await #expect(throws: FileSystemError.self) {
        try await site(in: folder).update(by: "tool") { sink, _ in
          try sink.take(OutputFile(path: a.path, text: "ค"))
          throw FileSystemError.missing("Content/a.md")
        }
      }
      #expect(try site(in: folder).files() == [a, b])
      let again5 = try await update(folder, [a, b]).made
      #expect(again5 == [])
    }
  }

  /// How many of the three steps of the journal a run did before it was killed.
  @Test(arguments: 0...3) func finishesAnUpdateThatWasCutShort(steps: Int) async throws {
    try await withTemporaryFolder { folder in
      let old = OutputFile(path: "old.html", text: "x")
      try await update(folder, [a, b, old])
      let (newA, newB) = (OutputFile(path: a.path, text: "1"), OutputFile(path: b.path, text: "2"))
      let journal = UpdateJournal(
        stage: ".Site.botrian-new-4194305-7", moved: [a.path, b.path], removed: [old.path])
      try write(try bytes(of: journal), to: ".Site.botrian-journal", in: folder)
      for (place, file) in [newA, newB].enumerated() {
        let root = place < steps ? "Site" : journal.stage
        try write(
          String(decoding: file.bytes, as: UTF8.self), to: "\(root)/\(file.path)", in: folder)
      }
      if steps == 3 {
        try FileManager.default.removeItem(at: folder.appending(path: "Site/" + old.path))
      }
      // This run fails, so what is there afterwards is what the earlier one was about to do.
      await #expect(throws: FileSystemError.self) {
        try await site(in: folder).update(by: "tool") { _, _ in
          throw FileSystemError.missing("Content/a.md")
        }
      }
      #expect(try site(in: folder).files() == [newA, newB])
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names == ["Site"])
    }
  }

  enum Loss: CaseIterable { case site, siteContent, stage }

  /// What somebody did after a run was cut short before its first step.
  @Test(arguments: Loss.allCases)
  func goesOnWhereTheUpdateCannotBeFinishedAnyMore(_ loss: Loss) async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a, b])
      let journal = UpdateJournal(
        stage: ".Site.botrian-new-4194305-7", moved: ["new/index.html"], removed: [b.path])
      try write(try bytes(of: journal), to: ".Site.botrian-journal", in: folder)
      if loss != .stage { try write("x", to: "\(journal.stage)/new/index.html", in: folder) }
      let place = folder.appending(path: "Site")
      if loss != .stage { try FileManager.default.removeItem(at: place) }
      if loss == .siteContent {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      }
      // A mistake in the input must not leave half a site that nothing replaces.
      await #expect(throws: FileSystemError.self) {
        try await site(in: folder).update(by: "tool") { _, _ in
          throw FileSystemError.missing("Content/a.md")
        }
      }
      try site(in: folder).check()
      try await update(folder, [a, b])
      #expect(try site(in: folder).files() == [a, b])
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names.sorted() == [".Site.botrian-store", "Site"])
    }
  }

  /// Such a file may come with a folder from elsewhere.
  @Test(arguments: [
    (".Site.botrian-new-1-1", "../outside.txt"), (".Site.botrian-new-1-1", "/outside.txt"),
    ("..", "a"), ("stage", "a"),
  ])
  func carriesOutNoJournalThatLeadsOutOfTheFolder(stage: String, removed: String) async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a])
      try write("x", to: "outside.txt", in: folder)
      let journal = UpdateJournal(stage: stage, moved: [], removed: [removed])
      try write(try bytes(of: journal), to: ".Site.botrian-journal", in: folder)
      try await update(folder, [a])
      #expect(try text("outside.txt", in: folder) == "x")
      #expect(try site(in: folder).files() == [a])
    }
  }

  /// `publish` writes the folder too.
  @Test func finishesAnUpdateBeforeFinishedFilesTakeItsPlace() async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a, b])
      let journal = UpdateJournal(
        stage: ".Site.botrian-new-4194305-7", moved: [], removed: [a.path])
      try write(try bytes(of: journal), to: ".Site.botrian-journal", in: folder)
      try await site(in: folder).exchange(for: [a, b])
      #expect(try site(in: folder).files() == [a, b])
      let (made, ignored) = try await update(folder, [a, b])
      #expect(made == [a.path, b.path] && !ignored)
      #expect(try site(in: folder).files() == [a, b])
    }
  }

  // To a disk two orders of the marks are two names, to a `String` one.
  @Test func removesAFileOfWhichTheMarksChangedTheirOrder() async throws {
    let old = OutputFile(path: "media/\u{E17}\u{E38}\u{E48}.png", text: "1")
    let new = OutputFile(path: "media/\u{E17}\u{E48}\u{E38}.png", text: "1")
    try await withTemporaryFolder { folder in
      try await update(folder, [a, old])
      for _ in 0..<2 {
        try await update(folder, [a, new])
        let names = try FileManager.default.contentsOfDirectory(
          atPath: folder.appending(path: "Site/media").path(percentEncoded: false))
        #expect(names.map { Array("media/\($0)".utf8) } == [Array(new.path.utf8)])
      }
    }
  }

  @Test(arguments: ["Site", "Site/a"])
  func removesAFileWhoseNameIsNoUTF8(place: String) async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a])
      try makeFile(named: [0xA1], in: folder.appending(path: place))
      let disk = FileSystem.disk(root: folder.path(percentEncoded: false))
      #expect(try disk.entries("Site").contains { $0.kind == .foreignName })
      #expect(try paths(folder) == [a.path])
      try await update(folder, [a])
      #expect(try disk.entries("Site").contains { $0.kind == .foreignName } == false)
      #expect(try paths(folder) == [a.path])
    }
  }

  @Test func makesAnewWhatAWebServerCouldNotRead() async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a])
      let path = folder.appending(path: "Site/" + a.path).path(percentEncoded: false)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      let made = try await update(folder, [a]).made
      #expect(made == [a.path])
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o644)
    }
  }

  /// Drafts must never stand under the mark of a site.
  @Test func makesASiteOfAPreviewInOneStep() async throws {
    try await withTemporaryFolder { folder in
      let preview = OutputFolder(
        path: "Site", root: folder.path(percentEncoded: false), isPreview: true)
      let key = KeyWriter().key
      _ = try await preview.update(by: "tool") { sink, _ in
        try sink.take(a, from: Recipe(key: key, note: []))
      }
      var wasAsked = false
      _ = try await site(in: folder).update(by: "tool") { sink, _ in
        wasAsked = sink.keep(a.path, from: key) != nil
        try sink.take(a)
      }
      #expect(!wasAsked)
      #expect(try text("Site/.botrian-site", in: folder).contains("Everything in it is replaced"))
    }
  }

  @Test func makesEverythingAnewAfterAJournalThatIsDamaged() async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a, b])
      try write("?", to: ".Site.botrian-journal", in: folder)
      let again6 = try await update(folder, [a, b]).made
      #expect(again6 == [a.path, b.path])
      let again7 = try await update(folder, [a, b]).made
      #expect(again7 == [])
    }
  }

  @Test func letsOneBuildWaitForAnother() async throws {
    try await withTemporaryFolder { folder in
      try await update(folder, [a])
      let output = site(in: folder)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for name in ["one", "two"] {
          group.addTask {
            _ = try await output.update(by: "tool") { sink, _ in
              for number in 0..<20 {
                try sink.take(OutputFile(path: "\(name)/\(number).html", text: name))
                try await Task.sleep(for: .milliseconds(2))
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let paths = try paths(folder)
      #expect(paths.count == 20 && Set(paths.map(\.first)).count == 1)
    }
  }
}
