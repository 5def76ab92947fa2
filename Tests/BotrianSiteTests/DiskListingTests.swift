import BotrianSite
import BotrianTestSupport
import Foundation
import Testing

@Suite struct DiskListingTests {
  /// Everything below `Content` of a folder, by path.
  private func listing(
    _ make: (_ folder: URL) throws -> Void
  ) async throws -> [String: FileSystem.Kind] {
    var kinds: [String: FileSystem.Kind] = [:]
    try await withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Content/deep/er"), withIntermediateDirectories: true)
      try make(folder)
      let files = FileSystem.disk(root: folder.path(percentEncoded: false))
      for entry in try files.entries("Content") { kinds[entry.path] = entry.kind }
    }
    return kinds
  }

  private func write(_ text: String, to path: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  private func link(_ path: String, to target: String, in folder: URL) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: path).path(percentEncoded: false),
      withDestinationPath: target)
  }

  @Test func findsFilesHoweverDeepAndWhateverTheirNames() async throws {
    let kinds = try await listing { folder in
      try write("12345", to: "Content/deep/er/รายงาน 100%?.md", in: folder)
      try write("", to: "Content/empty", in: folder)
      try write("x", to: "Content/.hidden", in: folder)
      try write("x", to: "outside", in: folder)
    }
    #expect(
      kinds == [
        "Content/deep/er/รายงาน 100%?.md": .file(byteCount: 5),
        "Content/empty": .file(byteCount: 0),
      ])
  }

  // To a disk two orders of the marks are two names, to a `String` one.
  @Test func findsNamesThatDifferInTheOrderOfTheirMarks() async throws {
    let names = ["Content/\u{E17}\u{E38}\u{E48}.md", "Content/\u{E17}\u{E48}\u{E38}.md"]
    try await withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Content"), withIntermediateDirectories: true)
      for name in names { try write("x", to: name, in: folder) }
      let files = FileSystem.disk(root: folder.path(percentEncoded: false))
      let found = try files.entries("Content").map { Array($0.path.utf8) }
      #expect(Set(found) == Set(names.map { Array($0.utf8) }))
    }
  }

  @Test func saysWhatHasANameInAnotherEncoding() async throws {
    let kinds = try await listing { folder in
      try write("12345", to: "Content/deep/file.md", in: folder)
      // ก of TIS-620, and the same with an ending.
      for name in [[0xA1], [0xA1, 0x2E, 0x6D, 0x64]] as [[UInt8]] {
        try makeFile(named: name, in: folder.appending(path: "Content/deep"))
      }
    }
    #expect(
      kinds == [
        "Content/deep/file.md": .file(byteCount: 5), "Content/deep/\u{FFFD}": .foreignName,
        "Content/deep/\u{FFFD}.md": .foreignName,
      ])
  }

  @Test func listsNothingWhereAFolderIsMissing() async throws {
    try await withTemporaryFolder { folder in
      let files = FileSystem.disk(root: folder.path(percentEncoded: false))
      let found = try files.entries("Content")
      #expect(found.isEmpty)
    }
  }

  @Test func tellsLinksToFilesOfTheFolderFromOthers() async throws {
    let kinds = try await listing { folder in
      try write("12345", to: "Content/deep/file.md", in: folder)
      try write("x", to: "outside.md", in: folder)
      try link("Content/near.md", to: "deep/file.md", in: folder)
      try link("Content/deep/twice.md", to: "../near.md", in: folder)
      try link("Content/far.md", to: "../outside.md", in: folder)
      try link("Content/folder", to: "deep", in: folder)
      try link("Content/nowhere.md", to: "gone.md", in: folder)
    }
    let links = kinds.filter { $0.key != "Content/deep/file.md" }
    #expect(links["Content/near.md"] == .link(byteCount: 5))
    #expect(links["Content/deep/twice.md"] == .link(byteCount: 5))
    let strays = links.filter { if case .strayLink = $0.value { true } else { false } }
    #expect(
      strays.keys.sorted() == ["Content/far.md", "Content/folder", "Content/nowhere.md"])
    #expect(links.count == 5)
  }

  @Test func findsNothingBelowAFolderThatIsNotThere() async throws {
    try await withTemporaryFolder { folder in
      let files = FileSystem.disk(root: folder.path(percentEncoded: false))
      let entries = try files.entries("Content")
      #expect(entries.isEmpty)
    }
  }
}
