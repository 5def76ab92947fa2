internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `botrian import` as a person runs it.
@Suite struct ImportCommandTests {
  private static let report = "Content/reports/2567/big-cleaning-day.md"

  /// Text of a report whose parts say nothing but part ๙.
  private static let text = """
    รายงานการถอดบทเรียน ปีงบประมาณ พ.ศ. ๒๕๖๗
    ชื่อกิจกรรม : Big Cleaning Day

    ๙. ข้อพิจารณาต่อบทเรียนในการดำเนินงานของเราที่คิดว่าสามารถนำไปใช้ได้ (เรียงลำดับ)

    ๑. ขออนุญาติก่อนทำ
    """

  /// Writes a site without a report, documents of this text, and a program that calls itself pandoc.
  private func prepare(_ folder: URL, pandoc script: String? = nil) throws -> [String: String] {
    var site = TestSite()
    site.files[TestSite.reportPath] = nil
    for name in ["report.txt", "report.docx"] { site[name] = Self.text }
    try write(site, to: folder)
    let bin = folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    if let script {
      let file = bin.appending(path: "pandoc")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: file.path(percentEncoded: false))
    }
    return ["PATH": bin.path(percentEncoded: false)]
  }

  private func exists(_ path: String, in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path(percentEncoded: false))
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  @Test func writesTheDraftAndTheReportWithoutPandoc() async throws {
    try await withTemporaryFolder { folder in
      let environment = try prepare(folder)
      let outcome = try Tool.run(["import", "report.txt"], in: folder, environment: environment)
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(
        outcome.output == """
          เขียนไฟล์แล้ว:
            \(Self.report)
            Import/report/report.txt
          report.txt: รายงาน 1 ฉบับ 1 แถวและข้อ บันทึกข้อความ 0 ฉบับ
          แก้คำ 1 แห่ง จัดลงช่องไม่ได้ 0 บรรทัด อ่านรายละเอียดใน Import/report/report.txt

          """)
      #expect(try text(Self.report, in: folder).contains("\n๑. ขออนุญาตก่อนทำ\n"))
      #expect(try text("Import/report/report.txt", in: folder).contains("“อนุญาติ” → “อนุญาต”"))
    }
  }

  @Test func saysWhichProgramToInstall() async throws {
    try await withTemporaryFolder { folder in
      let environment = try prepare(folder)
      let outcome = try Tool.run(["import", "report.docx"], in: folder, environment: environment)
      #expect(outcome.status == 1 && outcome.output == "")
      #expect(outcome.errors.contains("[converter-missing]"))
      #expect(outcome.errors.contains("sudo apt-get install pandoc"))
      #expect(!exists("Import", in: folder))
    }
  }

  @Test func readsWhatPandocWrites() async throws {
    try await withTemporaryFolder { folder in
      let json = """
        {"pandoc-api-version":[1,22],"meta":{},"blocks":[{"t":"Para","c":[{"t":"Str","c":"ชื่อกิจกรรม : Big Cleaning Day"}]}]}
        """
      let environment = try prepare(folder, pandoc: "/bin/cat > given; echo '\(json)'")
      let outcome = try Tool.run(
        ["import", "--fiscal-year", "2567", "report.docx"], in: folder, environment: environment)
      #expect(outcome.status == 0 && exists(Self.report, in: folder))
      #expect(try text("given", in: folder) == Self.text)
    }
  }

  @Test func saysThatADocumentIsDamaged() async throws {
    try await withTemporaryFolder { folder in
      let environment = try prepare(folder, pandoc: "/bin/cat > given; exit 63")
      let outcome = try Tool.run(["import", "report.docx"], in: folder, environment: environment)
      #expect(outcome.status == 1 && outcome.errors.contains("[unreadable-document]"))
    }
  }

  @Test func writesNothingInADryRun() async throws {
    try await withTemporaryFolder { folder in
      _ = try prepare(folder)
      let outcome = try Tool.run(["import", "--dry-run", "report.txt"], in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("จะเขียนไฟล์เหล่านี้ (ครั้งนี้ยังไม่เขียน):\n  \(Self.report)\n"))
      #expect(!exists(Self.report, in: folder) && !exists("Import", in: folder))
    }
  }

  @Test func leavesAFileAsItIs() async throws {
    try await withTemporaryFolder { folder in
      _ = try prepare(folder)
      _ = try Tool.run(["import", "report.txt"], in: folder)
      try Data("ของเดิม".utf8).write(to: folder.appending(path: Self.report))
      let outcome = try Tool.run(["import", "report.txt"], in: folder)
      #expect(outcome.status == 1 && outcome.output == "")
      #expect(
        outcome.errors.contains(
          "\(Self.report): error: มีไฟล์นี้อยู่แล้ว จึงไม่เขียนทับ [import-target-exists]"))
      #expect(try text(Self.report, in: folder) == "ของเดิม")
    }
  }

  @Test func takesDocumentsFromWhereThePersonStands() async throws {
    try await withTemporaryFolder { folder in
      _ = try prepare(folder)
      let desk = folder.appending(path: "โต๊ะ ทำงาน")
      try FileManager.default.createDirectory(at: desk, withIntermediateDirectories: true)
      try Data(Self.text.utf8).write(to: desk.appending(path: "รายงาน ๑.txt"))
      let outcome = try Tool.run(
        ["import", "--root", "..", "--language", "en", "รายงาน ๑.txt"], in: desk)
      #expect(outcome.status == 0 && outcome.output.hasPrefix("Wrote:\n"))
      #expect(exists("Import/รายงาน ๑/report.txt", in: folder))
    }
  }

  @Test(
    arguments: [
      (["import"], 64), (["import", "none.txt"], 74),
      (["import", "--fiscal-year", "2024", "report.txt"], 64),
    ] as [([String], Int32)])
  func tellsWhatIsWrongWithTheCommand(arguments: [String], status: Int32) async throws {
    try await withTemporaryFolder { folder in
      _ = try prepare(folder)
      #expect(try Tool.run(arguments, in: folder).status == status)
    }
  }
}
