internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `botrian build --portable` as a person runs it.
@Suite struct PortableCommandTests {
  private func exists(_ name: String, in folder: URL) -> Bool {
    let path = folder.appending(path: name).path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path)
  }

  @Test func writesAFolderOfItsOwn() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      #expect(try Tool.run(["build", "--portable"], in: folder).status == 0)
      #expect(exists("Site-portable/index.html", in: folder))
      #expect(!exists("Site", in: folder) && !exists("Site-portable.zip", in: folder))
    }
  }

  @Test func packsTheFolderIntoTheSameBytesInEveryTimeZone() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      var archives: Set<Data> = []
      for zone in ["UTC", "Asia/Bangkok", "America/Los_Angeles"] {
        let outcome = try Tool.run(
          ["build", "--portable", "--zip"], in: folder, environment: ["TZ": zone])
        #expect(outcome.output.hasSuffix("บีบอัดแล้วที่ Site-portable.zip\n"))
        archives.insert(try Data(contentsOf: folder.appending(path: "Site-portable.zip")))
      }
      #expect(archives.count == 1)
    }
  }

  @Test(arguments: [["--zip"], ["--portable", "--drafts"]])
  func refusesWhatDoesNotGoTogether(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      #expect(try Tool.run(["build"] + arguments, in: folder).status == 64)
    }
  }
}
