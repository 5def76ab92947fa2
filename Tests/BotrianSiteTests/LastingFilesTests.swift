internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianSite

/// Files that were published once: volumes, data, pictures; and the record of all addresses itself.
@Suite struct LastingFilesTests {
  private let record = "Content/volumes/2567.yml"

  private func paths(_ folder: String, of site: TestSite) async throws -> [String] {
    try await site.build().files.map(\.path).filter { $0.hasPrefix(folder) }
  }

  @Test func recordsVolumesDataAndMediaAndNoAssetsOrIndex() async throws {
    var site = try await TestSite().withVolume()
    site.files["Content/media/used.png"] = [1]
    site["Content/pages/about.md"] += "\n![ภาพ](../media/used.png)\n"
    let built = try await site.build()
    let files = try AddressLedger(locking: built.site, pages: built.pages).files
      .map(\.address.path)
    #expect(
      Set(files).isSuperset(of: [
        "data/lessons.csv", "data/2567/reports.jsonl", "media/used.png", "volumes/2567.epub",
        "volumes/2567.html", "volumes/2567.pdf",
      ]))
    #expect(!files.contains { $0.hasPrefix("assets/") || $0.hasPrefix("search/") })
    #expect(Set(files).isSubset(of: built.files.map(\.path)))
  }

  // MARK: Volumes

  @Test func stopsWhenAPublishedVolumeIsGone() async throws {
    let site = try await TestSite().withVolume().locked().renaming([
      "Content/volumes/2567.yml": nil, "Content/volumes/2567.pdf": nil,
      "Content/volumes/2567.epub": nil, "Content/volumes/2567.html": nil,
    ])
    let found = try await site.diagnostics()
    #expect(Set(found.map(\.code)) == ["volume-address-ends"] && found.count == 3)
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func stopsWhenAYearsVolumeIsLeftOutThatWasPublished() async throws {
    let site = try await TestSite().withVolume().locked()
      .replacing("status: approved", with: "status: draft")
    let errors = try await site.diagnostics().filter { $0.severity == .error }
    #expect(Set(errors.map(\.code)) == ["volume-address-ends"])
  }

  @Test func letsAVolumeGoThatNobodyPublished() async throws {
    var site = try await TestSite().locked().withVolume()
    for path in site.files.keys where path.hasPrefix("Content/volumes/") { site.files[path] = nil }
    #expect(try await site.diagnostics() == [])
  }

  private func withdrawn() async throws -> TestSite {
    try await TestSite.withWithdrawnVolume()
  }

  @Test(arguments: ["volumes/2567.html", "volumes/index.html", "404.html"])
  func tellsSinceWhenAndWhyAVolumeWasWithdrawn(path: String) async throws {
    let page = try await withdrawn().html(path)
    #expect(page.contains("datetime=\"2025-01-20\"") && page.contains("ข้อมูลคลาดเคลื่อน"))
    #expect(!page.contains("รักษามาตรฐาน"))
  }

  @Test func publishesNoFileOfAWithdrawnVolume() async throws {
    let site = try await withdrawn()
    #expect(try await site.diagnostics() == [])
    #expect(try await paths("volumes/2", of: site) == ["volumes/2567.html"])
    #expect(!(try await site.html("sitemap.xml")).contains("2567.html"))
  }

  @Test func recordsAWithdrawnVolumeAsGone() async throws {
    let site = try await withdrawn().locked(on: "2568-02-01")
    #expect(try await site.diagnostics() == [])
    let ledger = AddressLedger.parse(site[TestSite.ledgerPath], at: TestSite.ledgerPath).record
    #expect(ledger?[Permalink(path: "volumes/2567.pdf")]?.gone == TestSite.day("2568-02-01"))
  }

  @Test func saysNothingOfAVolumeThatWasWithdrawnBeforeItWasPublished() async throws {
    var site = try await TestSite().locked().withVolume()
    site[record] += "withdrawn: {on: 2568-01-20, reason: ข้อมูลคลาดเคลื่อน}\n"
    #expect(try await paths("volumes/2", of: site) == [])
    #expect(!(try await site.html("404.html")).contains("ข้อมูลคลาดเคลื่อน"))
  }

  // MARK: Data

  @Test func keepsEmptyTablesOfAYearWhoseOnlyReportIsADraftAgain() async throws {
    let site = try await TestSite().locked()
    let before = try await paths("data/", of: site)
    let draft = site.replacing("status: approved", with: "status: draft")
    #expect(try await draft.diagnostics() == [])
    #expect(try await paths("data/", of: draft) == before)
    let table = try await draft.html("data/2567/lessons.csv")
    #expect(table.contains("field_") && !table.contains("\r\n2567"))
    #expect(table.split(separator: "\r\n").count == 1)
  }

  @Test func makesNoTablesOfAYearThatWasNeverPublished() async throws {
    let site = TestSite().replacing("status: approved", with: "status: draft")
    #expect(try await paths("data/2567/", of: site) == [])
  }

  // MARK: Media

  private func withPicture() async throws -> TestSite {
    var site = TestSite()
    site.files["Content/media/old.png"] = [1, 2, 3]
    site["Content/pages/about.md"] += "\n![ภาพ](../media/old.png)\n"
    return try await site.locked()
  }

  @Test func keepsARenamedPictureAtItsOldAddressToo() async throws {
    let site = try await withPicture()
      .renaming(["Content/media/old.png": "Content/media/new.png"])
      .replacing("old.png", with: "new.png", in: "Content/pages/about.md")
    #expect(try await site.diagnostics() == [])
    #expect(try await paths("media/", of: site) == ["media/new.png", "media/old.png"])
    let later = try await site.locked(on: "2568-01-01")
    #expect(try await paths("media/", of: later) == ["media/new.png", "media/old.png"])
  }

  @Test func warnsOfAPictureThatIsPublishedNoMoreUntilThatIsRecorded() async throws {
    let site = try await withPicture()
      .replacing("![ภาพ](../media/old.png)", with: "", in: "Content/pages/about.md")
    let found = try await site.diagnostics()
    #expect(found.map(\.code) == ["file-address-ends"] && found[0].severity == .warning)
    #expect(try await paths("media/", of: site) == [])
    #expect(try await site.locked(on: "2568-01-01").diagnostics() == [])
  }

  // MARK: The record of addresses, and the log of publications

  private static let log = "Content/publications.jsonl"

  private func logged(_ site: TestSite) -> (site: TestSite, count: Int) {
    let ledger = AddressLedger.parse(site[TestSite.ledgerPath], at: TestSite.ledgerPath).record
    let count = ledger?.entries.count ?? 0
    var site = site
    site[Self.log] = """
      {"on":"2567-07-01","addresses":\(count)}
      {"on":"2567-08-01","addresses":\(count - 1),"note":"…"}

      """
    return (site, count)
  }

  @Test func noticesThatTheRecordOfAddressesWasDeleted() async throws {
    var (site, count) = try await logged(TestSite().locked())
    #expect(try await site.diagnostics() == [])
    site.files[TestSite.ledgerPath] = nil
    let found = try await site.diagnostics()
    #expect(found.map(\.code) == ["ledger-lost-entries"] && found[0].severity == .error)
    #expect(found[0].reason(.english).contains("\(count)"))
  }

  @Test func noticesThatTheRecordWasBegunAnew() async throws {
    let full = try await logged(TestSite().withSecret().locked()).site
    var site = full.renaming([TestSite.report("secret"): nil])
    site.files[TestSite.ledgerPath] = nil
    site[Self.log] = ""
    site = try await site.locked()
    site[Self.log] = full[Self.log]
    #expect(try await site.diagnostics().map(\.code) == ["ledger-lost-entries"])
  }

  @Test(arguments: ["", "no json\n", "{\"on\":\"2567-07-01\"}\n"])
  func asksForNoRecordWhereTheLogTellsOfNone(log: String) async throws {
    var site = TestSite()
    site[Self.log] = log
    #expect(try await site.diagnostics() == [])
  }
}
