internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `botrian export` as a person runs it.
@Suite struct ExportCommandTests {
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "Export").path(percentEncoded: false)
    ).sorted()
  }

  @Test func writesAFolderAndReplacesItsOwn() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      for _ in 1...2 {
        let outcome = try Tool.run(["export", "--opensearch"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.output == "ส่งออกแล้วที่ Export: 1 รายงาน 7 บทเรียน 4 ไฟล์\n")
      }
      let files = [
        ".botrian-export", "delete-older.json", "index-template.json", "lessons-0001.ndjson",
        "reports-0001.ndjson",
      ]
      #expect(try names(in: folder) == files)
    }
  }

  @Test func neverReplacesAWebsite() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      #expect(try Tool.run(["build", "--output", "Export"], in: folder).status == 0)
      let outcome = try Tool.run(["export", "--opensearch"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("export-is-not-ours"))
      #expect(try names(in: folder).contains("index.html"))
    }
  }

  @Test func asksForTheForm() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let outcome = try Tool.run(["export"], in: folder)
      #expect(outcome.status == 64 && outcome.errors.contains("--opensearch"))
    }
  }
}
