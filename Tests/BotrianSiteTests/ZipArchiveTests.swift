internal import BotrianTestSupport
internal import Foundation
internal import Testing

@testable internal import BotrianSite

@Suite struct ZipArchiveTests {
  private let entries = [
    ZipArchive.Entry(OutputFile(path: "mimetype", text: "application/epub+zip"), isStored: true),
    ZipArchive.Entry(
      OutputFile(path: "EPUB/บทเรียน.xhtml", text: String(repeating: "ก", count: 900))),
    ZipArchive.Entry(OutputFile(path: "EPUB/empty", bytes: [])),
  ]

  @Test func packsTheSameFilesIntoTheSameBytes() throws {
    let archive = ZipArchive(entries)
    #expect(try archive.bytes(named: "a.zip") == archive.bytes(named: "a.zip"))
  }

  /// An EPUB reader looks for these bytes at this place: EPUB 3.3, section 4.2.
  @Test func storesTheFirstEntryAsItIs() throws {
    let bytes = try ZipArchive(entries).bytes(named: "a.zip")
    #expect(bytes[30..<58] == Array("mimetypeapplication/epub+zip".utf8)[...])
  }

  @Test func compressesTheOthers() throws {
    #expect(try ZipArchive(entries).bytes(named: "a.zip").count < 900)
  }

  @Test func isReadByAnotherProgramWithOneTimeForAll() async throws {
    try await withTemporaryFolder { folder in
      let bytes = try ZipArchive(entries).bytes(named: "a.zip")
      try Data(bytes).write(to: folder.appending(path: "a.zip"))
      let script = """
        import sys, zipfile
        archive = zipfile.ZipFile("a.zip")
        assert archive.testzip() is None
        for entry in archive.infolist(): print(entry.filename, entry.file_size, *entry.date_time)
        """
      let outcome = try Tool.run(
        ["-c", script], in: folder, tool: URL(filePath: "/usr/bin/python3"),
        environment: ["PYTHONUTF8": "1"])
      #expect(
        outcome.output == """
          mimetype 20 1980 1 1 12 0 0
          EPUB/บทเรียน.xhtml 2700 1980 1 1 12 0 0
          EPUB/empty 0 1980 1 1 12 0 0

          """, "\(outcome.errors)")
    }
  }
}
