internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

@Suite struct RecordParsingTests {
  @Test func readsAnApprovalWithItsClauses() throws {
    let parsed = Approval.parse(
      TestSite()["Content/approvals/memo-2567.md"], at: "Content/approvals/memo-2567.md")
    #expect(parsed.diagnostics == [])
    let approval = try #require(parsed.record)
    let clause = try #require(approval.clauses.first)
    #expect(clause.id == "clause-3-3")
    #expect(clause.kind == .publishInterim)
    #expect(clause.covers == [.memo, .reports], "a clause covers both unless it says otherwise")
    #expect(!approval.hasRunningNumber)
  }

  @Test(arguments: [(false, nil), (true, "ชื่อ")])
  func showsASignersNameOnlyWhenTheRecordSaysSo(isPublic: Bool, name: String?) throws {
    let signer = "signers: [{role: approver, post: ตำแหน่ง, name: ชื่อ, name_public: \(isPublic)}]\n"
    let text = TestSite()["Content/approvals/memo-2567.md"].replacing(
      "clauses:", with: signer + "clauses:")
    let approval = try #require(Approval.parse(text, at: "Content/approvals/memo-2567.md").record)
    #expect(approval.signers.map(\.publicName) == [name])
  }

  @Test func takesAYearAsIncompleteAndInterimUnlessItSaysOtherwise() throws {
    let parsed = AnnouncedYear.parse("fiscal_year: 2567\n", at: "Content/years/2567.yml")
    let year = try #require(parsed.record)
    #expect(parsed.diagnostics == [])
    #expect(!year.isComplete && year.edition == .interim && year.activities == [])
  }

  @Test func refusesAYearInAFileOfAnotherName() {
    let parsed = AnnouncedYear.parse("fiscal_year: 2567\n", at: "Content/years/2566.yml")
    #expect(parsed.diagnostics.map(\.code) == ["file-differs-from-year"])
  }

  @Test func keepsPagesOffTheSitesOwnAddresses() {
    let parsed = Page.parse("---\ntitle: x\n---\n", at: "Content/pages/search.md")
    #expect(parsed.diagnostics.map(\.code) == ["reserved-slug"])
  }

  @Test func readsCRLFAndAByteOrderMark() throws {
    let text = "\u{FEFF}---\r\ntitle: กิจกรรม\r\n---\r\n\r\nเนื้อหา\r\n"
    let parsed = Activity.parse(text, at: "Content/activities/a.md")
    #expect(parsed.diagnostics == [])
    #expect(parsed.record?.title == "กิจกรรม")
    #expect(parsed.record?.body.plainText == "เนื้อหา")
    #expect(parsed.record?.body.first?.location.line == 5)
  }
}
