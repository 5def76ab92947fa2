import BotrianDiagnostics
import BotrianMarkdown
import BotrianReports
import BotrianSite
import BotrianStarter
import BotrianTestSupport
import BotrianThai
import Testing

@Suite struct ReportFormTests {
  private func form(
    title: String? = "5 ส: ของเรา", quarters: [Int] = [1, 2]
  ) throws -> ReportForm {
    ReportForm(
      slug: try #require(Slug(rawValue: "clean-office")),
      activity: try #require(Slug(rawValue: "big-cleaning-day")), title: title,
      fiscalYear: try #require(FiscalYear(2567)), quarters: quarters,
      approval: Slug(rawValue: "memo-2567"))
  }

  private func read(_ form: ReportForm) -> Parsed<Report> {
    Report.parse(String(decoding: form.file.bytes, as: UTF8.self), at: form.file.path)
  }

  @Test func standsWhereReportsOfTheYearStand() throws {
    #expect(try form().file.path == "Content/reports/2567/clean-office.md")
  }

  @Test func isADraftThatSaysWhatIsKnown() throws {
    let parsed = try read(form())
    #expect(parsed.diagnostics == [])
    let report = try #require(parsed.record)
    #expect(report.status == .draft && report.title == "5 ส: ของเรา" && report.quarters == [1, 2])
    #expect(report.approval?.value.rawValue == "memo-2567")
  }

  @Test func lacksItsDateAndEveryPart() throws {
    let report = try #require(try read(form(title: nil, quarters: [])).record)
    #expect(
      report.gaps == [.key("title"), .key("reported_on")] + FormPart.Kind.allCases.map(Gap.part))
    #expect(report.lessonCount == 0 && report.content.introduction.isEmpty)
  }

  @Test func takesWhatIsFilledIn() throws {
    let file = try form().file
    let filled = String(decoding: file.bytes, as: UTF8.self)
      .replacing("|  |  |  |", with: "| ก | ข | ค |").replacing("|  |  |", with: "| ก | ข |")
      .replacing("๑.\n", with: "๑. ก\n").replacing("reported_on:", with: "reported_on: 2567-01-31")
    let parsed = Report.parse(filled, at: file.path)
    #expect(parsed.diagnostics == [] && parsed.record?.gaps == [])
    #expect(parsed.record?.lessonCount == 11)
  }
}
