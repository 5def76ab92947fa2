import BotrianDiagnostics
import BotrianPublish
import BotrianSite
import BotrianTestSupport
import Foundation
import Testing

/// An office's folder on the disk and its host.
struct Desk {
  let folder: URL
  let host: MemoryHost
  var site = TestSite()

  init(_ folder: URL, host: MemoryHost = MemoryHost()) {
    self.folder = folder
    self.host = host
  }

  /// The moment that every publication of a test happens at.
  static let now = Date(timeIntervalSince1970: 1_795_598_645)

  func publisher(takesOver: Bool = false) -> Publisher {
    Publisher(
      root: folder.path(percentEncoded: false), host: host, now: Self.now, takesOver: takesOver)
  }

  /// Records the site's addresses and publishes it as it is now.
  @discardableResult
  func publish(takesOver: Bool = false) async throws -> Publication {
    let built = try await build()
    _ = try built.outline.lock(in: ContentFolder(root: folder.path(percentEncoded: false)))
    return try await publish(PublicationContent(built), takesOver: takesOver)
  }

  /// Publishes plain files.
  @discardableResult
  func publish(_ files: [OutputFile]) async throws -> Publication {
    try await publish(PublicationContent(files: files), takesOver: false)
  }

  private func publish(
    _ content: PublicationContent, takesOver: Bool
  ) async throws -> Publication {
    let publisher = publisher(takesOver: takesOver)
    let publication = try await publisher.prepare(content)
    try publisher.settle(publication)
    if !publication.isThere { _ = try await publisher.carryOut(publication) }
    return publication
  }

  func undo() async throws {
    try write(site, to: folder)
    let today = try await readSite(
      using: .disk(root: folder.path(percentEncoded: false)), options: TestSite.options)
    let publication = try await publisher().prepareUndo(in: today)
    _ = try await publisher().carryOut(publication)
  }

  func build() async throws -> BuiltSite {
    try? FileManager.default.removeItem(at: folder.appending(path: "Content/pages"))
    try write(site, to: folder)
    return try await buildSite(
      using: .disk(root: folder.path(percentEncoded: false)), options: TestSite.options)
  }

  var log: [PublicationRecord] {
    get throws {
      let url = folder.appending(path: PublicationLog.path)
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      return try PublicationLog(parsing: text).records
    }
  }
}

/// Publishing, step by step, to a host in memory.
@Suite struct PublisherTests {
  private func code(_ work: () async throws -> Void) async -> String? {
    do {
      try await work()
      return nil
    } catch {
      return (error as? Diagnostic)?.code
    }
  }

  @Test func writesWhatItDidIntoTheLog() async throws {
    try await withTemporaryFolder { folder in
      let desk = Desk(folder)
      let publication = try await desk.publish()
      #expect(try desk.log == [publication.record])
      let record = publication.record
      #expect(record.when == "2026-11-25T16:24:05+07:00" && record.kind == .publish)
      #expect(record.approvals == ["memo-2567"])
      #expect(record.reports == ["reports/2567/big-cleaning-day/"])
      #expect(record.addresses == 45, "what botrian lock records of this site")
      #expect(record.files.added.contains("index.html") && record.files.changed == [])
    }
  }

  @Test func tellsOfPersonalDataThatWasPermittedAndWhy() async throws {
    try await withTemporaryFolder { folder in
      var desk = Desk(folder)
      desk.site["Content/pages/about.md"] = """
        ---
        title: ติดต่อ
        allow_personal_data: [{kind: mobile, value_hash: 71b7d2ac9f1a2b3c, reason: เบอร์กลางของงาน}]
        ---

        โทร. 081-234-5678
        """
      let hash = try await allowedHash(in: desk.site)
      desk.site = desk.site.replacing(
        "71b7d2ac9f1a2b3c", with: hash, in: "Content/pages/about.md")
      let allowances = try await desk.publish().record.personalData
      #expect(allowances.map(\.file) == ["Content/pages/about.md"])
      #expect(allowances.map(\.reason) == ["เบอร์กลางของงาน"])
      #expect(allowances.map(\.valueHash) == [hash])
    }
  }

