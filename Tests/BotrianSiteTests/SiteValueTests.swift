internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

/// The stages one by one, on values.
@Suite struct SiteValueTests {
  /// A site whose approval speaks of every year.
  private let site = TestSite().replacing(
    "fiscal_year: 2567, text", with: "text", in: "Content/approvals/memo-2567.md")

  private func addReport(
    _ slug: String, to site: inout TestSite, activity: String = "big-cleaning-day",
    year: Int = 2567,
    quarters: String = "[1, 2]"
  ) {
    site["Content/reports/\(year)/\(slug).md"] = TestSite.report
      .replacing("activity: big-cleaning-day", with: "activity: \(activity)")
      .replacing("fiscal_year: 2567", with: "fiscal_year: \(year)")
      .replacing("[1, 2]", with: quarters)
  }

  @Test func ordersReportsByYearThenActivityThenAddress() async throws {
    var source = site
    source["Content/activities/zz.md"] = "---\ntitle: ก่อน\n---\n"
    source["Content/years/2567.yml"] = "fiscal_year: 2567\nactivities: [zz, big-cleaning-day]\n"
    addReport("b", to: &source, activity: "zz")
    addReport("a", to: &source, year: 2568)
    addReport("a", to: &source)
    let order = try await source.assembled().reports.map(\.permalink.path)
    #expect(
      order == [
        "reports/2568/a/", "reports/2567/b/", "reports/2567/a/", "reports/2567/big-cleaning-day/",
      ])
  }

  @Test func countsYearsThatOnlyAnnounceOrOnlyReport() async throws {
    var source = site
    source["Content/years/2566.yml"] = "fiscal_year: 2566\n"
    addReport("a", to: &source, year: 2568)
    let years = try await source.assembled().years
    #expect(years.map(\.fiscalYear.buddhistYear) == [2568, 2567, 2566])
    #expect(years.map(\.reports.count) == [1, 1, 0])
  }

  @Test func takesTheLatestOfReportDecisionAndChangesAsLastChange() async throws {
    let note = "changes: [{on: 2567-08-01, note: แก้คำผิด}]\nactivity:"
    let source = TestSite().replacing("activity:", with: note)
    let site = try await source.assembled()
    #expect(site.lastChange(of: site.reports[0]).iso8601 == "2024-08-01")
  }

  @Test func mergesLessonsThatShareTheirLastCell() async throws {
    let row = "| เพื่อความสะอาด | บรรลุตามวัตถุประสงค์ | คะแนนมากกว่า ๓.๕๑ |\n"
    let other = row.replacing("ความสะอาด", with: "ความสามัคคี")
    let single = "| เพื่อวินัย | บรรลุตามวัตถุประสงค์ | เหตุอื่น |\n"
    let built = try await TestSite().replacing(row, with: row + single + other).build()
    let page = try #require(built.files.first { $0.path == "lessons/objective/index.html" })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("ใช้กับ ๒\u{A0}ข้อ"))
    #expect(html.matches(of: /คะแนนมากกว่า/).count == 1)
  }

  @Test func pagesLongLists() async throws {
    var source = site
    for number in 1...205 { addReport("r\(number)", to: &source, quarters: "[\(number % 4 + 1)]") }
    let files = try await source.build().files
    let lists = files.filter {
      $0.path.hasPrefix("reports/") && $0.path.split(separator: "/").count <= 3
    }
    #expect(
      lists.map(\.path).sorted() == [
        "reports/2/index.html", "reports/3/index.html", "reports/index.html",
      ])
    for file in files where file.path.hasSuffix(".html") {
      #expect(file.bytes.count < 100_000, "\(file.path)")
    }
    let items = lists.map {
      String(decoding: $0.bytes, as: UTF8.self).matches(of: /class="entry"/).count
    }
    #expect(items.reduce(0, +) == 206 && items.allSatisfy { $0 <= 100 })
  }

  @Test func keepsTheLinksOfAMissingPageWorkingAtAnyDepth() async throws {
    let site = TestSite().replacing("go.th/", with: "go.th/lessons-site", in: "site.yml")
    let files = try await site.build().files
    let page = try #require(files.first { $0.path == "404.html" })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("href=\"/lessons-site/assets/site.css\""))
    #expect(!html.contains("href=\"../"))
  }

  @Test func writesEnglishPagesAndArabicDigitsWhenTheSiteAsks() async throws {
    var site = TestSite()
    site["site.yml"] += "\nlanguage: en\ndigits: arabic\n"
    let files = try await site.build().files
    let page = try #require(files.first { $0.path == "years/2567/index.html" })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("lang=\"en\"") && html.contains("Fiscal year 2567"))
    #expect(html.contains("1 October 2023 to 30 September 2024"))
  }

  @Test func escapesWhatAnAuthorWrote() async throws {
    let site = TestSite().replacing(
      "title: Big Cleaning Day", with: "title: '<script>alert(1)</script>'"
    )
    .replacing("เพื่อความสะอาด", with: "<img src=x onerror=alert(1)>")
    let files = try await site.build().files
    for file in files where file.path.hasSuffix(".html") || file.path.hasSuffix(".xml") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(file.path)")
    }
  }
}
