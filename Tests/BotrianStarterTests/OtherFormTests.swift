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
      try await diagnostics(with: TextForm(.activity, slug: try slug("a"), title: title).file) == []
    )
    #expect(
      try await diagnostics(with: TextForm(.page, slug: try slug("b"), title: title).file) == [])
  }

  @Test func leavesWhatIsNotGivenToBeFilledIn() throws {
    let activity = TextForm(.activity, slug: try slug("a"), title: nil).file
    let page = TextForm(.page, slug: try slug("a"), title: nil).file
    let approval = ApprovalForm(slug: try slug("a"), fiscalYear: try #require(FiscalYear(2568)))
      .file
    let activityRead = Activity.parse(activity.text, at: activity.path)
    let pageRead = Page.parse(page.text, at: page.path)
    let approvalRead = Approval.parse(approval.text, at: approval.path)
    #expect(activityRead.diagnostics + pageRead.diagnostics + approvalRead.diagnostics == [])
    #expect(activityRead.record?.gaps == [.key("title")])
    #expect(pageRead.record?.gaps == [.key("title"), .body])
    #expect(
      approvalRead.record?.gaps
        == ["title", "document", "decided_on", "decided_by", "clauses"].map(Gap.key))
  }

  /// As its comments say: the marks before the example go, and `draft` becomes `approved`.
  @Test func permitsWhatItsExampleSaysOnceThatIsTaken() throws {
    let file = ApprovalForm(
      slug: try slug("a"), title: "ขออนุมัติ", document: "ศธ 1/2",
      decidedOn: TestSite.day("2568-01-02"), decidedBy: "ศึกษาธิการจังหวัด",
      fiscalYear: try #require(FiscalYear(2568))
    ).file
    let filled = file.text.replacing("\n#  ", with: "\n  ")
      .replacing("status: draft", with: "status: approved")
    let parsed = Approval.parse(filled, at: file.path)
    #expect(parsed.diagnostics == [] && parsed.record?.isDraft == false)
    #expect(parsed.record?.clauses.map(\.kind) == [.publishInterim])
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
    #expect(built.withheld.map(\.reason) == [.draft])
    #expect(built.withheld.map(\.gaps) == [[.key("clauses")]])
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

extension OutputFile {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
