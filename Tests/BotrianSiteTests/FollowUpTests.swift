internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// What became of recommendations, from the file to every page that shows it.
@Suite struct FollowUpTests {
  /// A report of 2567 whose approval orders improvement in 2568, and one record of it.
  private let site: TestSite = {
    var site = TestSite()
      .replacing(
        "clauses:",
        with: "clauses:\n  - {number: ๓.๑, kind: follow_up, fiscal_year: 2568, text: ให้ปรับปรุง}",
        in: "Content/approvals/memo-2567.md")
    site[Self.path] = """
      items:
        - lesson: 2567/big-cleaning-day/s9-1
          status: in_progress
          on: 2568-02-15
          evidence: https://www.example.go.th/five-s
          note: กำลังทำแนวปฏิบัติ
      """
    return site
  }()

  private static let path = "Content/follow-up/2568/five-s.yml"

  private func html(
    _ path: String, asOf day: String = "2568-03-01", of site: TestSite? = nil
  ) async throws -> String? {
    let built = try await (site ?? self.site).build(BuildOptions(asOf: TestSite.day(day)))
    return built.files.first { $0.path == path }
      .map { String(decoding: $0.bytes, as: UTF8.self).replacing("\u{A0}", with: " ") }
  }

  @Test(arguments: [
    "reports/2567/big-cleaning-day/index.html", "lessons/lesson/index.html",
    "activities/big-cleaning-day/index.html", "years/2568/index.html", "follow-up/index.html",
  ])
  func showsARecordWhereverTheLessonStands(path: String) async throws {
    let page = try #require(try await html(path))
    #expect(page.contains("กำลังดำเนินการ"), "\(path)")
    if path != "follow-up/index.html" {
      #expect(page.contains("datetime=\"2025-02-15\"") && page.contains("กำลังทำแนวปฏิบัติ"))
      #expect(page.contains("href=\"https://www.example.go.th/five-s\""))
    }
  }

  @Test func showsNothingOfItOnALessonWithoutARecord() async throws {
    let page = try #require(try await html("reports/2567/big-cleaning-day/index.html"))
    #expect(page.matches(of: /class="follow-up"/).count == 1)
  }

  @Test(arguments: [
    ("2568-09-30", "in_progress", false), ("2568-10-01", "in_progress", true),
    ("2568-10-01", "not_started", true), ("2568-10-01", "done", false),
    ("2568-10-01", "dropped", false),
  ])
  func callsWorkOverdueOnceItsYearIsOver(day: String, status: String, isOverdue: Bool)
    async throws
  {
    let site = site.replacing("status: in_progress", with: "status: \(status)", in: Self.path)
    let page = try #require(try await html("follow-up/index.html", asOf: day, of: site))
    #expect(page.contains("reports/2567/big-cleaning-day/#s9-1") == isOverdue)
  }

  @Test func countsRecommendationsWithoutARecordAsOverdueToo() async throws {
    let page = try #require(try await html("follow-up/index.html", asOf: "2568-10-01"))
    // s7-1, s9-1 and s9-2 of the report; parts ๔ and ๖ are empty.
    #expect(page.contains("<strong>ข้อเสนอ ๓ ข้อ</strong>"))
    #expect(page.contains("<strong>๒</strong> ยังไม่มีบันทึก"))
  }

  @Test func carriesWorkOnToTheYearOfALaterRecord() async throws {
    var site = site
    site["Content/follow-up/2569/five-s.yml"] =
      "items: [{lesson: 2567/big-cleaning-day/s9-1, status: in_progress, on: 2568-11-01}]"
    let page = try #require(try await html("follow-up/index.html", asOf: "2569-09-30", of: site))
    #expect(!page.contains("#s9-1"), "what is carried on to 2569 is not overdue before its end")
    let later = try #require(try await html("follow-up/index.html", asOf: "2569-10-01", of: site))
    #expect(later.contains("#s9-1"))
  }

