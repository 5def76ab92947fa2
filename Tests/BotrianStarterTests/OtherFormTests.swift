import BotrianDiagnostics
import BotrianReports
import BotrianSite
import BotrianStarter
import BotrianTestSupport
import BotrianThai
import Testing

/// The forms of activities, pages, approvals and follow-up, in a site that builds.
@Suite struct OtherFormTests {
  private func slug(_ name: String) throws -> Slug {
    try #require(Slug(rawValue: name))
  }

  private func diagnostics(with file: OutputFile) async throws -> [String] {
    var site = TestSite()
    site.files[file.path] = file.bytes
    return try await site.diagnostics().map(\.code)
  }

  @Test(arguments: ["5 ส", "- 'ก': \"ข\" # ค", "true", "2567"])
  func takesAnyTitle(title: String) async throws {
    #expect(
      try await diagnostics(with: ActivityForm(slug: try slug("a"), title: title).file) == [])
    #expect(try await diagnostics(with: PageForm(slug: try slug("b"), title: title).file) == [])
  }

  @Test func permitsNothingUntilSomebodyWritesItsClauses() async throws {
    let form = ApprovalForm(
      slug: try slug("memo-2568"), title: "ขออนุมัติ", document: "ศธ 1/2",
      decidedOn: TestSite.day("2568-01-02"),
      decidedBy: "ศึกษาธิการจังหวัด", fiscalYear: try #require(FiscalYear(2568)))
    var site = TestSite()
    site.files[form.file.path] = form.file.bytes
    let built = try await site.build()
    #expect(built.warnings == [])
    #expect(built.withheld.map(\.reason) == [.notCovered])
  }

  @Test func namesEveryRecommendationOfTheReport() async throws {
    let report = try #require(try await TestSite().assembled().reports.first)
    let form = FollowUpForm(fiscalYear: try #require(FiscalYear(2568)), report: report)
    #expect(form.file.path == "Content/follow-up/2568/big-cleaning-day.yml")
    let text = String(decoding: form.file.bytes, as: UTF8.self)
    for id in ["s7-1", "s9-1"] {
      #expect(text.contains("lesson: 2567/big-cleaning-day/\(id)\n"))
    }
    #expect(try await diagnostics(with: form.file) == [])
  }

  @Test func countsWhatIsFilledInAndNothingElse() async throws {
    let report = try #require(try await TestSite().assembled().reports.first)
    let form = FollowUpForm(fiscalYear: try #require(FiscalYear(2568)), report: report)
    let text = String(decoding: form.file.bytes, as: UTF8.self)
    let filled = text.replacing(
      "status:\n    on:", with: "status: done\n    on: 2568-01-15", maxReplacements: 1)
    let parsed = FollowUp.parse(filled, at: form.file.path)
    #expect(parsed.diagnostics == [])
    #expect(parsed.record?.items.map(\.status) == [.done])
  }
}
