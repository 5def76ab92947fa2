internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianTestSupport
internal import BotrianTheme
internal import BotrianThai
internal import Foundation
internal import Testing

@testable internal import BotrianSite

@Suite struct ComparisonTests {
  /// A site with the report of the test site in each of some years, and under further slugs.
  private func site(years: [Int], slugs: [String] = ["big-cleaning-day"]) -> TestSite {
    var site = TestSite()
    for year in years {
      let approval = TestSite()["Content/approvals/memo-2567.md"]
      site["Content/approvals/memo-\(year).md"] = approval.replacing("2567", with: "\(year)")
      for slug in slugs {
        site["Content/reports/\(year)/\(slug).md"] = TestSite.report
          .replacing("2567", with: "\(year)").replacing("status:", with: "unit: \(slug)\nstatus:")
      }
    }
    return site
  }

  private func text(of path: String, in site: TestSite) async throws -> String {
    let files = try await site.build().files
    return String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test func namesTheReportsOfAYearInAScript() async throws {
    let script = try await text(of: "compare/2567.js", in: TestSite())
    #expect(
      script == """
        botrianReports("2567",{"big-cleaning-day":"Big Cleaning Day"},\
        [["big-cleaning-day","big-cleaning-day","Big Cleaning Day · ไตรมาสที่ ๑ - ๒"]]);

        """)
  }

  @Test func namesNothingThatMayNotBePublished() async throws {
    let draft = TestSite().replacing("status: approved", with: "status: draft")
    let files = try await draft.build().files.map(\.path)
    #expect(files.contains("compare/index.html"))
    #expect(!files.contains("compare/2567.js"))
    let page = try await text(of: "compare/index.html", in: draft)
    #expect(page.contains("ยังไม่มีรายงานที่เผยแพร่") && !page.contains("<form id=\"compare-form\""))
  }

  @Test func dividesTheListOfAVeryLargeYear() async throws {
    let slugs = (100..<150).map { "report-\($0)" }
    var site = site(years: [2567], slugs: slugs)
    for slug in slugs {
      let path = "Content/reports/2567/\(slug).md"
      site[path] = site[path].replacing(
        "unit: ", with: "unit: " + String(repeating: "ก", count: 500))
    }
    let sources = try await loadSources(using: .inMemory(site.files))
    let settings = try #require(SiteSettings.parse(site["site.yml"], at: "site.yml").0)
    let theme = try loadTheme(for: settings, among: [], using: .inMemory([:]))
    let lists = ComparisonLists(
      of: assembleSite(
        await parseRecords(sources.content), settings: settings, media: [],
        options: TestSite.options), strings: theme.strings(.thai))
    #expect(lists.files.map(\.path) == ["compare/2567.js", "compare/2567-2.js"])
    #expect(lists.counts.values.map(\.self) == [2])
    #expect(lists.files.allSatisfy { $0.bytes.count < 70_000 })
    let scripts = lists.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(
      slugs.allSatisfy { scripts.contains("\"\($0)\"") })
  }

  @Test func leadsFromAReportToItsActivitysYearBefore() async throws {
    let page = try await text(
      of: "reports/2567/big-cleaning-day/index.html", in: site(years: [2565, 2566, 2567]))
    #expect(
      page.contains(
        "href=\"../../../reports/2566/big-cleaning-day/\" data-script-href=\"../../../compare/"
          + "?a=2566/big-cleaning-day&amp;b=2567/big-cleaning-day\""))
    #expect(page.contains("เปรียบเทียบกับรายงานปีก่อน (ปีงบประมาณ ๒๕๖๖)"))
  }

  @Test func leadsFromTheFirstYearToTheNext() async throws {
    let page = try await text(
      of: "reports/2565/big-cleaning-day/index.html", in: site(years: [2565, 2567]))
    #expect(page.contains("?a=2565/big-cleaning-day&amp;b=2567/big-cleaning-day\""))
    #expect(page.contains("เปรียบเทียบกับรายงานปีถัดมา (ปีงบประมาณ ๒๕๖๗)"))
  }

  @Test func offersNothingToCompareWithAnOnlyReport() async throws {
    let page = try await text(of: "reports/2567/big-cleaning-day/index.html", in: TestSite())
    #expect(!page.contains("data-script-href"))
  }

  @Test func comparesWithTheSameUnitsReport() async throws {
    let site = site(years: [2566, 2567], slugs: ["north", "south"])
    let page = try await text(of: "reports/2567/south/index.html", in: site)
    #expect(page.contains("?a=2566/south&amp;b=2567/south\""))
  }
}
