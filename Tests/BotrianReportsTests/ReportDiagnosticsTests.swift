internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianTestSupport
internal import Testing

/// One case for each way in which a report can be wrong: what is written instead of what, the code
/// and the place.
@Suite struct ReportDiagnosticsTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let code: String
    let line: Int?
    let column: Int?

    init(_ old: String, _ new: String, _ code: String, _ line: Int? = nil, _ column: Int? = nil) {
      (self.old, self.new, self.code) = (old, new, code)
      (self.line, self.column) = (line, column)
    }

    var testDescription: String { "\(code): \(new)" }
  }

  static let mistakes = [
    Mistake("---\ntitle: Big", "title: Big", "missing-front-matter", 1, 1),
    Mistake("approved\n---\n", "approved\n", "unclosed-front-matter", 1, 1),
    Mistake("title: Big", "title: \"Big", "broken-yaml", 2, 8),
    Mistake("quarters: [1, 2]", "title: x", "repeated-key", 2, 1),
    Mistake("title: Big Cleaning Day\n", "", "missing-key", 2, 1),
    Mistake("fiscal_year", "fiscal_yaer", "unknown-key", 4, 1),
    Mistake("title: Big Cleaning Day", "title: [a]", "wrong-kind-of-value", 2, 8),
    Mistake("status: approved", "status: aproved", "unknown-choice", 8, 9),
    Mistake("fiscal_year: 2567", "fiscal_year: 2024", "year-in-wrong-era", 4, 14),
    Mistake("fiscal_year: 2567", "fiscal_year: 67", "invalid-fiscal-year", 4, 14),
    Mistake("2567-06-19", "19/06/2567", "invalid-date", 6, 14),
    Mistake("[1, 2]", "[1, 5]", "invalid-quarter", 5, 15),
    Mistake("activity: big", "activity: ../big", "invalid-slug", 3, 11),
    Mistake("fiscal_year: 2567", "fiscal_year: 2566", "folder-differs-from-year", 4, 14),
    Mistake("## ๔. สิ่งที่ต้องการ เพื่อให้ทำงานได้ดียิ่งขึ้น\n", "", "missing-form-part"),
    Mistake("## ๔. ", "## ๓. ", "repeated-form-part", 27, 1),
    Mistake("ไม่มี\n\n## ๔.", "ไม่มี\n\n## สรุป\n\n## ๔.", "unknown-form-part", 27, 1),
    Mistake("## ๑. ", "# รายงาน\n\n## ๑. ", "title-in-body", 11, 1),
    Mistake("### พอใจ ในเรื่อง", "### เฉย ๆ", "unknown-group", 50, 1),
    Mistake("### ไม่พอใจ ในเรื่อง", "### พอใจ ในเรื่อง", "repeated-group", 54, 1),
    Mistake("| **ภายใน** | | |\n", "", "group-missing", 35, 1),
    Mistake("| --- | --- | --- |\n| เพื่อ", "| เพื่อ", "table-without-delimiter-row", 13, 1),
    Mistake(
      "| วัตถุประสงค์ | ผลลัพธ์ | เหตุผล |\n| --- | --- | --- |",
      "| วัตถุประสงค์ | ผลลัพธ์ |\n| --- | --- |", "column-count", 13, 1),
    Mistake("| วัตถุประสงค์ |", "| เป้าหมาย |", "column-head-differs", 13, 3),
    Mistake("| คะแนนมากกว่า ๓.๕๑ |", "", "row-cell-count", 15, 1),
    Mistake("| คะแนนมากกว่า ๓.๕๑ |", "| ก | ข |", "row-cell-count", 15, 1),
    Mistake("๒. สถานที่สะอาด", "| ก |\n| --- |\n| ข |", "table-in-list-part", 52, 1),
    Mistake("ไม่มี\n\n## ๔.", "- ดี\n\n## ๔.", "list-in-table-part", 25, 1),
  ]

  @Test(arguments: mistakes)
  func reportsEachMistakeAtItsPlace(mistake: Mistake) throws {
    try #require(TestSite.report.contains(mistake.old))
    let text = TestSite.report.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    let diagnostics = Report.parse(text, at: TestSite.reportPath).diagnostics
    let found = try #require(diagnostics.first { $0.code == mistake.code }, "\(diagnostics)")
    #expect(found.location.path == TestSite.reportPath)
    #expect(found.location.line == mistake.line)
    if mistake.column != nil { #expect(found.location.column == mistake.column) }
  }

  @Test func asksWhetherTheNearestKeyWasMeant() throws {
    let text = TestSite.report.replacing("fiscal_year", with: "fiscal_yaer")
    let diagnostics = Report.parse(text, at: TestSite.reportPath).diagnostics
    let unknown = try #require(diagnostics.first { $0.code == "unknown-key" })
    #expect(unknown.remedy.thai.contains("หมายถึง fiscal_year:"))
  }

  @Test func saysWhichYearToWriteInstead() throws {
    let text = TestSite.report.replacing("fiscal_year: 2567", with: "fiscal_year: 2024")
    let diagnostic = try #require(Report.parse(text, at: TestSite.reportPath).diagnostics.first)
    #expect(diagnostic.remedy.thai == "เขียน 2567")
  }

  @Test func gathersEveryMistakeOfAFile() {
    let text = TestSite.report.replacing("[1, 2]", with: "[7]")
      .replacing("2567-06-19", with: "x").replacing("## ๔. ", with: "## ๓. ")
    let codes = Set(Report.parse(text, at: TestSite.reportPath).diagnostics.map(\.code))
    #expect(
      codes == ["invalid-quarter", "invalid-date", "repeated-form-part", "missing-form-part"])
  }

  @Test func refusesYAMLThatGrowsByRepetition() throws {
    let levels = (1...9).map {
      "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    let text = "---\na0: &a0 [x]\n" + levels.joined(separator: "\n") + "\n---\n"
    let diagnostics = Report.parse(text, at: TestSite.reportPath).diagnostics
    #expect(diagnostics.map(\.code) == ["yaml-too-large"])
  }

  @Test func namesTheFileWhoseNameCannotBeAnAddress() {
    let parsed = Report.parse(TestSite.report, at: "Content/reports/2567/..big.md")
    #expect(parsed.diagnostics.map(\.code) == ["invalid-slug"])
    #expect(parsed.diagnostics.map(\.location.path) == ["Content/reports/2567/..big.md"])
  }
}
