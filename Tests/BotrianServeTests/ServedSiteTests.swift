internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianServe

/// Addresses, and what stands there.
@Suite struct ServedSiteTests {
  private func served(_ site: TestSite) async throws -> ServedSite {
    ServedSite(try await site.build(), version: "a-1")
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

  @Test func namesAddressesThatDiffer() async throws {
    let before = try await served()
    let after = try await served(
      TestSite().replacing("ข้อความ", with: "ข้อความใหม่", in: "Content/pages/about.md"))
    let differing = after.addresses(differingFrom: before)
    #expect(differing.contains("/about/"))
    #expect(!differing.contains("/reports/") && !differing.contains("/assets/site.css"))
    #expect(before.addresses(differingFrom: before) == [])
  }

  @Test func namesAddressesThatAreNewOrGone() async throws {
    var more = TestSite()
    more["Content/pages/new.md"] = "---\ntitle: หน้าใหม่\n---\n\nข้อความ\n"
    let (less, new) = (try await served(), try await served(more))
    #expect(new.addresses(differingFrom: less).contains("/new/"))
    #expect(less.addresses(differingFrom: new).contains("/new/"))
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

  /// A site as `botrian serve` makes it.
  private func lazily(
    _ site: TestSite, after earlier: MemorySink? = nil
  ) async throws -> (site: BuiltSite, sink: MemorySink) {
    let sink = MemorySink(after: earlier, isLazy: true)
    let built = try await buildSite(
      using: .inMemory(site.files), options: TestSite.options, into: sink)
    return (built, sink)
  }

  @Test func makesTheSearchIndexWhenSomebodySearches() async throws {
    let path = "search/index.json"
    let built = try await lazily(TestSite()).site
    #expect(!built.files.contains { $0.path == path })
    let expected = try #require(try await TestSite().build().files.first { $0.path == path })
    let found = ServedSite(built, version: "a-1").content(at: "/" + path)
    #expect(found == .file(expected))
  }

  @Test func tellsThatTheSearchIndexDiffersOnlyWhenATextDoes() async throws {
    let first = try await lazily(TestSite())
    let same = try await lazily(TestSite(), after: first.sink)
    let edited = TestSite().replacing("อุปกรณ์ไม่พอ", with: "อุปกรณ์ไม่ครบ")
    let other = try await lazily(edited, after: same.sink)
    let sites = [first, same, other].map { ServedSite($0.site, version: "a-1") }
    #expect(sites[1].addresses(differingFrom: sites[0]) == [])
    #expect(sites[2].addresses(differingFrom: sites[1]).contains("/search/index.json"))
  }
}
