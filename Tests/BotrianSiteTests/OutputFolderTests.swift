internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

@Suite struct OutputFolderTests {
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
  }

  private func site(in folder: URL) -> OutputFolder {
    OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
  }

  @Test func writesTheFilesAndTheMark() async throws {
    try await withTemporaryFolder { folder in
      try site(in: folder).replace(with: [OutputFile(path: "a/b/index.html", text: "ก")])
      let page = try String(
        contentsOf: folder.appending(path: "Site/a/b/index.html"), encoding: .utf8)
      #expect(page == "ก")
      let mark = try Data(contentsOf: folder.appending(path: "Site/.botrian-site"))
      #expect(Array(mark) == OutputFolder.marker.bytes)
    }
  }

  @Test func leavesNothingOfTheOldSiteAndNothingBeside() async throws {
    try await withTemporaryFolder { folder in
      try site(in: folder).replace(with: [OutputFile(path: "old/index.html", text: "x")])
      try site(in: folder).check()
      try site(in: folder).replace(with: [OutputFile(path: "new.html", text: "x")])
      #expect(try names(in: folder.appending(path: "Site")) == [".botrian-site", "new.html"])
      #expect(try names(in: folder) == ["Site"])
    }
  }

  @Test func refusesAFolderOfSomebodyElse() async throws {
    try await withTemporaryFolder { folder in
      let theirs = folder.appending(path: "Site/thesis.docx")
      try FileManager.default.createDirectory(
        at: theirs.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: theirs)
      let diagnostic = #expect(throws: Diagnostic.self) { try site(in: folder).check() }
      #expect(diagnostic?.code == "output-is-not-ours")
    }
  }

  @Test func takesAnEmptyFolder() async throws {
    try await withTemporaryFolder { folder in
      let empty = folder.appending(path: "Site", directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
      try site(in: folder).check()
      try site(in: folder).replace(with: [OutputFile(path: "a.html", text: "x")])
      #expect(try names(in: empty) == [".botrian-site", "a.html"])
    }
  }

  @Test func keepsTheOldSiteWhenTheDiskRefuses() async throws {
    try await withTemporaryFolder { folder in
      let output = site(in: folder)
      try output.replace(with: [OutputFile(path: "old.html", text: "x")])
      // Two files of which one would be the other's folder cannot both be written.
      #expect(throws: FileSystemError.self) {
        try output.replace(with: [
          OutputFile(path: "a", text: "x"), OutputFile(path: "a/b", text: "x"),
        ])
      }
      #expect(try names(in: folder.appending(path: "Site")) == [".botrian-site", "old.html"])
      #expect(try names(in: folder) == ["Site"])
    }
  }

  @Test func marksTheCheckedInFolderAlike() throws {
    #expect(
      try Repository.text("Site/.botrian-site")
        == String(decoding: OutputFolder.marker.bytes, as: UTF8.self))
  }
}
