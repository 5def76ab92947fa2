internal import BotrianDiagnostics
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianSite

/// Which volumes a build publishes.
@Suite struct OfferedVolumeTests {
  private let secret = "Content/reports/2567/secret.md"

  private func volumes(in built: BuiltSite) -> [String] {
    built.files.map(\.path).filter { $0.hasPrefix("volumes/2") }
  }

  @Test func publishesAVolumeAsItWasMade() async throws {
    let site = try await TestSite().withVolume()
    let built = try await site.build()
    #expect(built.warnings == [])
    #expect(volumes(in: built) == ["volumes/2567.epub", "volumes/2567.html", "volumes/2567.pdf"])
    for file in built.files where file.path.hasPrefix("volumes/2") {
      #expect(file.bytes == site.files["Content/" + file.path])
    }
  }

  @Test(arguments: ["volumes/index.html", "years/2567/index.html"])
  func linksItWithItsSizeAndItsDate(path: String) async throws {
    let built = try await TestSite().withVolume().build()
    let page = String(
      decoding: try #require(built.files.first { $0.path == path }).bytes, as: UTF8.self)
    #expect(page.contains("2567.pdf\">PDF") && page.contains("๑ กิโลไบต์"))
    #expect(page.contains("<time datetime=\"2024-06-19\">"))
  }

  @Test func saysWhatToDoWhenThereIsNone() async throws {
    let built = try await TestSite().build()
    let page = try #require(built.files.first { $0.path == "volumes/index.html" })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("ยังไม่มีเล่มรวมรายงาน"))
  }

  @Test(arguments: ["status: withdrawn", "status: draft"])
  func stopsWhenAVolumeHoldsAReportThatIsNoLongerPublished(status: String) async throws {
    let site = try await TestSite().withSecret().withVolume()
      .replacing("status: approved", with: status, in: secret)
    let errors = try await site.diagnostics().filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["volume-holds-withheld-record"])
  }

  @Test func stopsWhenAVolumeHoldsAReportThatIsGone() async throws {
    var site = try await TestSite().withSecret().withVolume()
    site.files[secret] = nil
    #expect(try await site.diagnostics().map(\.code).contains("volume-holds-withheld-record"))
  }

  @Test(arguments: [true, false])
  func saysThatAVolumeIsOlderThanTheNameOfAReport(isLocked: Bool) async throws {
    var site = try await TestSite().withSecret().withVolume()
    if isLocked { site = try await site.locked() }
    site = site.renaming([secret: TestSite.report("open")])
    let found = try await site.diagnostics()
    #expect(found.map(\.code) == ["volume-before-renaming"])
    #expect(found[0].severity == .warning && found[0].reason(.english).contains("open.md"))
    #expect(volumes(in: try await site.build()).count == 3)
  }

  @Test func stopsWhenAReportOfAVolumeIsRenamedAndADraft() async throws {
    let site = try await TestSite().withSecret().withVolume().locked()
      .renaming([secret: TestSite.report("open")])
      .replacing("status: approved", with: "status: draft", in: TestSite.report("open"))
    let errors = try await site.diagnostics().filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["volume-holds-withheld-record"])
  }

  @Test func publishesTheVolumeThatWasMadeAgain() async throws {
    let site = try await TestSite().withSecret().withVolume()
      .replacing("status: approved", with: "status: withdrawn", in: secret).withVolume()
    let built = try await site.build()
    #expect(volumes(in: built).count == 3)
    for file in built.files {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("ZQX"), "\(file.path)")
    }
  }

  @Test func leavesAVolumeOutWhoseYearHasNoPublishedReport() async throws {
    let site = try await TestSite().withVolume()
      .replacing("status: approved", with: "status: draft")
    let built = try await site.build()
    #expect(built.warnings.map(\.code) == ["volume-without-reports"])
    #expect(volumes(in: built) == [])
  }

  @Test(arguments: [
    (TestSite.reportPath, "รักษามาตรฐาน", "คงมาตรฐาน"), ("site.yml", "สนง.ตัวอย่าง", "สนง."),
  ])
  func warnsOfAVolumeThatIsOlderThanItsRecords(path: String, old: String, new: String) async throws
  {
    let site = try await TestSite().withVolume().replacing(old, with: new, in: path)
    let built = try await site.build()
    #expect(built.warnings.map(\.code) == ["volume-out-of-date"])
    #expect(volumes(in: built).count == 3)
  }

  @Test func warnsOfAVolumeThatLacksANewReport() async throws {
    let site = try await TestSite().withVolume().withSecret()
    #expect(try await site.diagnostics().map(\.code) == ["volume-out-of-date"])
  }

  @Test func stopsAtAFileThatIsNotAsItWasMade() async throws {
    var site = try await TestSite().withVolume()
    site["Content/volumes/2567.pdf"] = "%PDF of another year"
    #expect(try await site.diagnostics().map(\.code) == ["volume-file-differs"])
  }

  @Test func stopsAtAFileOfWhichNothingTellsWhatItHolds() async throws {
    var site = TestSite()
    site["Content/volumes/2567.pdf"] = "%PDF"
    #expect(try await site.diagnostics().map(\.code) == ["volume-without-record"])
  }

  @Test(arguments: ["2567.docx", "report.pdf", "2567/2567.pdf", "2024.pdf"])
  func stopsAtAFileThatIsNoVolume(name: String) async throws {
    var site = TestSite()
    site["Content/volumes/" + name] = "text"
    #expect(try await site.diagnostics().map(\.code) == ["unknown-volume-file"])
  }

  @Test func makesAVolumeAnewWhateverIsWrongWithTheOldOne() async throws {
    var site = try await TestSite().withVolume()
    site["Content/volumes/2567.pdf"] = "damaged"
    site["Content/volumes/2567.yml"] = "fiscal_year: {"
    #expect(try await site.volumeErrors() == [])
  }

  @Test func letsAuthorsLinkToAVolume() async throws {
    var site = TestSite()
    site["Content/pages/about.md"] += "\n[เล่มรวม](/volumes/2567.epub)\n"
    #expect(try await site.diagnostics().map(\.code) == ["broken-link"])
    let about = "Content/pages/about.md"
    let text = site[about]
    site[about] = TestSite()[about]
    site = try await site.withVolume()
    site[about] = text
    #expect(try await site.diagnostics() == [])
  }
}
