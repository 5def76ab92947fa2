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
    ("kind: publish_interim", "kind: publish_interim, covers: [memo]"),
    ("kind: publish_interim", "kind: follow_up"),
  ])
  func publishesNoReportByAClauseThatDoesNotSpeakOfReports(
    old: String, new: String
  ) async throws {
    let site = TestSite().replacing(old, with: new, in: "Content/approvals/memo-2567.md")
    let built = try await site.build()
    #expect(built.withheld.map(\.reason) == [.notCovered])
    #expect(!built.files.contains { $0.path.hasPrefix("reports/2567/") })
    #expect(built.files.contains { $0.path == "approvals/memo-2567/index.html" })
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
}
