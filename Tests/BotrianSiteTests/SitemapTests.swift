internal import BotrianReports
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianSite

@Suite struct SitemapTests {
  private func sitemap(_ entryCount: Int, _ byteCount: Int) -> [String: String] {
    let paths = [
      "", "reports/", "reports/2/", "reports/2567/a/", "reports/2567/b/", "reports/2568/a/",
    ]
    let sitemap = Sitemap(
      entries: paths.map {
        Sitemap.Entry(permalink: Permalink(path: $0), date: TestSite.day("2567-06-19"))
      },
      baseURL: "https://example.org/",
      limits: Sitemap.Limits(entryCount: entryCount, byteCount: byteCount))
    return Dictionary(
      uniqueKeysWithValues: sitemap.files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  private func addresses(_ text: String?) -> [String] {
    (text ?? "").matches(of: /<loc>https:\/\/example.org\/([^<]*)<\/loc>/).map { String($0.1) }
  }

  @Test func keepsEverythingInOneFileWhileItFits() {
    let files = sitemap(6, 10_000)
    #expect(files.keys.sorted() == ["sitemap.xml"])
    #expect(addresses(files["sitemap.xml"]).count == 6)
  }

  @Test(arguments: [(5, 10_000), (6, 400)])
  func splitsByYearBeyondEitherLimit(entryCount: Int, byteCount: Int) {
    let files = sitemap(entryCount, byteCount)
    let parts = ["sitemap-2567.xml", "sitemap-2568.xml", "sitemap-site.xml"]
    #expect(files.keys.sorted() == parts + ["sitemap.xml"])
    #expect(files["sitemap.xml"]?.contains("<sitemapindex") == true)
    #expect(addresses(files["sitemap.xml"]) == parts)
    #expect(addresses(files["sitemap-2567.xml"]) == ["reports/2567/a/", "reports/2567/b/"])
    #expect(addresses(files["sitemap-2568.xml"]) == ["reports/2568/a/"])
    #expect(addresses(files["sitemap-site.xml"]) == ["", "reports/", "reports/2/"])
  }

  @Test func numbersThePartsOfAYearThatIsTooLong() {
    let files = sitemap(1, 10_000)
    #expect(addresses(files["sitemap-2567.xml"]) == ["reports/2567/a/"])
    #expect(addresses(files["sitemap-2567-2.xml"]) == ["reports/2567/b/"])
    #expect(addresses(files["sitemap.xml"]).count == 6)
  }
}
