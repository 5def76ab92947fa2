internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Activities, approvals and pages that say they are drafts.
@Suite struct DraftRecordTests {
  private static let activity = "Content/activities/big-cleaning-day.md"
  private static let approval = "Content/approvals/memo-2567.md"
  private static let page = "Content/pages/about.md"
  private static let preview = BuildOptions(asOf: TestSite.day("2568-09-30"), includesDrafts: true)

  /// The test's site with `status: draft` in one record.
  private func site(draft path: String) -> TestSite {
    TestSite().replacing("---\ntitle:", with: "---\nstatus: draft\ntitle:", in: path)
  }

  private func withheld(_ built: BuiltSite) -> [String: WithheldRecord.Reason] {
    Dictionary(uniqueKeysWithValues: built.withheld.map { ($0.path, $0.reason) })
  }

  @Test(arguments: [
    (activity, "activities/big-cleaning-day/index.html"),
    (approval, "approvals/memo-2567/index.html"), (page, "about/index.html"),
  ])
  func showsADraftInAPreviewOnly(path: String, address: String) async throws {
    let published = try await site(draft: path).build()
    #expect(withheld(published)[path] == .draft && published.warnings == [])
    #expect(!published.files.contains { $0.path == address })
    let preview = try await site(draft: path).build(Self.preview)
    let file = try #require(preview.files.first { $0.path == address })
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("ฉบับร่าง ยังไม่ได้รับอนุมัติ"))
  }

  @Test(arguments: [
    (activity, WithheldRecord.Reason.activityIsDraft), (approval, .approvalIsDraft),
  ])
  func withholdsTheReportOfADraft(path: String, reason: WithheldRecord.Reason) async throws {
    let built = try await site(draft: path).build()
    #expect(withheld(built)[TestSite.reportPath] == reason)
    #expect(built.counts.reports == 0)
  }

  @Test(arguments: [activity, approval, page])
  func takesARecordThatSaysItIsApprovedAsOneThatSaysNothing(path: String) async throws {
    let said = TestSite().replacing("---\ntitle:", with: "---\nstatus: approved\ntitle:", in: path)
    #expect(try await said.build().files == TestSite().build().files)
  }

  @Test func listsNoDraftAmongTheActivitiesOfTheYear() async throws {
    let built = try await site(draft: Self.activity).build()
    for file in built.files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("Big Cleaning Day"))
    }
  }

  @Test func ordersNothingByADraft() async throws {
    let clause =
      "  - {number: ๓.๔, kind: follow_up, fiscal_year: 2568, text: ให้นำไปปรับปรุง}\n---\n\n๓.๓"
    let ordered = TestSite().replacing("---\n\n๓.๓", with: clause, in: Self.approval)
    #expect(try await ordered.build().files.contains { $0.path == "follow-up/index.html" })
    let draft = ordered.replacing(
      "---\ntitle:", with: "---\nstatus: draft\ntitle:", in: Self.approval)
    #expect(try await !draft.build().files.contains { $0.path == "follow-up/index.html" })
  }

  @Test func permitsNoTelephoneNumberThatOnlyADraftCallsOfficial() async throws {
    let page = "---\ntitle: ติดต่อ\n---\n\nโทร 08 1234 5678\n"
    var approved = TestSite().replacing(
      "---\ntitle:", with: "---\nphone: 08 1234 5678\ntitle:", in: Self.approval)
    approved["Content/pages/contact.md"] = page
    #expect(try await approved.diagnostics().map(\.code) == [])
    let draft = approved.replacing(
      "---\nphone", with: "---\nstatus: draft\nphone", in: Self.approval)
    #expect(try await draft.diagnostics().map(\.code).contains("personal-data"))
  }

  @Test func takesAClauseThatIsHalfFilledAsAGapOfTheDraft() async throws {
    let half = site(draft: Self.approval)
      .replacing("number: ๓.๓, kind: publish_interim,", with: "number: ๓.๓,", in: Self.approval)
    let built = try await half.build()
    #expect(built.withheld.first { $0.path == Self.approval }?.gaps == [.key("clauses")])
    let approved = half.replacing("status: draft", with: "status: approved", in: Self.approval)
    #expect(try await approved.diagnostics().map(\.code) == ["missing-key"])
  }

  @Test func refusesAStatusThatIsNone() async throws {
    let site = site(draft: Self.page).replacing(
      "status: draft", with: "status: ready", in: Self.page)
    #expect(try await site.diagnostics().map(\.code) == ["unknown-choice"])
  }

  @Test func tellsProgramsWhatIsToBeFilledIn() throws {
    let record = WithheldRecord(
      path: Self.approval, reason: .draft, gaps: [.key("decided_on"), .part(.needs), .body])
    let note = Diagnostic.notPublished(record)
    #expect(note.code == "not-published" && note.severity == .note)
    #expect(note.remedy.thai == "เติม วันที่อนุมัติ (decided_on), ส่วนที่ ๔, เนื้อหา")
    #expect(note.remedy.english == "Fill in: decided_on, part 4, the text")
  }

  @Test(arguments: WithheldRecord.Reason.allCases)
  func explainsEveryReasonInBothLanguages(reason: WithheldRecord.Reason) {
    let text = WithheldRecord(path: Self.page, reason: reason, gaps: []).explanation
    #expect(text.thai.unicodeScalars.contains { $0.value > 0xE00 } && !text.english.isEmpty)
    #expect(!text.english.unicodeScalars.contains { $0.value > 0xE00 && $0.value < 0xE80 })
  }
}
