internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

/// What the office's own content becomes.
@Suite struct SiteOutputTests {
  private func files() async throws -> [OutputFile] {
    let built = try await buildSite(
      using: .disk(root: Repository.path("")), options: TestSite.options)
    #expect(built.warnings == [] && built.withheld == [])
    return built.files
  }

  private func pages() async throws -> [String: String] {
    let html = try await files().filter { $0.path.hasSuffix(".html") }
    return Dictionary(
      uniqueKeysWithValues: html.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func hasEveryAddressOfTheDesign() async throws {
    let paths = Set(try await files().map(\.path))
    let expected = [
      "index.html", "data/index.html", "data/lessons.csv", "feed.json", "opensearch.xml",
      "reports/index.html", "reports/2567/big-cleaning-day/index.html",
      "activities/index.html", "activities/big-cleaning-day/index.html", "years/index.html",
      "years/2567/index.html", "lessons/index.html", "search/index.html", "404.html", "feed.xml",
      "approvals/moral-organization-2567/index.html", "sitemap.xml", "robots.txt",
      "about/index.html", "accessibility/index.html", "privacy/index.html",
    ]
    let lists = LessonType.allCases.map { "lessons/\($0.rawValue)/index.html" }
    #expect(Set(expected + lists).subtracting(paths).sorted() == [])
  }

  @Test func giveEveryLessonItsElement() async throws {
    let pages = try await pages()
    let path = "Content/reports/2567/big-cleaning-day.md"
    let report = try #require(Report.parse(try Repository.text(path), at: path).record)
    let html = try #require(pages[report.permalink.outputPath])
    for entry in report.lessons {
      let id = try #require(entry.row.id)
      #expect(html.contains("id=\"\(id.rawValue)\""), "\(id.rawValue)")
    }
  }

  @Test func showsEachReportsProblemsAsCaptionedTables() async throws {
    let pages = try await pages()
    let caption = "<caption>๕. ปัญหา อุปสรรค ข้อจำกัดที่พบมีอะไรบ้าง ทั้งภายในและภายนอกและสิ่งที่ควรหลีกเลี่ยง: "
    for report in ["big-cleaning-day", "thai-culture", "traffic-discipline", "no-gift-policy"] {
      let html = try #require(pages["reports/2567/\(report)/index.html"])
      for group in ["ภายใน", "ภายนอก"] {
        #expect(html.contains("\(caption)\(group)</caption>"), "\(report) \(group)")
      }
    }
  }

  @Test func showsTheMemoWholeWithAnAnchorForEachClause() async throws {
    let pages = try await pages()
    let html = try #require(pages["approvals/moral-organization-2567/index.html"])
    let path = "Content/approvals/moral-organization-2567.md"
    let memo = try #require(Approval.parse(try Repository.text(path), at: path).record)
    let tags = /<[^>]*>/
    let text = Self.comparable(html.replacing(tags, with: ""))
    #expect(memo.body.count > 10 && memo.clauses.count == 3)
    for block in memo.body {
      #expect(text.contains(Self.comparable([block].plainText)), "\([block].plainText)")
    }
    for clause in memo.clauses {
      let paragraph = html.firstMatch(
        of: try Regex(#"<p id="\#(clause.id)">(.*)</p>"#).matchingSemantics(.unicodeScalar))
      let words = Self.comparable(
        String(paragraph?.output[1].substring ?? "").replacing(tags, with: ""))
      #expect(words == Self.comparable(clause.number + clause.text), "\(clause.number)")
    }
  }

  private static func comparable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  @Test func leadsEveryLinkToAPageAndAnElement() async throws {
    let files = try await files()
    let pages = try await pages()
    let ids = pages.mapValues { html in Set(html.matches(of: /\bid="([^"]+)"/).map { String($0.1) })
    }
    let paths = Set(files.map(\.path))
    for (path, html) in pages where path != "404.html" {
      for match in html.matches(of: /(?:href|src|action)="([^"]*)"/) {
        let link = String(match.1).replacing("&amp;", with: "&")
        if link.firstMatch(of: /^[a-z]+:/) != nil { continue }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = Self.resolve(
          String(parts[0].split(separator: "?", omittingEmptySubsequences: false)[0]), from: path)
        #expect(paths.contains(target), "\(path) links to \(link)")
        if parts.count > 1 {
          let fragment = String(parts[1]).removingPercentEncoding ?? ""
          #expect(ids[target]?.contains(fragment) == true, "\(path) links to \(link)")
        }
      }
    }
  }

  private static func resolve(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    if link.isEmpty { return page }
    for part in link.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    let path = parts.joined(separator: "/")
    return link.hasSuffix("/") || link == ".." || link == "."
      ? (path.isEmpty ? "index.html" : path + "/index.html") : path
  }

  @Test func keepsEachIDOnceInAPage() async throws {
    for (path, html) in try await pages() {
      let ids = html.matches(of: /\bid="([^"]+)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  @Test func leavesNoCellEmptyAndNoInlineScriptOrStyle() async throws {
    for (path, html) in try await pages() {
      #expect(html.firstMatch(of: /<(td|th|li|dd)[^>]*>\s*<\/(td|th|li|dd)>/) == nil, "\(path)")
      // A block of data is no script: browsers do not run it, and no policy stops it.
      let scripts = html.replacing("<script type=\"application/ld+json\">", with: "")
      #expect(scripts.firstMatch(of: /<script(?![^>]*\bsrc=)/) == nil, "\(path)")
      #expect(html.firstMatch(of: /<style|\sstyle="|\son[a-z]+="/) == nil, "\(path)")
    }
  }

  @Test func asksNothingOfAnotherHost() async throws {
    for (path, html) in try await pages() {
      let loads = html.matches(of: /<(?:script|img|link|iframe)[^>]*(?:src|href)="([a-z]+:[^"]*)"/)
        .filter { !$0.0.contains("canonical") }
      #expect(loads.isEmpty, "\(path)")
    }
  }

  @Test func staysWithinItsSizes() async throws {
    let files = try await files()
    func size(_ isMeant: (String) -> Bool) -> Int {
      files.filter { isMeant($0.path) }.reduce(0) { $0 + $1.bytes.count }
    }
    for file in files where file.path.hasSuffix(".html") {
      let limit = file.path.hasPrefix("reports/2567/") ? 60_000 : 100_000
      #expect(file.bytes.count < limit, "\(file.path) has \(file.bytes.count) bytes")
    }
    // No page of the site loads the style sheets of volumes.
    #expect(size { $0 == "assets/site.css" } < 30_000)
    #expect(size { $0.hasPrefix("assets/volume") } < 10_000)
    // Uncompressed; Tests/Browser/test_sizes.py holds what is sent for a search to 15 kB.
    #expect(size { $0.hasSuffix(".js") } < 55_000)
    #expect(size { $0.hasSuffix(".woff2") } < 40_000)
  }

  @Test(arguments: ["feed.xml", "sitemap.xml", "opensearch.xml"])
  func writesWellFormedXML(path: String) async throws {
    let file = try #require(try await files().first { $0.path == path })
    #expect(XMLParser(data: Data(file.bytes)).parse())
  }

  @Test func listsInTheSitemapWhatReadersCanFind() async throws {
    let files = try await files()
    let file = try #require(files.first { $0.path == "sitemap.xml" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let addresses = text.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    let pages = files.filter { $0.path.hasSuffix("index.html") }.map { file in
      "https://lessons.example.go.th/" + file.path.dropLast("index.html".count)
    }
    #expect(Set(addresses) == Set(pages) && addresses.count == pages.count)
  }

  @Test func dependsNeitherOnTheRunNorOnTheOrderOfFiles() async throws {
    let first = try await files()
    let disk = FileSystem.disk(root: Repository.path(""))
    let reversed = FileSystem(
      entries: { try disk.entries($0).sorted { $0.path > $1.path } }, read: disk.read)
    #expect(try await buildSite(using: reversed, options: TestSite.options).files == first)
  }
}
