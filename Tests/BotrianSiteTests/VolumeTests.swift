internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianTestSupport
internal import BotrianTheme
internal import BotrianThai
internal import Foundation
internal import Testing

@testable internal import BotrianSite

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

/// A year's reports as a book.
@Suite struct VolumeTests {
  @Test func writesEveryFormat() async throws {
    let volume = try await TestSite().volume()
    #expect(
      Set(volume.files.map(\.path)) == [
        "volumes/2567.epub", "volumes/2567.html", "volumes/2567.pdf",
      ])
  }

  @Test func writesNoPDFWithoutAPrinter() async throws {
    let volume = try await TestSite().volume(nil)
    #expect(volume.files.map(\.path) == ["volumes/2567.epub", "volumes/2567.html"])
    #expect(!volume.isPrinted)
  }

  @Test func givesTheSameBytesTwice() async throws {
    let (first, second) = (try await TestSite().volume(), try await TestSite().volume())
    #expect(first.files == second.files && first.record == second.record)
  }

  @Test func holdsThePublishedReportsOfTheYear() async throws {
    let text = try await TestSite().withSecret().volume().text(.html)
    for word in ["Big Cleaning Day", "ZQXTITLE", "ZQXCELL", "ZQXLESSON", "อนุญาตให้เผยแพร่"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test(arguments: ["status: draft", "status: withdrawn"])
  func holdsNothingOfAReportThatIsNotPublished(status: String) async throws {
    let site = TestSite().withSecret()
      .replacing("status: approved", with: status, in: "Content/reports/2567/secret.md")
    let volume = try await site.volume()
    for chapter in try await chapters(of: site) { #expect(!chapter.text.contains("ZQX")) }
    #expect(try !volume.text(.html).contains("ZQX"))
    #expect(!String(decoding: volume.record.bytes, as: UTF8.self).contains("secret"))
  }

  @Test func leavesAMemoOutThatMayNotBeShown() async throws {
    let site = TestSite().replacing(
      "kind: publish_interim", with: "kind: publish_interim, covers: [reports]",
      in: "Content/approvals/memo-2567.md")
    let text = try await site.volume().text(.html)
    #expect(text.contains("Big Cleaning Day") && !text.contains("อนุญาตให้เผยแพร่"))
  }

  @Test func refusesAYearWithoutPublishedReports() async throws {
    let site = TestSite().replacing("status: approved", with: "status: draft")
    #expect(try await site.volumeErrors() == ["no-reports-for-volume"])
  }

  @Test(arguments: [("", "ฉบับระหว่างดำเนินการ"), ("edition: final\n", "ฉบับสมบูรณ์")])
  func saysItsEditionOnTheCover(declared: String, edition: String) async throws {
    var site = TestSite()
    site["Content/years/2567.yml"] =
      "fiscal_year: 2567\nactivities_complete: true\nactivities: [big-cleaning-day]\n" + declared
    if !declared.isEmpty {
      site = site.replacing(
        "publish_interim", with: "publish_final", in: "Content/approvals/memo-2567.md")
    }
    let cover = try #require(try await chapters(of: site).first)
    #expect(cover.text.contains(edition))
  }

  @Test func takesTheDateOfItsLastChangeFromTheRecords() async throws {
    let site = TestSite().replacing(
      "status: approved", with: "status: approved\nchanges: [{on: 2567-08-01, note: แก้คำผิด}]")
    let package = try await package(of: site)
    #expect(package.contains("<meta property=\"dcterms:modified\">2024-08-01T00:00:00Z</meta>"))
    #expect(package.contains("<dc:date>2024-08-01</dc:date>"))
  }

  @Test func describesItselfInThai() async throws {
    let package = try await package(of: TestSite())
    for line in [
      "<dc:title>รายงานการถอดบทเรียน ปีงบประมาณ พ.ศ. ๒๕๖๗</dc:title>",
      "<dc:language>th</dc:language>",
      "<dc:creator>สำนักงานตัวอย่าง</dc:creator>",
      "<dc:identifier id=\"id\">https://lessons.example.go.th/volumes/2567.epub</dc:identifier>",
    ] { #expect(package.contains(line), "\(line)") }
  }

  @Test func writesChaptersThatAnXMLReaderAccepts() async throws {
    var site = TestSite().withSecret()
    site["Content/reports/2567/secret.md"] +=
      "\n- <b>&nbsp;\n- ![ภาพ](/media/a.png)&#11;<br>`a & b`\n"
    site.files["Content/media/a.png"] = [1]
    for chapter in try await chapters(of: site) {
      let parser = XMLParser(data: Data(chapter.bytes))
      let isWellFormed = parser.parse()
      #expect(isWellFormed, "\(chapter.path) \(String(describing: parser.parserError))")
    }
  }

  @Test func leadsFromTheIndexToEachLesson() async throws {
    let chapters = try await chapters(of: TestSite())
    let index = try #require(chapters.last?.text)
    let report = try #require(chapters.first { $0.path.hasSuffix("report-big-cleaning-day.xhtml") })
    let links = index.matches(of: /href="report-big-cleaning-day.xhtml#([^"]+)"/).map(\.output.1)
    #expect(links.count == 7)
    for id in links { #expect(report.text.contains("id=\"\(id)\""), "\(id)") }
  }

  @Test func hasEachIdOnceOnItsPageAndNoLinkWithoutOne() async throws {
    let text = try await TestSite().withSecret().volume().text(.html)
    let ids = text.matches(of: /\sid="([^"]+)"/).map(\.output.1)
    let links = text.matches(of: /href="#([^"]+)"/).map(\.output.1)
    #expect(ids.count > 30 && links.count > 10)
    #expect(Set(ids).count == ids.count)
    #expect(Set(links).subtracting(ids) == [])
  }

  @Test func leadsToTheSiteForWhatItDoesNotHold() async throws {
    let site = TestSite().replacing(
      "รักษามาตรฐาน ๕ ส", with: "ดู [เว็บ](/about/) และ [ข้อ](#s1-1)")
    let text = try await site.volume().text(.html)
    #expect(text.contains("href=\"https://lessons.example.go.th/about/\""))
    #expect(text.contains("href=\"#report-big-cleaning-day-s1-1\""))
  }

  @Test func takesPicturesAlongAndLeavesAttachmentsOnTheSite() async throws {
    var site = TestSite().replacing(
      "รักษามาตรฐาน ๕ ส", with: "![ภาพ](/media/a.png) และ [แบบ](/media/b.pdf)")
    site.files["Content/media/a.png"] = [1]
    site.files["Content/media/b.pdf"] = [2]
    let volume = try await site.volume()
    let chapter = try #require(
      try await chapters(of: site).first { $0.path.hasSuffix("report-big-cleaning-day.xhtml") })
    #expect(chapter.text.contains("src=\"../media/a.png\""))
    #expect(chapter.text.contains("href=\"https://lessons.example.go.th/media/b.pdf\""))
    #expect(try volume.text(.html).contains("href=\"../media/b.pdf\""))
    let archive = try #require(volume.files.first { $0.path == "volumes/2567.epub" })
    #expect(archive.bytes.contains(Array("EPUB/media/a.png".utf8)))
    #expect(!archive.bytes.contains(Array("EPUB/media/b.pdf".utf8)))
  }

  @Test func asksNoOtherHostForAnythingAndRunsNoScript() async throws {
    let text = try await TestSite().volume().text(.html)
    #expect(!text.contains("<script") && !text.contains("src=\"http"))
    #expect(!text.contains("url(\"http") && !text.contains("url(\"fonts"))
    #expect(text.contains("url(\"data:font/woff2;base64,"))
  }
}

extension VolumeTests {
  private func entries(of site: TestSite) async throws -> [OutputFile] {
    let prepared = try await prepareSite(
      using: .inMemory(site.files), options: TestSite.options, progress: { _ in })
    let year = try #require(FiscalYear(2567))
    let volume = try #require(prepared.site.volume(of: year))
    let strings = prepared.theme.strings(.thai)
    let pages = PageBuilder(
      prepared.site, strings: strings, addresses: prepared.addresses,
      across: AcrossReports(of: prepared.site, strings: strings))
    let builder = VolumeBuilder(volume, in: .epub, pages: pages)
    return EPUB(builder: builder, theme: prepared.theme, pictures: []).entries.map(\.file)
  }

  /// The EPUB's documents in the order of reading.
  private func chapters(of site: TestSite) async throws -> [OutputFile] {
    try await entries(of: site).filter { $0.path.hasSuffix(".xhtml") }
  }

  private func package(of site: TestSite) async throws -> String {
    try #require(try await entries(of: site).first { $0.path.hasSuffix(".opf") }).text
  }
}

extension OutputFile {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
