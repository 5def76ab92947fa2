internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

@Suite struct FeedTests {
  private struct JSONFeed: Decodable {
    let version: String
    let feed_url: String
    let items: [Item]

    struct Item: Decodable {
      let id: String
      let title: String
      let content_text: String
      let date_published: String
      let date_modified: String
    }
  }

  private func feed(_ built: BuiltSite) throws -> JSONFeed {
    try JSONDecoder().decode(JSONFeed.self, from: Data(try built.text("feed.json").utf8))
  }

  @Test func tellsTheSameEntriesInAtomAndJSON() async throws {
    var site = TestSite()
    site["Content/reports/2567/other.md"] = TestSite.report
      .replacing("title: Big Cleaning Day", with: "title: 'ก & ข \"ค\"'")
      .replacing("quarters: [1, 2]", with: "quarters: [3]")
      .replacing("2567-06-19", with: "2567-06-20")
    let built = try await site.build()
    let atom = try built.text("feed.xml")
    let feed = try feed(built)
    #expect(feed.version == "https://jsonfeed.org/version/1.1")
    #expect(feed.feed_url == "https://lessons.example.go.th/feed.json")
    #expect(feed.items.map(\.title) == ["ก & ข \"ค\"", "Big Cleaning Day"])
    let entries = atom.split(separator: "<entry>").dropFirst()
    #expect(entries.count == feed.items.count)
    for (entry, item) in zip(entries, feed.items) {
      #expect(entry.contains("<id>\(item.id)</id>"))
      #expect(entry.contains("<published>\(item.date_published)</published>"))
      #expect(entry.contains("<updated>\(item.date_modified)</updated>"))
    }
  }

  @Test func tellsOfAChangeInBoth() async throws {
    let site = TestSite().replacing(
      "activity:", with: "changes: [{on: 2567-08-01, note: แก้ตัวเลข}]\nactivity:")
    let built = try await site.build()
    #expect(try built.text("feed.xml").contains("· แก้ตัวเลข</summary>"))
    let item = try #require(try feed(built).items.first)
    #expect(item.content_text.hasSuffix("· แก้ตัวเลข"))
    #expect(item.date_modified == "2024-08-01T00:00:00+07:00")
  }

  @Test func saysWhenItWasUpdatedEvenWithoutReports() async throws {
    let site = TestSite().replacing("status: approved", with: "status: draft")
    let atom = try await site.build().text("feed.xml")
    #expect(atom.contains("<updated>") && !atom.contains("<entry>"))
  }

  @Test func leavesOutWhatXMLHasNoPlaceFor() async throws {
    let site = TestSite().replacing("title: Big Cleaning Day", with: #"title: "Big\uFFFE\b Day""#)
    let atom = try await site.build().text("feed.xml")
    #expect(XMLParser(data: Data(atom.utf8)).parse())
    #expect(atom.contains("<title>Big Day</title>"))
  }

  @Test func isNamedInTheHeadOfPages() async throws {
    let html = try await TestSite().build().text("reports/2567/big-cleaning-day/index.html")
    #expect(
      html.contains(
        "<link rel=\"alternate\" type=\"application/feed+json\" href=\"../../../feed.json\""))
    #expect(
      html.contains(
        "<link rel=\"search\" type=\"application/opensearchdescription+xml\" href=\"../../../opensearch.xml\""
      ))
  }

  @Test func describesTheSearchToBrowsers() async throws {
    let site = TestSite().replacing(
      "short_name: สนง.ตัวอย่าง", with: "short_name: สนง.ตัวอย่างทดลที่", in: "site.yml")
    let text = try await site.build().text("opensearch.xml")
    #expect(XMLParser(data: Data(text.utf8)).parse())
    #expect(text.contains("template=\"https://lessons.example.go.th/search/?q={searchTerms}\""))
    // The 16th scalar is a letter whose marks come behind it, so it goes with them.
    #expect(text.contains("<ShortName>สนง.ตัวอย่างทดล</ShortName>"))
  }
}
