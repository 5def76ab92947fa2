internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// A site of three fiscal years, two of them with follow-up.
@Suite struct ThreeYearsTests {
  private func build(asOf day: String, includesDrafts: Bool = false) async throws -> BuiltSite {
    try await buildSite(
      using: .disk(root: Repository.path("Tests/Fixtures/sites/three-years")),
      options: BuildOptions(asOf: TestSite.day(day), includesDrafts: includesDrafts))
  }

  private func holders(of text: String, in site: BuiltSite) -> [String] {
    site.files.filter {
      String(decoding: $0.bytes, as: UTF8.self).replacing("\u{A0}", with: " ").contains(text)
    }.map(\.path)
  }

  @Test(arguments: [
    // On the day of each memo.
    ("2566-06-19", 2, 4), ("2567-06-19", 3, 3), ("2568-06-19", 4, 2),
  ])
  func publishesWhatWasDecidedByTheDay(day: String, published: Int, withheld: Int) async throws {
    let built = try await build(asOf: day)
    #expect(built.counts.reports == published)
    #expect(built.withheld.count { $0.path.hasPrefix("Content/reports/") } == withheld)
  }

  @Test func refusesAFinalEditionBeforeItsMemoIsDecided() async throws {
    await #expect(throws: BuildFailure.self) { try await build(asOf: "2566-06-18") }
  }

  @Test(arguments: [false, true])
  func holdsNothingOfAWithdrawnReport(includesDrafts: Bool) async throws {
    let built = try await build(asOf: "2568-09-30", includesDrafts: includesDrafts)
    for text in ["ZQXWITHDRAWN", "หมวกนิรภัย"] { #expect(holders(of: text, in: built) == []) }
    #expect(holders(of: "ข้อมูลสถิติคลาดเคลื่อน", in: built) == ["reports/2567/traffic/index.html"])
  }

  @Test func holdsADraftInAPreviewOnly() async throws {
    let text = "ผ้าไทยช่วยเศรษฐกิจชุมชน"
    #expect(holders(of: text, in: try await build(asOf: "2568-09-30")) == [])
    let preview = try await build(asOf: "2568-09-30", includesDrafts: true)
    #expect(holders(of: text, in: preview).contains("reports/2567/thai-culture/index.html"))
  }

  @Test func showsTheSameRecordsOnReportsAndInTheOverview() async throws {
    let built = try await build(asOf: "2568-09-30")
    let pages = Dictionary(
      uniqueKeysWithValues: built.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    )
    let onReports = pages.filter { $0.key.hasPrefix("reports/25") }.values
      .reduce(0) { $0 + $1.matches(of: /class="follow-up"/).count }
    #expect(onReports == 4)
    let overview = try #require(pages["follow-up/index.html"])
    let byReport = try #require(overview.split(separator: "id=\"by-report\"").last)
    let recorded = byReport.matches(
      of: /<strong>([๐-๙]+)<\/strong> (ดำเนินการแล้ว|กำลังดำเนินการ|ยังไม่เริ่ม|ไม่ดำเนินการต่อ)/)
    #expect(recorded.count == 3, "2 done, 1 not started, 1 dropped")
    let numbers = recorded.map {
      $0.1.unicodeScalars.reduce(0) { $0 * 10 + Int($1.value) - 0x0E50 }
    }
    #expect(numbers.reduce(0, +) == onReports)
  }

  @Test(arguments: [("2567-09-30", 0), ("2567-10-01", 8)])
  func countsWhatIsOverdueAsOfTheDay(day: String, overdue: Int) async throws {
    // Ten recommendations of 2566 are due by the end of 2567; by then one is done and one is dropped.
    let built = try await build(asOf: day)
    let file = try #require(built.files.first { $0.path == "follow-up/index.html" })
    let page = String(decoding: file.bytes, as: UTF8.self).replacing("\u{A0}", with: " ")
    let count = "ข้อเสนอ \(overdue == 8 ? "๘" : "๐") ข้อ</strong>"
    #expect(page.contains(count) == (overdue > 0))
    #expect(page.contains("ไม่มีข้อเสนอที่พ้นกำหนด") == (overdue == 0))
  }

  @Test func showsAChangeNoteOnThePageAndInTheFeed() async throws {
    let built = try await build(asOf: "2568-09-30")
    #expect(
      Set(holders(of: "แก้คำผิดใน", in: built)).isSuperset(of: [
        "reports/2567/big-cleaning-day/index.html", "feed.xml",
      ]))
  }
}
