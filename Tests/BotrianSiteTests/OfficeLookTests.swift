internal import BotrianDiagnostics
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianSite

/// Colours, logo, links of the foot and words come from `site.yml` alone.
@Suite struct OfficeLookTests {
  private static let drawing = #"<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>"#

  /// The small site with more said of its office, and more lines.
  private func site(office: String = "", _ lines: String = "") -> TestSite {
    var site = TestSite()
    site["site.yml"] = """
      office:
        name: สำนักงานตัวอย่าง
        short_name: สนง.ตัวอย่าง
        province: ตัวอย่าง
      \(office.isEmpty ? "" : "  " + office)
      base_url: https://lessons.example.go.th/
      \(lines)
      """
    site["Content/media/logo.svg"] = Self.drawing
    return site
  }

  private func findings(_ site: TestSite) async throws -> [String] {
    try await site.diagnostics().map { "\($0.location): \($0.code)" }
  }

  @Test func publishesTheSiteInTheOfficesColours() async throws {
    let built = try await site(office: "colours: {accent: \"#8a1c3b\"}").build()
    #expect(try built.text("assets/site.css").contains("--accent: #8a1c3b;"))
    #expect(built.warnings == [])
  }

  @Test(arguments: [
    (##"{accent: "#ffd400"}"##, "site.yml:5:21: weak-accent"),
    (##"{tint: "#1d3f8f"}"##, "site.yml:5:19: strong-tint"),
  ])
  func warnsOfColoursInWhichTextCannotBeRead(colours: String, finding: String) async throws {
    #expect(try await findings(site(office: "colours: \(colours)")) == [finding])
  }

  @Test func saysWhichShadeIsUsedInstead() async throws {
    let warning = try await site(office: "colours: {accent: ffd400}").diagnostics().first
    #expect(warning?.remedy.english == "Write accent: \"#8a7300\", or choose a darker colour")
    #expect(warning?.reason.english.contains("1.39:1") == true)
  }

  @Test(arguments: [
    ("{accent: red}", "site.yml:5:13: invalid-colour"),
    ("{accent: [a]}", "site.yml:5:13: invalid-colour"),
    ("{acent: \"#111111\"}", "site.yml:5:13: unknown-key"),
  ])
  func refusesWhatIsNoColour(colours: String, finding: String) async throws {
    #expect(try await findings(site(office: "colours: \(colours)")) == [finding])
  }

  @Test func tellsThatAColourNeedsQuotationMarks() async throws {
    let site = site(office: "colours:\n    accent: #8a1c3b")
    #expect(try await findings(site) == ["site.yml:6:5: invalid-colour"])
  }

  @Test(arguments: ["Content/media/logo.svg", "/media/logo.svg"])
  func showsTheLogoOnEveryPage(path: String) async throws {
    let built = try await site(office: "logo: \(path)").build()
    #expect(try built.text("media/logo.svg") == Self.drawing)
    // The name stands beside it, so the picture itself says nothing to a screen reader.
    #expect(
      try built.text("reports/index.html").contains(
        #"<img class="logo" src="../media/logo.svg" alt="">"#))
    #expect(try built.text("404.html").contains(#"src="/media/logo.svg""#))
  }

  @Test func showsNoLogoUnlessThereIsOne() async throws {
    #expect(try await !site().build().text("index.html").contains("<img"))
  }

  @Test(arguments: [
    ("Content/media/lgo.svg", "missing-logo"), ("https://example.org/logo.png", "missing-logo"),
    ("Content/media/form.pdf", "logo-is-no-picture"), ("Content/media/big.png", "heavy-logo"),
  ])
  func refusesALogoThatIsNoLightPictureOfTheSite(path: String, code: String) async throws {
    var site = site(office: "logo: \(path)")
    site["Content/media/form.pdf"] = "%PDF"
    site.files["Content/media/big.png"] = [UInt8](repeating: 0, count: 100_001)
    #expect(try await findings(site).contains("site.yml:5:9: \(code)"))
  }

  @Test func putsTheOfficesLinksAtTheFoot() async throws {
    let site = site(
      office: "",
      "footer: [{title: ร้องเรียน, link: https://example.org/}, {title: ปี, link: /years/}]")
    let page = try await site.build().text("reports/index.html")
    #expect(page.contains(#"<li><a href="https://example.org/">ร้องเรียน</a></li>"#))
    #expect(page.contains(#"<li><a href="../years/">ปี</a></li>"#))
  }

  @Test(arguments: [
    ("[{title: ก, link: /yaers/}]", "broken-link"),
    ("[{title: ก, link: \"javascript:x\"}]", "dangerous-link"),
    ("[{title: ก}]", "missing-key"), ("[{title: ก, lnk: /}]", "unknown-key"),
  ])
  func refusesLinksOfTheFootThatLeadNowhere(footer: String, code: String) async throws {
    #expect(
      try await site(office: "", "footer: \(footer)").diagnostics().map(\.code).contains(code))
  }

  @Test func showsTheOfficesWords() async throws {
    let site = site(office: "", "words: {home_lead: อ่านได้ทุกคน}")
    #expect(try await site.build().text("index.html").contains("อ่านได้ทุกคน"))
  }

  @Test func suggestsTheWordThatWasMeant() async throws {
    let found = try await site(office: "", "words:\n  newest_report: ก").diagnostics()
    #expect(found.map { "\($0.location): \($0.code)" } == ["site.yml:8:3: unknown-word"])
    #expect(found.first?.remedy.english == "Did you mean newest_reports")
  }

  @Test(arguments: [("th", "๑"), ("en", "1")])
  func countsInTheDigitsOfTheLanguageUnlessTold(language: String, one: String) async throws {
    let page = try await site(office: "", "language: \(language)").build().text(
      "reports/index.html")
    let other = try await site(office: "", "language: \(language)\ndigits: thai").build()
    #expect(page.contains(try Regex(">\(one)\\s")))
    #expect(try other.text("reports/index.html").contains(/>๑\s/))
  }

  @Test(arguments: [
    ("<script>x</script>", "<script"), ("<svg:script/>", "<script"),
    ("<SCRIPT href='x'/>", "<script"),
    (#"<path onload="x"/>"#, "onload"), (#"<path d="a"onclick ="x"/>"#, "onclick"),
    (#"<a href="javascript:x"/>"#, "javascript:x"), (#"<a xlink:href="//x.org"/>"#, "//x.org"),
    (#"<a href="&#106;avascript:x"/>"#, "&#106;avascript:x"),
    (#"<use href="https://x.org/a.svg#b"/>"#, "https://x.org/a.svg#b"),
    (#"<style>@import "x";</style>"#, "@import"), (#"<path fill="url(http://x)"/>"#, "http://x"),
    (#"<set attributeName="href" to="x"/>"#, #"attributeName="href""#),
    (#"<!DOCTYPE svg [<!ENTITY a "b">]>"#, "<!ENTITY"), ("<foreignObject/>", "<foreignobject"),
    (#"<image href="data:image/svg+xml;base64,x"/>"#, "data:image/svg+xml;base64,x"),
    (#"<?xml version="1.0" encoding="UTF-7"?>"#, #"encoding="utf-7""#),
  ])
  func refusesDrawingsThatDoMoreThanShow(content: String, danger: String) async throws {
    var site = site(office: "logo: Content/media/logo.svg")
    site["Content/media/logo.svg"] = "<svg>\(content)</svg>"
    let found = try await site.diagnostics()
    #expect(found.map(\.code) == ["unsafe-drawing"])
    #expect(found.first?.summary.english.contains("holds \(danger),") == true)
  }

  @Test(arguments: [
    ##"<use href="#a"/>"##, "<path fill=\"url(#a)\"/>",
    #"<image href="data:image/png;base64,AAAA"/>"#,
    "<style>.a{fill:red}</style>", "<title>on the way = 1</title>", #"<g font-family="on"/>"#,
    #"<?xml version="1.0" encoding="UTF-8"?>"#,
  ])
  func acceptsDrawingsThatOnlyShow(content: String) {
    #expect(SVGDanger.find(in: Array("<svg>\(content)</svg>".utf8)) == nil)
  }

  @Test func refusesADrawingThatIsNoUTF8() {
    #expect(SVGDanger.find(in: [0xFF, 0xFE, 0x3C, 0x00]) == "encoding")
  }
}
