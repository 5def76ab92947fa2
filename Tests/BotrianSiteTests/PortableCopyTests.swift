internal import BotrianSearch
internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

@testable internal import BotrianSite

/// The site as it is opened from a disk.
@Suite struct PortableCopyTests {
  @Test(arguments: [
    ("./", "./index.html"), ("../../", "../../index.html"), ("..", "../index.html"),
    (".", "./index.html"), ("reports/", "reports/index.html"),
    ("search/?q=a/", "search/index.html?q=a/"),
    ("../years/2567/#q/", "../years/2567/index.html#q/"),
  ])
  func namesTheFileOfAFolder(link: String, file: String) {
    #expect(rewritten("<a href=\"\(link)\">") == "<a href=\"\(file)\">")
    #expect(rewritten("<form action=\"\(link)\">") == "<form action=\"\(file)\">")
  }

  @Test(arguments: [
    "", "#s1-1", "?q=a/", "feed.xml", "../a.pdf#b/", "https://example.go.th/", "mailto:a@b/",
    "//example.go.th/", "/reports/",
  ])
  func leavesEveryOtherLinkAlone(link: String) {
    #expect(rewritten("<a href=\"\(link)\">") == "<a href=\"\(link)\">")
  }

  @Test func leavesTextAndOtherAttributesAlone() {
    let page = "<p data-root=\"../\" src=\"a/\">a href=&quot;b/&quot; href=</p> href=\"a"
    #expect(rewritten(page) == page)
  }

  @Test func leadsToFilesThatAreThere() async throws {
    let files = try await build().files
    let paths = Set(files.map(\.path))
    var count = 0
    for file in files where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for link in text.matches(of: /(?:href|action)="([^"#?:]+)["#?]/).map(\.output.1) {
        #expect(paths.contains(resolved(link, from: file.path)), "\(file.path): \(link)")
        count += 1
      }
    }
    #expect(count > 300)
  }

  @Test func handsTheIndexOverAsScripts() async throws {
    let files = try await build().files
    let root = try #require(files.first { $0.path == "search/index.js" })
    let text = String(decoding: root.bytes, as: UTF8.self)
    #expect(text.hasPrefix("botrian.receive(\"index.json\",{") && text.hasSuffix(")\n"))
    #expect(!files.contains { $0.path.hasPrefix("search/") && $0.path.hasSuffix(".json") })
  }

  @Test func putsFontsIntoItsStyleSheets() async throws {
    let styles = try await build().files.filter { $0.path.hasSuffix(".css") }
    for style in styles {
      #expect(
        !String(decoding: style.bytes, as: UTF8.self).contains("url(\"fonts"), "\(style.path)")
    }
  }

  @Test func holdsWhatTheWebsiteHolds() async throws {
    let portable = Set(try await build().files.map(\.path))
    let site = try await TestSite().build().files.map(\.path)
    let missing = site.filter { !portable.contains($0) && !$0.hasSuffix(".json") }
    #expect(missing == ["404.html"])
  }

  @Test func leavesTheWebsiteAsItWas() async throws {
    let home = try #require(
      try await TestSite().build().files.first { $0.path == "index.html" })
    let text = String(decoding: home.bytes, as: UTF8.self)
    #expect(!text.contains("index.html") && text.contains("rel=\"preload\""))
  }

  private func build() async throws -> BuiltSite {
    var options = TestSite.options
    options.isPortable = true
    return try await TestSite().build(options)
  }

  private func rewritten(_ page: String) -> String {
    String(decoding: PortableCopy.namingFiles(in: Array(page.utf8)), as: UTF8.self)
  }

  private func resolved(_ link: Substring, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
