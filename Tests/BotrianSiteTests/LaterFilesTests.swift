@testable internal import BotrianSite
internal import BotrianReports
internal import BotrianTestSupport
internal import Foundation
internal import Synchronization
internal import Testing

/// Files that wait until somebody asks, and notes of files that nobody touched.
@Suite struct LaterFilesTests {
  @Test func makesFilesOnceWhenSomebodyAsks() {
    let count = Mutex(0)
    let files = LaterFiles(where: { $0.hasPrefix("a/") }) {
      count.withLock { $0 += 1 }
      return [OutputFile(path: "a/1", text: "one"), OutputFile(path: "a/2", text: "two")]
    }
    #expect(files.file("b/1") == nil && !files.isMade)
    #expect(files.file("a/1") == OutputFile(path: "a/1", text: "one"))
    #expect(files.file("a/3") == nil && files.paths.sorted() == ["a/1", "a/2"])
    #expect(count.withLock { $0 } == 1)
  }

  @Test func takesOverOnlyWhatWasMadeFromTheSame() {
    func group(_ key: UInt64) -> LaterFiles {
      LaterFiles(
        FileGroup(folder: "s/", root: "s/root", key: Later(BuildKey(high: 0, low: key))) {
          _, take in
          try take(OutputFile(path: "s/root", text: "\(key)"))
        })
    }
    let (first, same, other) = (group(1), group(1), group(2))
    #expect(same.unlessMade(in: first) === same)
    _ = first.file("s/root")
    #expect(same.unlessMade(in: first) === first)
    #expect(other.unlessMade(in: first) === other && other.unlessMade(in: nil) === other)
  }

  @Test func trustsNoFileThatWasTouchedJustNow() async throws {
    try await withTemporaryFolder { folder in
      try Data("text".utf8).write(to: folder.appending(path: "a.md"))
      let root = folder.deletingLastPathComponent().path(percentEncoded: false)
      let entries = try FileSystem.disk(root: root).entries(folder.lastPathComponent)
      #expect(entries.map(\.status) == [nil])
    }
    let old = try FileSystem.disk(root: Repository.path("")).entries("Content")
    #expect(old.count > 6 && old.allSatisfy { $0.status != nil })
  }

  /// Around the length of a piece.
  @Test(arguments: [0, 1, (1 << 20) - 40, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20])
  func opensWhatWasSealedWhateverItsLength(count: Int) throws {
    for length in max(0, count - 20)...count {
      let data = [UInt8](repeating: 7, count: length)
      var bytes: [UInt8] = []
      var notes = SealedNotes(as: "test") { bytes += $0 }
      notes.notes.add(data)
      try notes.pause()
      try notes.seal()
      // In pieces, as long data are written.
      var inPieces: [UInt8] = []
      notes = SealedNotes(as: "test") { inPieces += $0 }
      try notes.write(data: ([0] + data)[1...])
      try notes.seal()
      #expect(inPieces == bytes)
      var reader = try #require(SealedNotes.open(bytes, as: "test"))
      let read = try reader.data()
      #expect(Array(read) == data && reader.isAtEnd)
      bytes[bytes.count / 2] ^= 1
      #expect(SealedNotes.open(bytes, as: "test") == nil)
    }
  }
}
