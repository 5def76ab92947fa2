internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// What pages say to machines in the words of schema.org.
@Suite struct StructuredDataTests {
  private func things(_ built: BuiltSite, _ path: String) throws -> [String: [String: Any]] {
    let html = try built.text(path)
    let block = try #require(
      html.firstMatch(of: /<script type="application\/ld\+json">(.*?)<\/script>/), "\(path)")
    let json = try JSONSerialization.jsonObject(with: Data(block.1.utf8)) as? [String: Any]
    #expect(json?["@context"] as? String == "https://schema.org")
    let graph = try #require(json?["@graph"] as? [[String: Any]])
    return Dictionary(graph.map { ($0["@type"] as? String ?? "", $0) }) { first, _ in first }
  }

  private let report = "reports/2567/big-cleaning-day/index.html"

  @Test func tellsOfTheOfficeOnTheHomePage() async throws {
    var site = TestSite()
    site["site.yml"] = site["site.yml"].replacing("{name:", with: "{phone: \"๐ ๕๔๘๒\", name:")
    let things = try things(try await site.build(), "index.html")
    let office = try #require(things["GovernmentOrganization"])
    #expect(office["name"] as? String == "สำนักงานตัวอย่าง")
    #expect(office["telephone"] as? String == "๐ ๕๔๘๒")
    #expect(office["url"] as? String == "https://lessons.example.go.th/")
    #expect(things["BreadcrumbList"] == nil)
  }

  @Test func tellsOfAReportWhatItsPageShows() async throws {
    let site = TestSite().replacing(
      "activity:",
      with: "summary: สรุป\ntopics: [วินัย]\nchanges: [{on: 2567-08-01, note: ก}]\nactivity:")
    let built = try await site.build()
    let thing = try #require(try things(built, report)["Report"])
    let html = try built.text(report)
    #expect(html.contains("<link rel=\"canonical\" href=\"\(thing["url"] as? String ?? "-")\">"))
    #expect(html.contains("<h1>\(thing["name"] as? String ?? "-")</h1>"))
    #expect(html.contains("datetime=\"\(thing["datePublished"] as? String ?? "-")\""))
    #expect(thing["dateModified"] as? String == "2024-08-01")
    #expect(thing["abstract"] as? String == "สรุป" && thing["inLanguage"] as? String == "th")
    #expect((thing["about"] as? [String: Any])?["name"] as? String == "Big Cleaning Day")
    #expect((thing["publisher"] as? [String: Any])?["name"] as? String == "สำนักงานตัวอย่าง")
    // The form has no number for a report, and a licence nobody stated is none.
    #expect(thing["reportNumber"] == nil && thing["license"] == nil)
  }

  @Test func tellsTheWayThatThePageShows() async throws {
    let built = try await TestSite().build()
    let list = try #require(try things(built, report)["BreadcrumbList"])
    let items = try #require(list["itemListElement"] as? [[String: Any]])
    let html = try built.text(report).replacing("\u{A0}", with: " ")
    let shown = html.matches(of: /<li><a href="((?:\.\.\/)+[^"]*)">([^<]*)<\/a><\/li>/).prefix(
      items.count - 1)
    let crumbs = try #require(html.firstMatch(of: /(?s)<nav class="breadcrumbs".*?<\/nav>/))
    let names = crumbs.0.matches(of: /<a href="[^"]*">([^<]*)<\/a>/).map { String($0.1) }
    #expect(items.dropLast().map { $0["name"] as? String } == names && !shown.isEmpty)
    #expect(items.map { $0["position"] as? Int } == [1, 2, 3, 4])
    #expect(
      items.map { $0["item"] as? String } == [
        "https://lessons.example.go.th/", "https://lessons.example.go.th/reports/",
        "https://lessons.example.go.th/years/2567/",
        "https://lessons.example.go.th/reports/2567/big-cleaning-day/",
      ])
  }

  @Test func tellsOfTheDataOnItsPage() async throws {
    let built = try await TestSite().build()
    let dataset = try #require(try things(built, "data/index.html")["Dataset"])
    let files = try #require(dataset["distribution"] as? [[String: Any]])
    let sums = try built.text("data/SHA256SUMS")
    #expect(
      files.map { $0["contentUrl"] as? String }
        == ["csv", "json", "jsonl"].map {
          "https://lessons.example.go.th/data/lessons.\($0)"
        })
    for file in files { #expect(sums.contains(file["sha256"] as? String ?? "-")) }
    #expect(dataset["temporalCoverage"] as? String == "2023-10-01/2024-09-30")
  }

  @Test func cannotBeBrokenByWhatAnAuthorWrote() async throws {
    let title = "</script><script>alert(1)</script><!--"
    let built = try await TestSite().replacing(
      "title: Big Cleaning Day\nactivity", with: "title: '\(title)'\nactivity"
    ).build()
    #expect(try things(built, report)["Report"]?["name"] as? String == title)
    let html = try built.text(report)
    #expect(!html.contains("<script>alert") && !html.contains("<!--"))
  }

  @Test func saysNothingWhereNothingIsPublished() async throws {
    var site = TestSite()
    site["Content/reports/2567/gone.md"] = TestSite.report.replacing(
      "status: approved", with: "status: withdrawn\nwithdrawn: {on: 2568-01-01, reason: ก}")
    let built = try await site.build()
    for path in ["404.html", "reports/2567/gone/index.html"] {
      #expect(!(try built.text(path).contains("application/ld+json")), "\(path)")
    }
  }
}
