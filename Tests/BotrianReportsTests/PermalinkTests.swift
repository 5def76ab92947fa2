internal import BotrianReports
internal import Testing

@Suite struct PermalinkTests {
  private let report = Permalink("reports", "2567", "big-cleaning-day")

  @Test func namesItsFile() {
    #expect(report.outputPath == "reports/2567/big-cleaning-day/index.html")
    #expect(Permalink.home.outputPath == "index.html")
    #expect(Permalink.notFound.outputPath == "404.html")
  }

  @Test func linksRelativelyFromAnyDepth() {
    #expect(report.relative(to: .home) == "reports/2567/big-cleaning-day/")
    #expect(Permalink.home.relative(to: report) == "../../../")
    #expect(Permalink.lessons.relative(to: .search) == "../lessons/")
    #expect(Permalink.home.relative(to: .home) == "./")
  }

  @Test func linksWithinAPageByFragmentAlone() {
    #expect(report.at("s5-in-1").relative(to: report) == "#s5-in-1")
    #expect(report.at("s5-in-1").relative(to: .home) == "reports/2567/big-cleaning-day/#s5-in-1")
  }

  @Test func numbersTheFurtherPagesOfAList() {
    #expect(Permalink.reports.page(1).path == "reports/")
    #expect(Permalink("lessons", "problem").page(2).path == "lessons/problem/2/")
  }
}
