internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianServe

/// Addresses, and what stands there.
@Suite struct ServedSiteTests {
  private func served(_ site: TestSite) async throws -> ServedSite {
    ServedSite(try await site.onDemand(), version: "a-1")
  }

  private func served() async throws -> ServedSite {
    ServedSite(try await BuiltTestSite.value, version: "a-1")
  }

  private func path(_ content: ServedSite.Content) -> String? {
    switch content {
    case .file(let file): file.path
    case .folder: "folder"
    case .missing(let file): file.map { "missing: " + $0.path }
    }
  }

  @Test(arguments: [
    ("/", "index.html"), ("/reports/", "reports/index.html"), ("/reports", "folder"),
    ("/reports/index.html", "reports/index.html"), ("/assets/site.css", "assets/site.css"),
    ("/feed.xml", "feed.xml"),
    // Nothing but the site's files can be reached.
    ("/no/", "missing: 404.html"), ("/../site.yml", "missing: 404.html"),
    ("/reports/../../etc/passwd", "missing: 404.html"), ("//reports/", "missing: 404.html"),
    ("", "missing: 404.html"), ("reports/", "missing: 404.html"),
  ])
  func findsWhatStandsAtAnAddress(address: String, found: String) async throws {
    let site = try await served()
    #expect(path(site.content(at: address)) == found)
  }

  @Test func beginsWhereTheBaseAddressDoes() async throws {
    let site = try await served(
      TestSite().replacing(
        "https://lessons.example.go.th/", with: "https://example.go.th/lessons/", in: "site.yml"))
    #expect(path(site.content(at: "/lessons/reports/")) == "reports/index.html")
    #expect(path(site.content(at: "/reports/")) == "missing: 404.html")
    #expect(site.address(ofSources: ["Content/pages/about.md"]) == "/lessons/about/")
  }

  private func look(at addresses: [String], of site: ServedSite) {
    for address in addresses { _ = site.content(at: address) }
  }

  private let edited = TestSite().replacing(
    "ข้อความ", with: "ข้อความใหม่", in: "Content/pages/about.md")

  @Test func namesAddressesThatDiffer() async throws {
    let (before, after) = (try await served(TestSite()), try await served(edited))
    look(at: ["/about/", "/reports/", "/assets/site.css"], of: before)
    #expect(after.addresses(differingFrom: before) == ["/about/"])
    #expect(before.addresses(differingFrom: before) == [])
  }

  @Test func namesOnlyWhatSomebodyLookedAtOrWill() async throws {
    let (before, after) = (try await served(TestSite()), try await served(edited))
    look(at: ["/reports/"], of: before)
    #expect(after.addresses(differingFrom: before) == [])
    #expect(after.addresses(differingFrom: before, besides: "/assets/") == [])
    #expect(after.addresses(differingFrom: before, besides: "/about/") == ["/about/"])
  }

  @Test func namesAddressesThatAreNewOrGone() async throws {
    var more = TestSite()
    more["Content/pages/new.md"] = "---\ntitle: หน้าใหม่\n---\n\nข้อความ\n"
    let (less, new) = (try await served(TestSite()), try await served(more))
    #expect(new.addresses(differingFrom: less, besides: "/new/") == ["/new/"])
    look(at: ["/new/"], of: new)
    #expect(less.addresses(differingFrom: new) == ["/new/"])
  }

  @Test func namesWhatWasMissingWhenSomebodyLooked() async throws {
    var more = TestSite()
    more["Content/pages/new.md"] = "---\ntitle: หน้าใหม่\n---\n\nข้อความ\n"
    let (less, new) = (try await served(TestSite()), try await served(more))
    look(at: ["/new/", "/favicon.ico"], of: less)
    // The page for missing addresses names the pages at its foot.
    #expect(new.addresses(differingFrom: less) == ["/404.html", "/new/"])
  }

  @Test func comparesNoFileThatNoPageLoads() async throws {
    let (before, after) = (try await served(TestSite()), try await served(edited))
    look(at: ["/sitemap.xml", "/feed.xml", "/data/lessons.csv", "/about/"], of: before)
    #expect(after.addresses(differingFrom: before) == ["/about/"])
  }

  @Test func makesAPageWhenSomebodyLooksAndKeepsItWhileItIsTheSame() async throws {
    var options = TestSite.options
    let timings = BuildTimings { .zero }
    options.timings = timings
    func count() -> Int {
      timings.longest.filter { if case .layout = $0.part { true } else { false } }
        .reduce(0) { $0 + $1.total.count }
    }
    let before = try await TestSite().onDemand(options)
    #expect(count() == 0)
    let looked = ["/reports/2567/big-cleaning-day/", "/activities/"]
    look(at: looked, of: ServedSite(before, version: "a-1"))
    #expect(count() == 2)
    let after = try await edited.onDemand(options, after: before)
    look(at: ["/reports/2567/big-cleaning-day/"], of: ServedSite(after, version: "a-2"))
    // Every page's foot names the pages, but not what they say; settings and records other than reports are in each key.
    #expect(count() == 3)
    let same = try await edited.onDemand(options, after: after)
    look(at: ["/reports/2567/big-cleaning-day/"], of: ServedSite(same, version: "a-3"))
    #expect(count() == 3)
  }

  @Test(arguments: [
    ([TestSite.reportPath], "/reports/2567/big-cleaning-day/"),
    (["Content/activities/big-cleaning-day.md"], "/activities/big-cleaning-day/"),
    (["Content/approvals/memo-2567.md"], "/approvals/memo-2567/"),
    (["Content/years/2567.yml"], "/years/2567/"),
    (["Content/pages/about.md"], "/about/"),
    // The one saved last.
    (["Content/pages/about.md", TestSite.reportPath], "/reports/2567/big-cleaning-day/"),
    // What is no page of its own changes nothing.
    (["Content/pages/about.md", "site.yml"], "/about/"),
    (["site.yml"], nil), (["Themes/default/assets/site.css"], nil),
    (["Content/media/a.jpg"], nil), ([], nil),
  ])
  func showsThePageOfWhatWasSaved(paths: [String], address: String?) async throws {
    let site = try await served()
    #expect(site.address(ofSources: paths) == address)
  }

  @Test func makesTheSearchIndexWhenSomebodySearches() async throws {
    let path = "search/index.json"
    let expected = try #require(try await TestSite().build().files.first { $0.path == path })
    #expect(try await served(TestSite()).content(at: "/" + path) == .file(expected))
  }

  @Test func tellsThatTheSearchIndexDiffersOnlyWhenATextDoes() async throws {
    let first = try await TestSite().onDemand()
    look(at: ["/search/index.json"], of: ServedSite(first, version: "a-1"))
    let same = try await TestSite().onDemand(after: first)
    let edited = TestSite().replacing("อุปกรณ์ไม่พอ", with: "อุปกรณ์ไม่ครบ")
    let other = try await edited.onDemand(after: same)
    let sites = [first, same, other].map { ServedSite($0, version: "a-1") }
    #expect(sites[1].addresses(differingFrom: sites[0]) == [])
    #expect(sites[2].addresses(differingFrom: sites[1]) == ["/search/index.json"])
  }
}
