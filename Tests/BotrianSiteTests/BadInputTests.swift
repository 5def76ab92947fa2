internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// What a build refuses, from the whole site's point of view.
@Suite struct BadInputTests {
  private let site = TestSite()

  private func expect(
    _ site: TestSite, _ code: String, at place: String, only: Bool = true,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) async throws {
    let found = try await site.diagnostics().map { "\($0.location): \($0.code)" }
    if only {
      #expect(found == ["\(place): \(code)"], sourceLocation: sourceLocation)
    } else {
      #expect(found.contains("\(place): \(code)"), "\(found)", sourceLocation: sourceLocation)
    }
  }

  @Test func buildsAsItIs() async throws {
    #expect(try await site.diagnostics() == [])
    #expect(
      try await site.build().files.contains {
        $0.path == "reports/2567/big-cleaning-day/index.html"
      })
  }

  @Test func refusesAFolderWithoutSettings() async throws {
    var site = site
    site.files["site.yml"] = nil
    try await expect(site, "missing-settings", at: "site.yml")
  }

  @Test(arguments: ["lessons.example.go.th", "https://", "ftp://a/", "https://a b/"])
  func refusesABaseAddressThatIsNone(address: String) async throws {
    let site = site.replacing("https://lessons.example.go.th/", with: address, in: "site.yml")
    try await expect(site, "invalid-base-url", at: "site.yml:2:11")
  }

  @Test func refusesAnUnknownActivity() async throws {
    let site = site.replacing("activity: big-cleaning-day", with: "activity: big-cleening-day")
    try await expect(site, "unknown-activity", at: "\(TestSite.reportPath):3:11")
    let remedy = try await site.diagnostics()[0].remedy.thai
    #expect(remedy.contains("หมายถึง big-cleaning-day ใช่หรือไม่"))
  }

  @Test func refusesAnActivityThatAYearAnnouncesAndNobodyKnows() async throws {
    let site = site.replacing(
      "[big-cleaning-day]", with: "[thai-culture]", in: "Content/years/2567.yml")
    try await expect(site, "unknown-activity", at: "Content/years/2567.yml:3:14")
  }

  @Test func refusesAnApprovalWithoutAFile() async throws {
    let site = site.replacing("approval: memo-2567", with: "approval: memo-2576")
    try await expect(site, "unknown-approval", at: "\(TestSite.reportPath):7:11")
    let remedy = try await site.diagnostics()[0].remedy.thai
    #expect(remedy.contains("หมายถึง memo-2567 ใช่หรือไม่"))
  }

  @Test func refusesAnUnknownTheme() async throws {
    var site = site
    site["site.yml"] += "\ntheme: defualt\n"
    try await expect(site, "unknown-theme", at: "site.yml:3:8")
  }

  @Test func refusesTextThatIsNotUTF8AndSaysWhere() async throws {
    var site = site
    site.files["Content/pages/about.md"] =
      Array("---\ntitle: ก".utf8) + [0xA1, 0xD2] + Array("\n---\n".utf8)
    try await expect(site, "invalid-utf8", at: "Content/pages/about.md:2:9")
  }

  @Test(arguments: ["\u{0B}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{1FFFF}"])
  func refusesCharactersThatNoPageMayHold(character: String) async throws {
    var site = site
    site["Content/pages/about.md"] = "---\ntitle: ก\n---\n\nที่\(character)มา\n"
    try await expect(site, "unprintable-character", at: "Content/pages/about.md:5:4")
  }

  @Test func takesCharactersThatOnlyLookStrange() async throws {
    var site = site
    site["Content/pages/about.md"] = "---\ntitle: ก\n---\n\nที่\u{200B}\t\u{FFFD}\u{E000} 😀¢\r\nมา\n"
    #expect(try await site.diagnostics() == [])
  }

  @Test(arguments: [
    ("![](../media/a.png)", ["image-without-text"], "5:1"),
    ("![ภาพ](../media/a.png)", [], ""),
    ("| ก |  |\n| - | - |\n| ข | ค |", ["table-without-head"], "5:1"),
    ("| ก | ![ค](../media/a.png) |\n| - | - |\n| ข | ค |", [], ""),
  ])
  func asksForTheWordsThatSomeReadersNeed(
    text: String, codes: [String], place: String
  ) async throws {
    var site = site
    site.files["Content/media/a.png"] = TestImage(.png).bytes
    site["Content/pages/about.md"] = "---\ntitle: ก\n---\n\n\(text)\n"
    let found = try await site.diagnostics()
    #expect(found.map(\.code) == codes && found.allSatisfy { $0.severity == .warning })
    #expect(found.allSatisfy { $0.location.description == "Content/pages/about.md:\(place)" })
  }

  @Test(arguments: [(1_000_000, []), (1_000_001, ["large-image"])])
  func saysWhenAPictureIsHeavy(byteCount: Int, codes: [String]) async throws {
    var site = site
    site.files["Content/media/a.gif"] =
      Array("GIF89a".utf8) + Array(repeating: 1, count: byteCount - 6)
    site["Content/pages/about.md"] = "---\ntitle: ก\n---\n\n![ภาพ](../media/a.gif)\n"
    #expect(try await site.diagnostics().map(\.code) == codes)
  }

  @Test(arguments: [
    ("form.HTML", ["page-among-media"]), ("form.pdf", []), ("script.js", ["page-among-media"]),
  ])
  func refusesMediaThatABrowserRuns(name: String, codes: [String]) async throws {
    var site = site
    site["Content/media/\(name)"] = "x"
    site["Content/pages/about.md"] = "---\ntitle: ก\n---\n\n[แบบ](../media/\(name))\n"
    #expect(try await site.diagnostics().map(\.code) == codes)
  }

  @Test func looksForSlipsOnlyWhenAskedTo() async throws {
    var site = site
    site["Content/pages/about.md"] = "---\ntitle: ก\n---\n\nเพื่อนหนุนช่วย และ ผิดแน่\n"
    site["Content/import-rules.yml"] = "- {find: ผิดแน่, replace: ถูกแน่, kind: spelling}\n"
    #expect(try await site.build().warnings == [])
    var options = TestSite.options
    options.checksSpelling = true
    let found = try await site.build(options).warnings
    #expect(found.map(\.code) == ["spelling-slip", "spelling-slip"])
    #expect(found.map(\.location.description).map { $0.suffix(4) } == [":5:1", "5:20"])
  }

  @Test func refusesATextOverTwoMebibytes() async throws {
    var site = site
    site.files["Content/pages/about.md"]? += Array(
      repeating: UInt8(ascii: "a"), count: 2 * 1024 * 1024)
    try await expect(site, "file-too-large", at: "Content/pages/about.md")
  }

  @Test func refusesALinkOutOfContent() async throws {
    try await withTemporaryFolder { folder in
      try write(site, to: folder)
      try Data("---\ntitle: ลับ\n---\n".utf8).write(to: folder.appending(path: "secret.md"))
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "Content/pages/leak.md").path(percentEncoded: false),
        withDestinationPath: "../../secret.md")
      let failure = await #expect(throws: BuildFailure.self) {
        _ = try await buildSite(
          using: .disk(root: folder.path(percentEncoded: false)), options: TestSite.options)
      }
      #expect(failure?.diagnostics.map(\.code) == ["link-out-of-content"])
      #expect(failure?.diagnostics.first?.location.path == "Content/pages/leak.md")
    }
  }

  @Test(arguments: ["Content/reports/2567", "Content/media", "Themes", "Themes/other"])
  func asksForAnotherNameWhereOneIsNoUTF8(place: String) async throws {
    try await withTemporaryFolder { folder in
      try write(site, to: folder)
      let parent = folder.appending(path: place)
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      // ก.md of TIS-620.
      try makeFile(named: [0xA1, 0x2E, 0x6D, 0x64], in: parent)
      let failure = await #expect(throws: BuildFailure.self) {
        _ = try await buildSite(
          using: .disk(root: folder.path(percentEncoded: false)), options: TestSite.options)
      }
      #expect(failure?.diagnostics.map(\.code) == ["foreign-name"])
      #expect(failure?.diagnostics.first?.location.path == "\(place)/\u{FFFD}.md")
    }
  }

  @Test func readsALinkWithinContent() async throws {
    try await withTemporaryFolder { folder in
      try write(site, to: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "Content/pages/also.md").path(percentEncoded: false),
        withDestinationPath: "about.md")
      let built = try await buildSite(
        using: .disk(root: folder.path(percentEncoded: false)), options: TestSite.options)
      #expect(built.files.contains { $0.path == "also/index.html" })
    }
  }

  @Test(arguments: [
    ("/reports/2567/big-cleaning/", "broken-link"),
    ("../reports/2567/none.md", "broken-link"),
    ("/nowhere/", "broken-link"),
    ("#ไม่มี", "broken-fragment"),
    ("/reports/2567/big-cleaning-day/#s5-in-9", "broken-fragment"),
  ])
  func refusesABrokenLink(destination: String, code: String) async throws {
    var site = site
    site["Content/pages/about.md"] += "\nอ่าน [รายงาน](\(destination))\n"
    try await expect(site, code, at: "Content/pages/about.md:9:6")
  }

  @Test func refusesABrokenLinkInACell() async throws {
    let site = site.replacing("เพื่อความสะอาด", with: "[x](/none/)")
    try await expect(site, "broken-link", at: "\(TestSite.reportPath):15:3")
  }

  @Test(arguments: [
    "/reports/2567/big-cleaning-day/#s5-in-1", "/reports/2567/big-cleaning-day",
    "/lessons/problem/",
    "../reports/2567/big-cleaning-day.md#s9-1", "#ที่มา", "https://example.org/x",
    "mailto:saraban@example.go.th",
    "tel:054821501", "/", "/feed.xml", "../approvals/memo-2567.md#clause-3-3", "/about/?q=x#ที่มา",
  ])
  func acceptsALinkThatLeadsSomewhere(destination: String) async throws {
    var site = site
    site["Content/pages/about.md"] += "\n[x](\(destination))\n"
    #expect(try await site.diagnostics() == [])
  }

  @Test func refusesALinkThatWouldRunAScript() async throws {
    let site = site.replacing("เพื่อความสะอาด", with: "[x](javascript:alert(1))")
    try await expect(site, "dangerous-link", at: "\(TestSite.reportPath):15:3")
  }

  @Test func warnsOfHTMLInTheTextAndBuilds() async throws {
    let site = site.replacing("เพื่อความสะอาด", with: "เพื่อ<b>ความสะอาด</b>")
    try await expect(site, "raw-html", at: "\(TestSite.reportPath):15:8", only: false)
    _ = try await site.build()
  }

  @Test func refusesALinkToAReportThatIsNotPublished() async throws {
    var site = site.replacing("status: approved", with: "status: draft")
    site["Content/pages/about.md"] += "\n[x](../reports/2567/big-cleaning-day.md)\n"
    try await expect(site, "link-to-withheld-report", at: "Content/pages/about.md:9:1")
  }

  @Test func refusesARecordInTheWrongFolder() async throws {
    var site = site
    site["Content/reports/loose.md"] = TestSite.report
    try await expect(site, "misplaced-file", at: "Content/reports/loose.md")
  }

  @Test func warnsOfAFileThatNothingIsMadeOf() async throws {
    var site = site
    site["Content/reports/2567/scan.pdf"] = "x"
    try await expect(site, "unexpected-file", at: "Content/reports/2567/scan.pdf")
    _ = try await site.build()
  }

  @Test func warnsOfTwoReportsOfOneSubject() async throws {
    var site = site
    site["Content/reports/2567/again.md"] = TestSite.report
    try await expect(site, "twin-reports", at: TestSite.reportPath)
  }

  @Test func warnsOfAWithdrawalWithoutAReason() async throws {
    let site = site.replacing("status: approved", with: "status: withdrawn")
    try await expect(site, "withdrawn-without-reason", at: TestSite.reportPath)
  }

  @Test(arguments: [
    ("/reports/2567/big-cleaning-day/#s9-1", "[1, 2]", "[1, 9]"),
    ("../reports/2567/big-cleaning-day.md", "title: Big Cleaning Day\n", ""),
    ("/reports/2567/big-cleaning-day/", "fiscal_year", "fiscal_yaer"),
  ])
  func blamesNoLinkForAMistakeInTheFileItLeadsTo(
    destination: String, old: String, new: String
  ) async throws {
    var site = site.replacing(old, with: new)
    site["Content/pages/about.md"] += "\n[x](\(destination))\n"
    #expect(
      Set(try await site.diagnostics().map(\.location.path)) == [TestSite.reportPath])
  }

  @Test(arguments: ["activities/big-cleaning-day.md", "approvals/memo-2567.md"])
  func blamesNoReportForAMistakeInAFileItNames(path: String) async throws {
    let site = site.replacing("---\ntitle: ", with: "---\ntitel: ", in: "Content/" + path)
    #expect(Set(try await site.diagnostics().map(\.location.path)) == ["Content/" + path])
  }

  @Test func refusesABrokenListOfSynonyms() async throws {
    var site = site
    site["Content/synonyms.yml"] = "groups:\n  - [ก]\n"
    try await expect(site, "lonely-synonym", at: "Content/synonyms.yml:2:5")
  }

  @Test func acceptsSynonymsThatComeToAnEnd() async throws {
    var site = site
    site["Content/synonyms.yml"] =
      "groups:\n  - [ศธจ., สำนักงานศึกษาธิการจังหวัด]\n  - [ศธ., กระทรวงศึกษาธิการ]\nyears: true\n"
    #expect(try await site.diagnostics() == [])
  }

  @Test(arguments: [
    ("  - [ก, ข]\n  - [ค, ก]\n", "synonym-in-two-groups", "3:9"),
    ("  - [๕ ส, ห้าส]\n  - [5 ส, สะอาด]\n", "synonym-in-two-groups", "3:6"),
    ("  - [ศธจ., ก]\n  - [ข, ศธจ]\n", "synonym-in-two-groups", "3:9"),
    ("  - [วินัย, วินัยจราจร]\n", "synonym-within-synonym", "2:13"),
    ("  - [aar รอบแรก, AAR]\n", "synonym-within-synonym", "2:6"),
  ])
  func warnsOfSynonymsThatGoRound(groups: String, code: String, place: String) async throws {
    var site = site
    site["Content/synonyms.yml"] = "groups:\n" + groups
    try await expect(site, code, at: "Content/synonyms.yml:\(place)")
    _ = try await site.build()
  }

  @Test func gathersTheMistakesOfAllFilesSortedByPlace() async throws {
    var site = site.replacing("fiscal_year: 2567", with: "fiscal_year: 2024")
    site["Content/pages/about.md"] = "no front matter"
    site["Content/activities/big-cleaning-day.md"] = "---\ntitel: x\n---\n"
    let found = try await site.diagnostics()
    #expect(found == found.sorted())
    #expect(
      Set(found.map(\.code)).isSuperset(of: [
        "year-in-wrong-era", "missing-front-matter", "unknown-key", "missing-key",
      ]))
  }

  @Test func survivesDamagedReports() async throws {
    var random = SeededGenerator(seed: 7)
    let bytes = Array(TestSite.report.utf8)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: damaged.remove(at: place)
        case 1: damaged[place] = UInt8.random(in: 0...255, using: &random)
        default:
          damaged.insert(contentsOf: Array("|\n---# ".utf8).shuffled(using: &random), at: place)
        }
      }
      var site = site
      site.files[TestSite.reportPath] = damaged
      _ = try await site.diagnostics()
    }
  }
}