  @Test(arguments: [
    ("2567-09-30", ["follow-up-outside-year"]), ("2567-10-01", []), ("2568-09-30", []),
    ("2568-10-01", ["follow-up-outside-year"]),
  ])
  func refusesARecordOutsideTheYearOfItsFolder(day: String, codes: [String]) async throws {
    let changed = site.replacing("on: 2568-02-15", with: "on: \(day)", in: Self.path)
    #expect(try await changed.diagnostics().map(\.code) == codes)
  }

  @Test func readsNoRecordOfADayToCome() async throws {
    let page = try #require(
      try await html("reports/2567/big-cleaning-day/index.html", asOf: "2568-02-14"))
    #expect(!page.contains("กำลังทำแนวปฏิบัติ"))
  }

  @Test func showsTheLatestRecordOfALesson() async throws {
    var site = site
    site["Content/follow-up/2568/later.yml"] =
      "items: [{lesson: 2567/big-cleaning-day/s9-1, status: done, on: 2568-02-20}]"
    let page = try #require(
      try await html("reports/2567/big-cleaning-day/index.html", of: site))
    #expect(page.contains("ดำเนินการแล้ว</strong>") && !page.contains("กำลังทำแนวปฏิบัติ"))
  }

  @Test func hasNoOverviewWhenNothingIsFollowedUp() async throws {
    #expect(try await html("follow-up/index.html", of: TestSite()) == nil)
  }

  @Test func saysNothingOfAReportThatIsNotPublished() async throws {
    let site = site.replacing("status: approved", with: "status: draft")
    let built = try await site.build()
    #expect(
      !built.files.contains {
        String(decoding: $0.bytes, as: UTF8.self).contains("กำลังทำแนวปฏิบัติ")
      })
    #expect(!built.files.contains { $0.path == "years/2568/index.html" })
  }

  @Test func publishesEvidenceFromTheOfficesOwnMedia() async throws {
    var site = site.replacing(
      "https://www.example.go.th/five-s", with: "/media/five-s.pdf", in: Self.path)
    site.files["Content/media/five-s.pdf"] = [1]
    let built = try await site.build()
    #expect(built.files.contains { $0.path == "media/five-s.pdf" })
  }

  @Test(arguments: [
    ("2567/big-cleaning-day/s9-1", "2567/big-cleaning-day/s9-9", "unknown-lesson"),
    ("2567/big-cleaning-day/s9-1", "2567/big-cleaning-dya/s9-1", "unknown-lesson"),
    ("2567/big-cleaning-day/s9-1", "2567/big-cleaning-day/s1-1", "follow-up-of-other-part"),
    ("2567/big-cleaning-day/s9-1", "big-cleaning-day/s9-1", "invalid-lesson-reference"),
    ("2567/big-cleaning-day/s9-1", "2567/big-cleaning-day/s9-01", "invalid-lesson-reference"),
    ("status: in_progress", "status: halfway", "unknown-choice"),
    ("2568-02-15", "someday", "invalid-date"),
    ("https://www.example.go.th/five-s", "/media/none.pdf", "broken-link"),
    ("https://www.example.go.th/five-s", "javascript:alert(1)", "dangerous-link"),
    ("items:", "itmes:", "missing-key"),
  ])
  func refusesARecordThatIsWrong(old: String, new: String, code: String) async throws {
    let found = try await site.replacing(old, with: new, in: Self.path).diagnostics()
    #expect(found.contains { $0.code == code && $0.location.path == Self.path }, "\(found)")
  }

  @Test func suggestsTheLessonThatWasMeant() async throws {
    let found = try await site.replacing("day/s9-1", with: "day/s9-3", in: Self.path).diagnostics()
    #expect(found.count == 1)
    #expect(
      found[0].location.line == 2 && found[0].remedy.thai.contains("2567/big-cleaning-day/s9-"))
  }
}
