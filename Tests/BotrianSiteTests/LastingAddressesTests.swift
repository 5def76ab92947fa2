internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Addresses that were published once keep leading to what stood there.
@Suite struct LastingAddressesTests {
  private static let ledger = TestSite.ledgerPath
  private static let page = "reports/2567/big-cleaning-day/index.html"

  private func locked(_ site: TestSite, on day: String = "2567-07-01") async throws -> TestSite {
    try await site.locked(on: day)
  }

  private func html(_ path: String, of site: TestSite) async throws -> String {
    try await site.html(path)
  }

  @Test func recordsEveryPageAndEveryLesson() async throws {
    let built = try await TestSite().build()
    let ledger = try AddressLedger(locking: built.site, pages: built.pages)
    let entries = ledger.entries
    let addresses = Set(entries.map(\.address.description))
    #expect(
      addresses.isSuperset(of: ["", "reports/2567/big-cleaning-day/", "about/", "lessons/need/"]))
    #expect(addresses.contains("reports/2567/big-cleaning-day/#s9-2"))
    #expect(entries.count { $0.address.fragment != nil } == built.counts.lessons)
    let pages = built.files.filter { $0.path.hasSuffix("index.html") }.count
    #expect(ledger.pages.count == pages)
  }

  @Test func writesTheSameRecordAgainWhenNothingChanged() async throws {
    let once = try await locked(TestSite())
    #expect(try await locked(once, on: "2568-01-01")[Self.ledger] == once[Self.ledger])
  }

  @Test func keepsAnIDWhenARowIsInsertedBeforeIt() async throws {
    let site = try await locked(TestSite()).replacing(
      "๑. รักษามาตรฐาน ๕ ส", with: "๑. ข้อใหม่ที่ไม่เคยมี\n๒. รักษามาตรฐาน ๕ ส")
    let page = try await html(Self.page, of: site)
    #expect(page.contains("<li id=\"s9-3\" value=\"1\">ข้อใหม่ที่ไม่เคยมี"))
    #expect(page.contains("<li id=\"s9-1\" value=\"2\">รักษามาตรฐาน ๕ ส"))
  }

  @Test func keepsAnIDWhenItsTextIsEditedLightly() async throws {
    let site = try await locked(TestSite()).replacing(
      "๑. รักษามาตรฐาน ๕ ส\n๒. ตรวจแบบกัลยาณมิตร", with: "๑. ตรวจกันแบบกัลยาณมิตร\n๒. รักษามาตรฐานของ ๕ ส")
    let page = try await html(Self.page, of: site)
    #expect(page.contains("<li id=\"s9-2\" value=\"1\">ตรวจกันแบบกัลยาณมิตร"))
    #expect(page.contains("<li id=\"s9-1\" value=\"2\">รักษามาตรฐานของ ๕ ส"))
  }

  @Test func neverGivesTheIDOfARemovedLessonToAnother() async throws {
    let site = try await locked(TestSite())
      .replacing("๒. ตรวจแบบกัลยาณมิตร", with: "๒. จัดสรรงบประมาณเพิ่มเติม")
    let page = try await html(Self.page, of: site)
    #expect(page.contains("<li id=\"s9-3\" value=\"2\">จัดสรรงบประมาณเพิ่มเติม"))
    #expect(page.contains("<p class=\"gone\" id=\"s9-2\">"))
  }

  @Test func tellsSinceWhenALessonIsGone() async throws {
    let edited = try await locked(TestSite()).replacing("๒. ตรวจแบบกัลยาณมิตร", with: "")
    let page = try await html(Self.page, of: try await locked(edited, on: "2568-02-01"))
    let stub = try #require(page.firstMatch(of: /<p class="gone" id="s9-2">.*<\/p>/))
    #expect(stub.0.contains("๑ กุมภาพันธ์ ๒๕๖๘"))
  }

  @Test func tellsWhereALessonWent() async throws {
    let site = try await locked(TestSite())
      .replacing("### ไม่พอใจ ในเรื่อง", with: "### ไม่พอใจ ในเรื่อง\n\n๑. สถานที่สะอาด")
      .replacing("### พอใจ ในเรื่อง\n\n๒. สถานที่สะอาด", with: "### พอใจ ในเรื่อง")
    let page = try await html(Self.page, of: site)
    let stub = try #require(page.firstMatch(of: /<p class="gone" id="s8-yes-1">.*<\/p>/))
    #expect(stub.0.contains("href=\"#s8-no-1\""))
  }

  @Test func leadsFromARenamedReportToItsNewAddress() async throws {
    var site = try await locked(TestSite())
    site["Content/reports/2567/cleaning.md"] = site[TestSite.reportPath]
    site.files[TestSite.reportPath] = nil
    let old = try await html(Self.page, of: site)
    #expect(old.contains("<a id=\"moved-to\" href=\"../../../reports/2567/cleaning/\">"))
    #expect(old.contains("content=\"0; url=../../../reports/2567/cleaning/\""))
    #expect(old.contains("<span id=\"s9-2\">") && old.contains("<span id=\"s7-1-must\">"))
    #expect(!old.contains("รักษามาตรฐาน"))
    #expect(try await html("reports/2567/cleaning/index.html", of: site).contains("id=\"s9-2\""))
  }

  @Test func leadsOnFromAReportThatWasRenamedTwice() async throws {
    var site = try await locked(TestSite())
    site["Content/reports/2567/b.md"] = site[TestSite.reportPath]
    site.files[TestSite.reportPath] = nil
    site = try await locked(site, on: "2567-08-01")
    site["Content/reports/2567/c.md"] = site["Content/reports/2567/b.md"]
    site.files["Content/reports/2567/b.md"] = nil
    site = try await locked(site, on: "2567-09-01")
    for path in [Self.page, "reports/2567/b/index.html"] {
      #expect(try await html(path, of: site).contains("url=../../../reports/2567/c/"), "\(path)")
    }
  }

  @Test func leadsFromARenamedPageToItsNewAddress() async throws {
    var site = try await locked(TestSite())
    site["Content/pages/who-we-are.md"] = site["Content/pages/about.md"]
    site.files["Content/pages/about.md"] = nil
    #expect(try await html("about/index.html", of: site).contains("url=../who-we-are/"))
  }

  /// The site with its activity under another name.
  private func withRenamedActivity(_ site: TestSite) async throws -> TestSite {
    let names = ["Content/activities/big-cleaning-day.md": "Content/activities/cleaning.md"]
    return try await locked(site).renaming(names)
      .replacing("activity: big-cleaning-day", with: "activity: cleaning")
      .replacing("[big-cleaning-day]", with: "[cleaning]", in: "Content/years/2567.yml")
  }

  @Test(arguments: [
    ("", "cleaning/", "Big Cleaning Day"),
    ("checklist/", "cleaning/checklist/", "ก่อนเริ่มกิจกรรม - Big Cleaning Day"),
  ])
  func leadsFromARenamedActivityAndItsChecklist(page: String, target: String, name: String)
    async throws
  {
    let site = try await withRenamedActivity(TestSite())
    let old = try await html("activities/big-cleaning-day/\(page)index.html", of: site)
    #expect(old.contains("activities/\(target)\">\(name)</a>"))
  }

  @Test func leadsFromTheChecklistOfARenamedActivityThatHasNone() async throws {
    let site = try await withRenamedActivity(TestSite())
      .replacing("status: approved", with: "status: draft")
    let old = try await html("activities/big-cleaning-day/checklist/index.html", of: site)
    #expect(old.contains("activities/cleaning/\">Big Cleaning Day</a>"))
  }

  @Test func leavesAStubWhereAPageWasRemoved() async throws {
    var site = try await locked(TestSite())
    site.files["Content/pages/about.md"] = nil
    site = try await locked(site, on: "2568-02-01")
    let page = try await html("about/index.html", of: site)
    #expect(page.contains("๑ กุมภาพันธ์ ๒๕๖๘") && page.contains("content=\"noindex\""))
    #expect(!page.contains("เกี่ยวกับเว็บไซต์") && !page.contains("moved-to"))
    #expect(!(try await html("sitemap.xml", of: site)).contains("/about/"))
  }

  @Test func saysNothingOfAPublishedReportThatBecameADraft() async throws {
    let site = try await locked(TestSite()).replacing("status: approved", with: "status: draft")
    let page = try await html(Self.page, of: site)
    #expect(page.contains("<span id=\"s9-2\">"))
    #expect(!page.contains("Big Cleaning Day") && !page.contains("รักษามาตรฐาน"))
  }

  @Test func bringsAnAddressBackWithItsContent() async throws {
    let first = try await locked(TestSite())
    var without = first
    without.files["Content/pages/about.md"] = nil
    var again = try await locked(without, on: "2568-02-01")
    again["Content/pages/about.md"] = first["Content/pages/about.md"]
    #expect(try await html("about/index.html", of: again).contains("<h2"))
    #expect(try await locked(again, on: "2568-03-01")[Self.ledger] == first[Self.ledger])
  }

  @Test func keepsAFollowUpOnItsLesson() async throws {
    var site = try await locked(TestSite())
    site["Content/follow-up/2568/a.yml"] =
      "items: [{lesson: 2567/big-cleaning-day/s9-2, status: done, on: 2568-01-15}]"
    site = site.replacing("๑. รักษามาตรฐาน ๕ ส\n", with: "")
    let page = try await html(Self.page, of: site)
    let lesson = try #require(page.firstMatch(of: /<li id="s9-2"[\s\S]*?<\/li>/))
    #expect(lesson.0.contains("ตรวจแบบกัลยาณมิตร") && lesson.0.contains("ดำเนินการแล้ว"))
  }

  @Test(arguments: [
    ("changes: []", ["changed-without-note"]),
    ("changes: [{on: 2567-08-01, note: แก้คำผิด}]", []),
  ])
  func warnsOfAChangeWithoutANote(changes: String, codes: [String]) async throws {
    let site = try await locked(TestSite())
      .replacing("รักษามาตรฐาน ๕ ส", with: "รักษามาตรฐาน ๕ ส เสมอ")
      .replacing("status: approved", with: "status: approved\n\(changes)")
    let found = try await site.diagnostics()
    #expect(found.map(\.code) == codes && found.allSatisfy { $0.severity == .warning })
  }

  @Test func asksForTheNoteUntilItIsThereHoweverOftenTheAddressesAreRecorded() async throws {
    var site = try await locked(TestSite())
      .replacing("รักษามาตรฐาน ๕ ส", with: "รักษามาตรฐาน ๕ ส เสมอ")
    site = try await locked(try await locked(site, on: "2567-08-01"), on: "2567-09-01")
    #expect(try await site.diagnostics().map(\.code) == ["changed-without-note"])
    site = site.replacing(
      "status: approved", with: "status: approved\nchanges: [{on: 2567-08-01, note: แก้คำ}]")
    #expect(try await site.diagnostics() == [])
    site = try await locked(site, on: "2567-10-01")
    #expect(try await site.diagnostics() == [])
    site = site.replacing("๕ ส เสมอ", with: "๕ ส ตลอดไป")
    #expect(try await site.diagnostics().map(\.code) == ["changed-without-note"])
  }

  @Test(arguments: [("2567-06-30", ["changed-without-note"]), ("2567-07-01", [])])
  func takesOnlyANoteThatIsLaterThanTheRecordedText(day: String, codes: [String]) async throws {
    let site = try await locked(TestSite())
      .replacing("รักษามาตรฐาน ๕ ส", with: "รักษามาตรฐาน ๕ ส เสมอ")
      .replacing("status: approved", with: "status: approved\nchanges: [{on: \(day), note: แก้คำ}]")
    #expect(try await site.diagnostics().map(\.code) == codes)
  }

  @Test(arguments: [("2568-09-30", []), ("2568-10-01", ["change-in-future"])])
  func warnsOfANoteOfADayToCome(day: String, codes: [String]) async throws {
    let site = TestSite()
      .replacing("status: approved", with: "status: approved\nchanges: [{on: \(day), note: แก้คำ}]")
    let found = try await site.diagnostics()
    #expect(found.map(\.code) == codes && found.allSatisfy { $0.severity == .warning })
  }

  @Test func asksForNoNoteWhenOnlySpacesOrDigitsChanged() async throws {
    let site = try await locked(TestSite()).replacing("มาตรฐาน ๕ ส", with: "มาตรฐาน 5  ส")
    #expect(try await site.diagnostics() == [])
  }

  @Test func givesAReplacedRowANewIDThoughItSharesCellsWithTheOldOne() async throws {
    let row = "| อุปกรณ์ไม่พอ | ขาดอุปกรณ์ | |"
    let site = try await locked(
      TestSite().replacing(
        row, with: "| ไม้กวาดหักบ่อย | ทำให้ทำความสะอาดไม่ทันเวลาที่กำหนดไว้ | การกำหนดวันกระชั้นชิดเกินไป |")
    )
    .replacing("ไม้กวาดหักบ่อย", with: "ลดวันลา")
    let page = try await html(Self.page, of: site)
    #expect(page.contains("id=\"s5-in-2\"") && page.contains("<p class=\"gone\" id=\"s5-in-1\">"))
  }

  @Test func givesAReplacedRowANewIDThoughItsFirstCellIsTheOneThatRowsShare() async throws {
    let shared = "บุคลากรมีภารกิจประจำจำนวนมากจนไม่มีเวลาเข้าร่วมกิจกรรมตามแผนที่กำหนดไว้"
    let rows = "| \(shared) | ห้องประชุมคับแคบ | |\n| \(shared) | งบประมาณล่าช้า | |"
    let site = try await locked(TestSite().replacing("| อุปกรณ์ไม่พอ | ขาดอุปกรณ์ | |", with: rows))
      .replacing("ห้องประชุมคับแคบ", with: "ฝนตกหนัก")
    let page = try await html(Self.page, of: site)
    #expect(page.contains("id=\"s5-in-3\"") && page.contains("<p class=\"gone\" id=\"s5-in-1\">"))
  }

  @Test func knowsARenamedReportThoughItWasRewordedToo() async throws {
    var site = try await locked(TestSite())
    site["Content/reports/2567/cleaning.md"] = site[TestSite.reportPath]
      .replacing("เพื่อความสะอาด", with: "เพื่อความสะอาดเรียบร้อย")
      .replacing("ดูแลพื้นที่", with: "ดูแลพื้นที่ให้ดี")
      .replacing("รักษามาตรฐาน", with: "ช่วยกันรักษามาตรฐาน")
      .replacing("ตรวจแบบกัลยาณมิตร", with: "ตรวจกันแบบกัลยาณมิตร")
    site.files[TestSite.reportPath] = nil
    #expect(try await html(Self.page, of: site).contains("url=../../../reports/2567/cleaning/"))
    #expect(try await site.diagnostics().map(\.code) == ["changed-without-note"])
  }

  @Test func leadsToAReportThatGotItsOldNameBack() async throws {
    var site = try await locked(TestSite())
    site["Content/reports/2567/b.md"] = site[TestSite.reportPath]
    site.files[TestSite.reportPath] = nil
    site = try await locked(site, on: "2567-08-01")
    site[TestSite.reportPath] = site["Content/reports/2567/b.md"]
    site.files["Content/reports/2567/b.md"] = nil
    site = try await locked(site, on: "2567-09-01")
    #expect(try await html(Self.page, of: site).contains("<li id=\"s9-2\""))
    let old = try await html("reports/2567/b/index.html", of: site)
    #expect(old.contains("url=../../../reports/2567/big-cleaning-day/"))
  }

  @Test func takesNoCopyOfAReportThatIsGoneForIt() async throws {
    let published = try await locked(TestSite())
    var site = published
    site.files[TestSite.reportPath] = nil
    site["Content/years/2567.yml"] = "fiscal_year: 2567\n"
    site = try await locked(site, on: "2567-09-01")
    site["Content/reports/2567/copy.md"] = published[TestSite.reportPath]
    #expect(!(try await html(Self.page, of: site)).contains("moved-to"))
  }

  @Test func keepsAFollowUpOfARenamedReport() async throws {
    var site = try await locked(TestSite())
    site["Content/follow-up/2568/a.yml"] =
      "items: [{lesson: 2567/big-cleaning-day/s9-2, status: done, on: 2568-01-15}]"
    site["Content/reports/2567/cleaning.md"] = site[TestSite.reportPath]
    site.files[TestSite.reportPath] = nil
    let page = try await html("reports/2567/cleaning/index.html", of: site)
    #expect(page.matches(of: /class="follow-up"/).count == 1)
  }

  @Test func keepsAFollowUpOfAReportThatGotItsOldNameBack() async throws {
    var site = try await locked(TestSite())
    site["Content/reports/2567/b.md"] = site[TestSite.reportPath]
    site.files[TestSite.reportPath] = nil
    site = try await locked(site, on: "2567-08-01")
    site["Content/follow-up/2568/a.yml"] =
      "items: [{lesson: 2567/b/s9-2, status: done, on: 2568-01-15}]"
    site[TestSite.reportPath] = site["Content/reports/2567/b.md"]
    site.files["Content/reports/2567/b.md"] = nil
    let page = try await html(Self.page, of: site)
    #expect(page.matches(of: /class="follow-up"/).count == 1)
  }

  @Test func keepsAFollowUpOfALessonThatIsGoneAsHistory() async throws {
    var site = try await locked(TestSite())
    site["Content/follow-up/2568/a.yml"] =
      "items: [{lesson: 2567/big-cleaning-day/s9-2, status: done, on: 2568-01-15}]"
    site = site.replacing("๒. ตรวจแบบกัลยาณมิตร", with: "๒. จัดสรรงบประมาณเพิ่มเติม")
    #expect(try await site.diagnostics().filter { $0.severity == .error } == [])
  }

  // MARK: The file

  @Test func recordsNothingAsOfADayBeforeTheLatestRecord() async throws {
    let site = try await locked(TestSite(), on: "2567-08-01")
    await #expect {
      try await locked(site, on: "2567-07-31")
    } throws: { ($0 as? Diagnostic)?.code == "lock-before-earlier-lock" }
    #expect(try await locked(site, on: "2567-08-01")[Self.ledger] == site[Self.ledger])
  }

  @Test func noticesALineThatWasRemovedByHand() async throws {
    var site = try await locked(TestSite())
    let lines = site[Self.ledger].split(separator: "\n")
    site[Self.ledger] = lines.filter { !$0.contains("#s9-2\"") }.joined(separator: "\n")
    let found = try await site.diagnostics()
    #expect(found.map(\.code) == ["ledger-edited-by-hand"] && found[0].severity == .error)
  }

  @Test func noticesTwoEntriesOfOneAddressAndNamesTheLine() async throws {
    var site = try await locked(TestSite())
    var lines = site[Self.ledger].split(separator: "\n").map(String.init)
    lines.insert(lines[2], at: 4)
    site[Self.ledger] = lines.joined(separator: "\n")
    let found = try await site.diagnostics()
    #expect(
      found.map { "\($0.location): \($0.code)" } == ["\(Self.ledger):5: address-claimed-twice"])
  }

  @Test(arguments: [
    "", "{}", "{\"format\":\"botrian-addresses-2\",\"digest\":\"\",\"entries\":[]}",
  ])
  func refusesAFileThatIsNotItsOwn(text: String) async throws {
    var site = TestSite()
    site[Self.ledger] = text
    #expect(try await site.diagnostics().map(\.code) == ["broken-ledger"])
  }
}