  /// The hash that the message about a finding tells to write.
  private func allowedHash(in site: TestSite) async throws -> String {
    let found = try await site.diagnostics().first { $0.severity == .error }
    let remedy = try #require(found).remedy.english
    return String(try #require(remedy.firstMatch(of: /value_hash: ([0-9a-f]+)/)).1)
  }

  @Test func doesNothingWhenTheHostHasItAll() async throws {
    try await withTemporaryFolder { folder in
      let desk = Desk(folder)
      try await desk.publish()
      await desk.host.setPatience(0)
      #expect(try await desk.publish().isThere)
      #expect(try desk.log.count == 1)
    }
  }

  @Test func refusesAFolderWithFilesOfOthers() async throws {
    try await withTemporaryFolder { folder in
      let desk = Desk(folder, host: MemoryHost(["theirs.txt": [1]]))
      #expect(await code { try await desk.publish() } == "host-folder-not-ours")
      #expect(await desk.host.files == ["theirs.txt": [1]])
      try await desk.publish(takesOver: true)
      #expect(await desk.host.files["theirs.txt"] == [1])
    }
  }

  @Test func refusesToReplaceAFileOfOthersUnderANewName() async throws {
    try await withTemporaryFolder { folder in
      var desk = Desk(folder)
      try await desk.publish()
      await desk.host.put("theirs", at: "contact/index.html")
      desk.site["Content/pages/contact.md"] = "---\ntitle: ติดต่อ\n---\n\nข้อความ\n"
      let changed = desk
      #expect(await code { try await changed.publish() } == "foreign-files-in-the-way")
      let published = try await desk.publish(takesOver: true)
      #expect(await desk.host.site == published.tree)
    }
  }

  @Test func refusesToReplaceWhatAnotherComputerPublished() async throws {
    try await withTemporaryFolder { folder in
      let one = Desk(folder.appending(path: "one"))
      try await one.publish()
      let other = Desk(folder.appending(path: "other"), host: one.host)
      #expect(await code { try await other.publish() } == "published-elsewhere")

      // Once the log has come over with the content, it may.
      try write(other.site, to: other.folder)
      for path in [PublicationLog.path, "Content/addresses.json"] {
        let copy = other.folder.appending(path: path)
        try? FileManager.default.removeItem(at: copy)
        try FileManager.default.copyItem(at: one.folder.appending(path: path), to: copy)
      }
      #expect(try await other.publish().isThere)
    }
  }

  @Test func readsTheCopyWhenTheHostsListIsLost() async throws {
    try await withTemporaryFolder { folder in
      let desk = Desk(folder)
      try await desk.publish()
      await desk.host.put("{", at: PublicationManifest.path)
      #expect(try await desk.publish().isThere)
      await desk.host.put("{", at: PublicationManifest.copyPath)
      #expect(await code { try await desk.publish() } == "host-manifest-unreadable")
    }
  }

  @Test func goesBackAndForth() async throws {
    try await withTemporaryFolder { folder in
      var desk = Desk(folder)
      try await desk.publish()
      let first = await desk.host.site
      desk.site = desk.site.replacing("รักษามาตรฐาน", with: "คงมาตรฐาน")
      try await desk.publish()
      let second = await desk.host.site
      #expect(first != second)
      try await desk.undo()
      #expect(await desk.host.site == first)
      try await desk.undo()
      #expect(await desk.host.site == second)
      #expect(try desk.log.map(\.kind) == [.publish, .publish, .undo, .undo])
      #expect(try desk.log[2].reports == desk.log[0].reports)
    }
  }

  @Test func saysWhenThereIsNothingToGoBackTo() async throws {
    try await withTemporaryFolder { folder in
      let desk = Desk(folder)
      try await desk.publish()
      #expect(await code { try await desk.undo() } == "nothing-to-undo")
    }
  }

  /// Somebody wrote into the kept files: they are not what was approved and checked.
  @Test func doesNotGoBackToFilesThatWereChanged() async throws {
    try await withTemporaryFolder { folder in
      var desk = Desk(folder)
      try await desk.publish()
      desk.site = desk.site.replacing("รักษามาตรฐาน", with: "คงมาตรฐาน")
      try await desk.publish()
      try Data("x".utf8).write(to: folder.appending(path: ".botrian/previous/index.html"))
      let changed = desk
      #expect(await code { try await changed.undo() } == "nothing-to-undo")
    }
  }

  @Test func neverBringsAWithdrawnReportBack() async throws {
    try await withTemporaryFolder { folder in
      var desk = Desk(folder)
      try await desk.publish()
      desk.site = desk.site.replacing(
        "status: approved",
        with: "status: withdrawn\nwithdrawn: {on: 2567-08-01, reason: ข้อมูลคลาดเคลื่อน}")
      try await desk.publish()
      let withdrawn = await desk.host.site
      let changed = desk
      #expect(await code { try await changed.undo() } == "undo-would-publish-withheld")
      #expect(await desk.host.site == withdrawn)
    }
  }

  @Test func goesBackToTheLastWholePublicationWhenALaterOneBrokeOff() async throws {
    try await withTemporaryFolder { folder in
      var desk = Desk(folder)
      try await desk.publish()
      let first = await desk.host.site
      desk.site = desk.site.replacing("รักษามาตรฐาน", with: "คงมาตรฐาน")
      await desk.host.setPatience(5)
      let broken = desk
      await #expect(throws: MemoryHost.Cut.self) { try await broken.publish() }
      await desk.host.setPatience(.max)
      try await desk.undo()
      #expect(await desk.host.site == first)
    }
  }

  /// Killed after the last write to the host, before the log.
  @Test func writesTheLineThatAStoppedRunDidNotWrite() async throws {
    try await withTemporaryFolder { folder in
      let desk = Desk(folder)
      let built = try await desk.build()
      let publication = try await desk.publisher().prepare(PublicationContent(built))
      try PublicationStore(root: folder.path(percentEncoded: false)).begin(publication)
      _ = try await desk.host.send(publication) { _ in }
      try await desk.host.finish(publication)
      #expect(try await desk.publish().isThere)
      #expect(try desk.log == [publication.record])
    }
  }

  /// Three texts for each path, two of them of one length: sizes alone tell little.
  @Test(arguments: 1...60) func isWholeAfterCutsAndEdits(seed: UInt64) async throws {
    try await withTemporaryFolder { folder in
      var chance = SeededGenerator(seed: seed)
      let desk = Desk(folder)
      let paths = ["index.html", "a/index.html", "b/index.html", "assets/site.css", "feed.xml"]
      func files() -> [OutputFile] {
        paths.filter { _ in Int.random(in: 0..<4, using: &chance) > 0 }.map { path in
          OutputFile(path: path, text: ["old", "new", "newer"].randomElement(using: &chance) ?? "")
        }
      }
      for _ in 0..<5 {
        await desk.host.setPatience(Int.random(in: 0..<12, using: &chance))
        do {
          try await desk.publish(files())
        } catch is MemoryHost.Cut {
        }
      }
      await desk.host.setPatience(.max)
      let published = try await desk.publish(files())
      #expect(await desk.host.site == published.tree)
      #expect(try await desk.publish(published.files).isThere)
    }
  }
}

extension Publication {
  /// Its files by path.
  var tree: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
  }
}
