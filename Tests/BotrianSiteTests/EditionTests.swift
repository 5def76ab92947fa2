internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Interim and final editions of a year.
@Suite struct EditionTests {
  private static let year = "Content/years/2567.yml"

  /// A site whose year is final and may be.
  private let final = TestSite()
    .replacing(
      "activities_complete: false", with: "activities_complete: true\nedition: final", in: year
    )
    .replacing(
      "kind: publish_interim", with: "kind: publish_final", in: "Content/approvals/memo-2567.md")

  private func codes(_ site: TestSite) async throws -> [String] {
    try await site.diagnostics().map { "\($0.location): \($0.code)" }
  }

  @Test func publishesAFinalEditionOnceEveryActivityHasReported() async throws {
    #expect(try await codes(final) == [])
    let page = try #require(
      try await final.build().files.first { $0.path == "years/2567/index.html" })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("ฉบับสมบูรณ์"))
  }

  @Test func refusesAnActivityThatIsAnnouncedTwiceAndCountsItOnce() async throws {
    let site = final.replacing(
      "[big-cleaning-day]", with: "[big-cleaning-day, big-cleaning-day]", in: Self.year)
    #expect(try await codes(site) == ["\(Self.year):4:32: activity-announced-twice"])
    #expect(try await site.assembled().years[0].announced?.activities.count == 1)
  }

  @Test func refusesAFinalEditionWhoseListIsNotConfirmed() async throws {
    let site = final.replacing(
      "activities_complete: true", with: "activities_complete: false", in: Self.year)
    #expect(try await codes(site) == ["\(Self.year):3:10: final-edition-unconfirmed"])
  }

  @Test func refusesAFinalEditionWhileAnActivityHasNoReport() async throws {
    var site = final.replacing(
      "[big-cleaning-day]", with: "[big-cleaning-day, thai]", in: Self.year)
    site["Content/activities/thai.md"] = "---\ntitle: วัฒนธรรมไทย\n---\n"
    #expect(try await codes(site) == ["\(Self.year):4:32: final-edition-incomplete"])
  }

  @Test func refusesAFinalEditionWhoseReportIsADraftAndSaysSo() async throws {
    let site = final.replacing("status: approved", with: "status: draft")
    let found = try await site.diagnostics()
    #expect(found.map(\.code) == ["final-edition-incomplete"])
    #expect(found[0].reason.thai.contains("ฉบับร่าง"))
  }

  @Test(arguments: [(true, "publish_interim"), (false, "publish_final")])
  func publishesNoReportByAClauseForTheOtherEdition(isFinal: Bool, kind: String) async throws {
    let other = kind == "publish_final" ? "publish_interim" : "publish_final"
    let site = (isFinal ? final : TestSite())
      .replacing("kind: \(other)", with: "kind: \(kind)", in: "Content/approvals/memo-2567.md")
      .replacing("[big-cleaning-day]", with: "[]", in: Self.year)
    let built = try await site.build()
    #expect(built.withheld.map(\.reason) == [.editionNotCovered])
    #expect(!built.files.contains { $0.path.hasPrefix("reports/2567/") })
  }

  @Test(arguments: [("2567", 0), ("2566", 1)])
  func publishesReportsOfTheYearThatTheClauseNames(year: String, withheld: Int) async throws {
    let site = TestSite().replacing(
      "fiscal_year: 2567, text", with: "fiscal_year: \(year), text",
      in: "Content/approvals/memo-2567.md")
    #expect(try await site.build().withheld.count == withheld)
  }

  @Test func showsWhatHasReportedQuarterByQuarter() async throws {
    var site = TestSite().replacing(
      "[big-cleaning-day]", with: "[thai, big-cleaning-day]", in: Self.year)
    site["Content/activities/thai.md"] = "---\ntitle: วัฒนธรรมไทย\n---\n"
    let file = try #require(
      try await site.build().files.first { $0.path == "years/2567/index.html" })
    let page = String(decoding: file.bytes, as: UTF8.self)
    let rows = page.matches(
      of: /<tr role="row">\n<th role="rowheader"[^>]*><a[^>]*>(.*?)<\/a>([\s\S]*?)<\/tr>/)
    #expect(rows.map { String($0.1) } == ["วัฒนธรรมไทย", "Big Cleaning Day"])
    let cells = rows.map { row in
      row.2.matches(of: /ยังไม่มีรายงาน|รายงานแล้ว/).map { String($0.0) }
    }
    let (yes, no) = ("รายงานแล้ว", "ยังไม่มีรายงาน")
    #expect(cells == [[no, no, no, no], [yes, yes, no, no]])
  }
}
