import BotrianSite
import BotrianStarter
import BotrianTestSupport
import BotrianThai
import Testing

@Suite struct StarterSiteTests {
  private func files(language: String = "th", name: String = "สำนักงาน: 'ตัวอย่าง' #1") throws
    -> [OutputFile]
  {
    try StarterSite(
      office: Office(
        name: name, shortName: "สนง.", province: "น่าน", address: "ถนนกลาง", phone: "0 5400 0000",
        baseURL: "https://lessons.nan.example.go.th/", language: language),
      fiscalYear: try #require(FiscalYear(2568))
    ).files()
  }

  private func site(_ files: [OutputFile]) -> TestSite {
    var site = TestSite()
    site.files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    return site
  }

  @Test(arguments: ["th", "en"])
  func buildsAtOnceWithNothingToSay(language: String) async throws {
    let built = try await site(try files(language: language)).build()
    #expect(built.warnings == [])
    #expect(built.counts.reports == 0)
  }

  @Test func showsItsExampleInAPreviewOnly() async throws {
    let built = try await site(try files()).build(
      BuildOptions(asOf: TestSite.day("2568-09-30"), includesDrafts: true))
    #expect(built.counts.reports == 1 && built.counts.lessons == 14)
    #expect(built.files.contains { $0.path == "reports/2568/example/index.html" })
  }

  @Test func keepsTheOfficesNameAsItIs() async throws {
    let site = try await site(try files()).assembled()
    #expect(site.settings.office.name == "สำนักงาน: 'ตัวอย่าง' #1")
    #expect(site.settings.office.phone == "0 5400 0000")
  }

  @Test func leavesOutOfGitWhatIsMadeAnew() throws {
    let ignored = try #require(try files().first { $0.path == ".gitignore" })
    let lines = String(decoding: ignored.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.contains("/Site/") && lines.contains("/\(MessagePage.path)"))
  }

  @Test func namesNoOtherOffice() throws {
    for file in try files() {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("ลำปาง"), "\(file.path)")
    }
  }
}
