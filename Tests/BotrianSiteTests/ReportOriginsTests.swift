internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Reports whose files exchange names, are merged, or use a name again: lessons are known by what they say.
@Suite struct ReportOriginsTests {
  private let a = TestSite.report("a")
  private let b = TestSite.report("b")
  private let c = TestSite.report("c")

  private func lines(_ id: String, on page: String, of site: TestSite) async throws -> String {
    let html = try await site.html(TestSite.page(page))
    return html.split(separator: "\n").filter { $0.contains("id=\"\(id)\"") }.joined()
  }

  // MARK: Two reports exchange their names

  @Test func givesNoLessonTheIDOfALessonAlikeWhenReportsExchangeNames() async throws {
    let site = try await TestSite.twins().locked().renaming([a: b, b: a])
    #expect(try await lines("s9-4", on: "a", of: site).contains("วัฒนธรรมไทยแก่บุคลากร"))
    #expect(try await lines("s9-4", on: "b", of: site).contains("วินัยจราจรแก่บุคลากร"))
  }

  @Test(arguments: [("s9-1", "s9-4"), ("s9-2", "s9-5")])
  func leadsToTheOtherReportWhenReportsExchangeNames(old: String, new: String) async throws {
    let site = try await TestSite.twins().locked().renaming([a: b, b: a])
    let stub = try await lines(old, on: "a", of: site)
    #expect(
      stub.contains("class=\"gone\"") && stub.contains("href=\"../../../reports/2567/b/#\(new)\""))
    #expect(stub.contains("รายงาน ก"))
    #expect(try await lines(old, on: "b", of: site).contains("reports/2567/a/#\(new)\""))
  }

  @Test func keepsTheIDOfALessonThatBothReportsHold() async throws {
    let site = try await TestSite.twins().locked().renaming([a: b, b: a])
    for page in ["a", "b"] {
      #expect(try await lines("s9-3", on: page, of: site).contains("มีส่วนร่วมทุกฝ่าย"))
    }
  }

  @Test func leadsOnAfterTheExchangeWasRecorded() async throws {
    let site = try await TestSite.twins().locked().renaming([a: b, b: a]).locked(on: "2567-08-01")
    let stub = try await lines("s9-1", on: "a", of: site)
    #expect(stub.contains("reports/2567/b/#s9-4\"") && stub.contains("๑ สิงหาคม ๒๕๖๗"))
  }

  @Test func bringsTheIDsBackWhenReportsExchangeNamesAgain() async throws {
    let first = TestSite.twins()
    let swapped = try await first.locked().renaming([a: b, b: a]).locked(on: "2567-08-01")
    let site = swapped.renaming([a: b, b: a])
    #expect(try await lines("s9-1", on: "a", of: site).contains("วินัยจราจรแก่บุคลากร"))
    #expect(try await lines("s9-4", on: "b", of: site).contains("reports/2567/a/#s9-1\""))
  }

  @Test func asksForNoNoteWhenReportsExchangeNames() async throws {
    let site = try await TestSite.twins().locked().renaming([a: b, b: a])
    #expect(try await site.diagnostics() == [])
  }

  @Test func keepsAFollowUpOnItsLessonWhenReportsExchangeNames() async throws {
    var site = try await TestSite.twins().locked().renaming([a: b, b: a])
    site["Content/follow-up/2568/a.yml"] =
      "items: [{lesson: 2567/a/s9-1, status: done, on: 2568-01-15}]"
    #expect(try await site.html(TestSite.page("b")).contains("class=\"follow-up\""))
    #expect(!(try await site.html(TestSite.page("a"))).contains("class=\"follow-up\""))
  }

  @Test func leadsAwayFromANameThatANewReportUses() async throws {
    var site = try await TestSite.twins().locked().renaming([a: c])
    site[a] = TestSite.report(title: "ใหม่", quarter: 3, lessons: ["เรื่องอื่นที่ไม่เคยมีมาก่อนเลย"])
    #expect(try await lines("s9-1", on: "c", of: site).contains("วินัยจราจรแก่บุคลากร"))
    #expect(try await lines("s9-1", on: "a", of: site).contains("reports/2567/c/#s9-1\""))
    #expect(try await lines("s9-4", on: "a", of: site).contains("เรื่องอื่น"))
  }

  // MARK: What is no exchange

  @Test func keepsIDsOfAReportThatWasRewordedBesideACopyOfIt() async throws {
    var site = try await TestSite.twins().locked()
    site[c] = site[a].replacing("quarters: [1]", with: "quarters: [3]")
    site = site.replacing("แก่บุคลากรทุกคน", with: "แก่บุคลากรทั้งหมด", in: a)
      .replacing("ทุกไตรมาสอย่างต่อเนื่อง", with: "ทุกไตรมาสต่อเนื่อง", in: a)
    #expect(try await lines("s9-1", on: "a", of: site).contains("วินัยจราจรแก่บุคลากรทั้งหมด"))
    #expect(!(try await lines("s9-1", on: "a", of: site)).contains("gone"))
  }

  // MARK: Rows that move

  @Test func leadsToTheReportIntoWhichALessonMoved() async throws {
    var site = try await TestSite.twins().locked()
    let lesson = "ควรจัดอบรมให้ความรู้เรื่องวินัยจราจรแก่บุคลากรทุกคนในสำนักงาน"
    site = site.replacing("1. \(lesson)\n", with: "", in: a)
    site[b] += "\n4. \(lesson)"
    #expect(try await lines("s9-1", on: "a", of: site).contains("reports/2567/b/#s9-4\""))
  }

  @Test func leadsToNoLessonThatAlwaysSaidTheSame() async throws {
    let site = try await TestSite.twins().locked().replacing("3. มีส่วนร่วมทุกฝ่าย", with: "", in: a)
    let stub = try await lines("s9-3", on: "a", of: site)
    #expect(stub.contains("class=\"gone\"") && !stub.contains("href"))
  }

  // MARK: Two reports become one

  private func merged() async throws -> TestSite { try await TestSite.merged() }

  @Test(arguments: [("s9-1", "s9-4"), ("s9-2", "s9-5"), ("s9-3", "s9-3")])
  func leadsFromAVanishedReportToTheRowsOfTheMergedOne(old: String, new: String) async throws {
    let site = try await merged()
    let page = try await site.html(TestSite.page("b"))
    #expect(page.contains("id=\"moved-to\" href=\"../../../reports/2567/a/\""))
    let stub = try await lines(old, on: "b", of: site)
    #expect(stub.contains("reports/2567/a/#\(new)\"") || old == new && !stub.contains("href"))
  }

  @Test func leadsToTheMergedReportWhenNoRowSaysTheSame() async throws {
    let site = try await merged()
      .replacing("2. ควรติดตามผลการดำเนินงานเรื่องวัฒนธรรมไทยทุกสองไตรมาสอย่างต่อเนื่อง", with: "", in: a)
    let page = try await site.html(TestSite.page("b"))
    #expect(page.contains("<span id=\"s9-2\"></span>") && page.contains("id=\"moved-to\""))
  }

  @Test func keepsTheIDsOfTheReportThatTookTheOtherIn() async throws {
    let site = try await merged()
    for (id, text) in [("s9-1", "วินัยจราจรแก่บุคลากร"), ("s9-4", "วัฒนธรรมไทยแก่บุคลากร")] {
      #expect(try await lines(id, on: "a", of: site).contains(text))
    }
  }

  @Test func leadsOnAfterTheMergerWasRecorded() async throws {
    let site = try await merged().locked(on: "2567-08-01")
    #expect(try await lines("s9-1", on: "b", of: site).contains("reports/2567/a/#s9-4\""))
  }
}
