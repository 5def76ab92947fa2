internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Nothing of a report that is not published may be in any output file.
@Suite struct PublicationTests {
  @Test(arguments: [
    ("status: approved", "status: draft", WithheldRecord.Reason.draft),
    ("status: approved", "status: withdrawn", .withdrawn),
    ("approval: memo-2567\n", "", .withoutApproval),
  ])
  func leavesEveryWordOfAWithheldRecordOut(
    old: String, new: String, reason: WithheldRecord.Reason
  ) async throws {
    var site = TestSite()
    site["Content/reports/2567/secret.md"] = TestSite.report
      .replacing("title: Big Cleaning Day", with: "title: ZQXTITLE")
      .replacing(
        "activity:", with: "unit: ZQXUNIT\ntopics: [ZQXTOPIC]\nsummary: ZQXSUMMARY\nactivity:"
      )
      .replacing("เพื่อความสะอาด", with: "ZQXCELL").replacing("รักษามาตรฐาน", with: "ZQXLESSON")
      .replacing("## ๑.", with: "ZQXINTRODUCTION ![](/media/zqx.png)\n\n## ๑.")
      .replacing(old, with: new)
    site.files["Content/media/zqx.png"] = Array("ZQXPICTURE".utf8)
    let built = try await site.build()
    #expect(built.withheld.map(\.reason) == [reason])
    for file in built.files {
      // A withdrawn report keeps its address, and nothing else.
      let isStub = reason == .withdrawn && file.path == "reports/2567/secret/index.html"
      #expect(isStub || !file.path.contains("secret"), "\(file.path)")
      #expect(!file.path.contains("zqx"), "\(file.path)")
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("ZQX") && !text.contains("secret"), "\(file.path)")
    }
  }

  @Test(arguments: [
    ("kind: publish_interim, covers: [memo]", true), ("kind: follow_up", false),
  ])
  func publishesNoReportByAClauseThatDoesNotSpeakOfReports(
    clause: String, isMemoShown: Bool
  ) async throws {
    let site = TestSite().replacing(
      "kind: publish_interim", with: clause, in: "Content/approvals/memo-2567.md")
    let built = try await site.build()
    #expect(built.withheld.last?.path == TestSite.reportPath)
    #expect(built.withheld.allSatisfy { $0.reason == .notCovered })
    #expect(!built.files.contains { $0.path.hasPrefix("reports/2567/") })
    #expect(built.files.contains { $0.path == "approvals/memo-2567/index.html" } == isMemoShown)
  }

  @Test(arguments: [("2567-06-18", true), ("2567-06-19", false)])
  func publishesNothingBeforeTheDayOfTheDecision(day: String, isWithheld: Bool) async throws {
    let built = try await TestSite().build(BuildOptions(asOf: TestSite.day(day)))
    let paths = built.files.map(\.path)
    #expect(paths.contains("reports/2567/big-cleaning-day/index.html") == !isWithheld)
    #expect(paths.contains("approvals/memo-2567/index.html") == !isWithheld)
    #expect(built.withheld.map(\.reason) == (isWithheld ? [.notYetDecided, .notYetDecided] : []))
  }

  @Test func leavesAMemoOutThatNoClauseLetsOut() async throws {
    let path = "Content/approvals/memo-2567.md"
    let site = TestSite()
      .replacing(
        "kind: publish_interim", with: "kind: publish_interim, covers: [reports]", in: path
      )
      .replacing(
        "clauses:",
        with: """
          subject: ZQXSUBJECT
          agency: ZQXAGENCY
          background: [{number: ๑.๑, kind: order, title: ZQXORDER}]
          indicator: {number: ๕, text: ZQXINDICATOR, evidence: [ZQXEVIDENCE]}
          signers: [{role: approver, post: ZQXPOST}]
          clauses:
          """, in: path)
    let built = try await site.build()
    #expect(built.withheld.map(\.path) == ["Content/approvals/memo-2567.md"])
    #expect(!built.files.contains { $0.path.hasPrefix("approvals/") })
    for file in built.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("บันทึกข้อความตัวอย่าง") && !text.contains("ZQX"), "\(file.path)")
      #expect(!text.contains("approvals/memo-2567"), "\(file.path)")
    }
  }

  @Test func leavesOnlyWhenAndWhyAtTheAddressOfAWithdrawnReport() async throws {
    let site = TestSite().replacing(
      "status: approved",
      with: "status: withdrawn\nwithdrawn: {on: 2568-01-20, reason: ข้อมูลคลาดเคลื่อน}")
    let built = try await site.build()
    let page = try #require(
      built.files.first { $0.path == "reports/2567/big-cleaning-day/index.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("datetime=\"2025-01-20\"") && text.contains("ข้อมูลคลาดเคลื่อน"))
    #expect(text.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!text.contains("เพื่อความสะอาด") && !text.contains("Big Cleaning Day"))
    let sitemap = try #require(built.files.first { $0.path == "sitemap.xml" })
    #expect(!String(decoding: sitemap.bytes, as: UTF8.self).contains("reports/2567/big"))
  }

  @Test(arguments: [
    ("status: approved", "status: draft", "ฉบับร่าง"),
    ("approval: memo-2567\n", "", "ยังไม่มีหนังสืออนุมัติ"),
  ])
  func marksWhatIsNotApprovedInAPreview(old: String, new: String, mark: String) async throws {
    let options = BuildOptions(asOf: TestSite.options.asOf, includesDrafts: true)
    let built = try await TestSite().replacing(old, with: new).build(options)
    let pages = built.files.filter { $0.path.hasSuffix(".html") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(pages.allSatisfy { $0.1.contains("<meta name=\"robots\" content=\"noindex\">") })
    #expect(pages.allSatisfy { $0.1.contains("class=\"preview\"") })
    let report = try #require(pages.first { $0.0 == "reports/2567/big-cleaning-day/index.html" })
    #expect(report.1.contains("<strong>\(mark)"))
    let about = try #require(pages.first { $0.0 == "about/index.html" })
    #expect(!about.1.contains(mark))
    let robots = try #require(built.files.first { $0.path == "robots.txt" })
    #expect(String(decoding: robots.bytes, as: UTF8.self) == "User-agent: *\nDisallow: /\n")
  }

  /// A second report, which was withdrawn.
  private func withdrawingSecret(_ site: TestSite) async throws -> TestSite {
    site.replacing(
      "status: approved", with: "status: withdrawn\nwithdrawn: {on: 2568-01-20, reason: ผิดพลาด}",
      in: TestSite.report("secret"))
  }

  @Test func leavesNothingOfAReportThatWasWithdrawnBeforeItWasPublished() async throws {
    let built = try await withdrawingSecret(TestSite().locked().withSecret()).build()
    #expect(built.withheld.map(\.reason) == [.withdrawnUnpublished])
    #expect(built.warnings == [])
    for file in built.files {
      #expect(!file.path.contains("secret"))
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("secret"), "\(file.path)")
    }
  }

  @Test func leavesTheAddressOfAPublishedReportThatWasWithdrawn() async throws {
    let built = try await withdrawingSecret(TestSite().withSecret().locked()).build()
    #expect(built.withheld.map(\.reason) == [.withdrawn])
    #expect(built.files.contains { $0.path == TestSite.page("secret") })
  }

  @Test func keepsTheAddressOfAReportThatWasWithdrawnBeforeTheFirstRecord() async throws {
    let site = try await withdrawingSecret(TestSite().withSecret()).locked()
    #expect(try await site.build().files.contains { $0.path == TestSite.page("secret") })
  }

  @Test func marksNoPageOfThePublicSite() async throws {
    for file in try await TestSite().build().files where file.path.hasSuffix(".html") {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("class=\"preview\""))
    }
  }

  @Test func publishesTheSameReportOnceItIsApproved() async throws {
    var site = TestSite()
    site["Content/reports/2567/secret.md"] = TestSite.report
      .replacing("title: Big Cleaning Day", with: "title: ZQXTITLE")
      .replacing("quarters: [1, 2]", with: "quarters: [3]")
    let built = try await site.build()
    #expect(built.withheld == [])
    let holders = built.files.filter {
      String(decoding: $0.bytes, as: UTF8.self).contains("ZQXTITLE")
    }
    #expect(holders.contains { $0.path == "feed.xml" } && holders.count > 10)
  }

  @Test func publishesOnlyMediaThatAPublishedPageUses() async throws {
    var site = TestSite()
    site.files["Content/media/used.png"] = [1]
    site.files["Content/media/unused.png"] = [2]
    site["Content/pages/about.md"] += "\n![ภาพ](../media/used.png)\n"
    let built = try await site.build()
    #expect(built.files.filter { $0.path.hasPrefix("media/") }.map(\.path) == ["media/used.png"])
    let page = try #require(built.files.first { $0.path == "about/index.html" })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("src=\"../media/used.png\""))
  }

  @Test func showsADraftThatIsNotFilledInYetAndSaysWhatItLacks() async throws {
    var site = TestSite()
    site["Content/reports/2567/half.md"] =
      "---\ntitle:\nactivity: big-cleaning-day\nstatus: draft\n---\n\n## ๑. ก\n"
    #expect(try await site.build().warnings == [])
    let preview = try await site.build(
      BuildOptions(asOf: TestSite.day("2568-09-30"), includesDrafts: true))
    let page = try preview.text("reports/2567/half/index.html")
    #expect(page.contains("ยังขาด ชื่อ (title), ปีงบประมาณ (fiscal_year), วันที่รายงาน (reported_on)"))
    #expect(!page.contains("30 กันยายน") && !page.contains("๓๐ กันยายน"))
  }

  @Test(arguments: ["approved", "withdrawn"])
  func asksAReportThatIsNoDraftForEverything(status: String) async throws {
    let site = TestSite().replacing("status: approved", with: "status: \(status)")
      .replacing("reported_on: 2567-06-19\n", with: "")
    #expect(try await site.diagnostics().map(\.code).contains("missing-key"))
  }
}
