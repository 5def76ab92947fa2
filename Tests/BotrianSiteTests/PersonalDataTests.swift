internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// What stops a site, what an author may permit, and what is the office's own.
@Suite struct PersonalDataTests {
  private static let mobile = "081-234-5678"
  private static let allowance =
    "allow_personal_data: [{kind: mobile, value_hash: \(PersonalDatum.hash(of: "0812345678")), "
    + "reason: เจ้าของยินยอม}]\n"

  /// A site whose page holds a mobile number on line 5.
  private func site(_ text: String = mobile, frontMatter: String = "") -> TestSite {
    var site = TestSite()
    site["Content/pages/about.md"] =
      "---\n" + frontMatter + "title: เกี่ยวกับเว็บไซต์\n---\n\nติดต่อ \(text)\n"
    return site
  }

  private func found(_ site: TestSite, _ options: BuildOptions = TestSite.options) async throws
    -> [String]
  {
    let diagnostics: [Diagnostic]
    do {
      diagnostics = try await site.build(options).warnings
    } catch let failure as BuildFailure {
      diagnostics = failure.diagnostics
    }
    return diagnostics.map { "\($0.location) \($0.severity.rawValue) \($0.code)" }
  }

  @Test func stopsTheBuildAtTheNumberAndSaysWhatToDo() async throws {
    let diagnostic = try #require(try await site().diagnostics().first)
    #expect(diagnostic.code == "personal-data" && diagnostic.severity == .error)
    #expect(diagnostic.location.description == "Content/pages/about.md:5:8")
    #expect(diagnostic.summary.thai == "พบหมายเลขโทรศัพท์มือถือ")
    #expect(diagnostic.remedy.thai.contains("ใช้โทรศัพท์ของสำนักงานแทน"))
  }

  @Test func repeatsNoPersonalDataInItsMessages() async throws {
    for diagnostic in try await site("\(Self.mobile) somchai@gmail.com").diagnostics() {
      let texts = [diagnostic.summary, diagnostic.reason, diagnostic.remedy]
      for text in texts.flatMap({ [$0.thai, $0.english] }) {
        #expect(!text.contains("5678") && !text.contains("somchai"))
      }
    }
  }

  @Test(arguments: [Language.thai, .english])
  func givesALineThatPermitsTheFindingOnceAReasonIsWritten(language: Language) async throws {
    let remedy = try #require(try await site().diagnostics().first).remedy(language)
    let line = String(try #require(remedy.split(separator: "\n").last))
    #expect(line.hasPrefix("allow_personal_data: [{kind: mobile, "))
    let pasted = site(frontMatter: line.replacing("…", with: "เจ้าของยินยอม") + "\n")
    #expect(try await found(pasted) == [])
    let unchanged = site(frontMatter: line + "\n")
    #expect(
      try await found(unchanged) == [
        "Content/pages/about.md:2:76 error allowance-without-reason",
        "Content/pages/about.md:6:8 error personal-data",
      ])
  }

  @Test func givesAnItemWhereTheListOfAllowancesIsThere() async throws {
    let site = site("\(Self.mobile) และ 089-876-5432", frontMatter: Self.allowance)
    let diagnostics = try await site.diagnostics()
    #expect(diagnostics.map(\.code) == ["personal-data"])
    let hash = PersonalDatum.hash(of: "0898765432")
    #expect(
      diagnostics[0].remedy.english.hasSuffix("\n{kind: mobile, value_hash: \(hash), reason: …}"))
  }

  @Test func tellsTheOfficeWhichAllowancesAreInUse() async throws {
    let built = try await site(frontMatter: Self.allowance).build()
    #expect(built.personalDataAllowances.map(\.reason) == ["เจ้าของยินยอม"])
    #expect(built.personalDataAllowances.map(\.location.path) == ["Content/pages/about.md"])
    #expect(try await TestSite().build().personalDataAllowances == [])
  }

  @Test(arguments: [
    ("Content/activities/big-cleaning-day.md", "title:"), ("Content/pages/about.md", "title:"),
    ("Content/approvals/memo-2567.md", "title:"), (TestSite.reportPath, "title:"),
  ])
  func letsEveryRecordPermitWhatStandsInIt(path: String, key: String) async throws {
    var site = TestSite()
    site[path] += "\n\n\(Self.mobile)\n"
    #expect(try await found(site).contains { $0.hasSuffix("error personal-data") })
    let permitted = site.replacing("---\n" + key, with: "---\n" + Self.allowance + key, in: path)
    #expect(try await !found(permitted).contains { $0.hasSuffix("personal-data") })
  }

  @Test func permitsNothingInAnotherFile() async throws {
    let site = site().replacing(
      "---\ntitle", with: "---\n" + Self.allowance + "title",
      in: "Content/activities/big-cleaning-day.md")
    #expect(
      try await found(site) == [
        "Content/activities/big-cleaning-day.md:2:23 warning unused-personal-data-allowance",
        "Content/pages/about.md:5:8 error personal-data",
      ])
  }

  @Test(arguments: [
    ("kind: mobile", "kind: national_id", "unused-personal-data-allowance"),
    ("kind: mobile", "kind: telephone", "unknown-choice"), ("kind: mobile, ", "", "missing-key"),
    ("value_hash: ", "value_hash: 0", "unused-personal-data-allowance"),
    ("value_hash: ", "value_hash: xyz", "invalid-value-hash"),
    ("reason: เจ้าของยินยอม", "reason: '...'", "allowance-without-reason"),
    ("reason: เจ้าของยินยอม", "reason: ''", "wrong-kind-of-value"),
    (", reason: เจ้าของยินยอม", "", "missing-key"), ("reason:", "raeson:", "unknown-key"),
  ])
  func refusesAnAllowanceThatSaysSomethingElse(old: String, new: String, code: String)
    async throws
  {
    let changed = site(frontMatter: Self.allowance.replacing(old, with: new))
    let codes = try await changed.diagnostics().map(\.code)
    #expect(codes.contains(code) && codes.contains("personal-data"))
  }

  @Test func takesTheWholeChecksumInCapitalsToo() async throws {
    let whole = sha256(Array("0812345678".utf8)).uppercased()
    let hash = PersonalDatum.hash(of: "0812345678")
    let site = site(frontMatter: Self.allowance.replacing(hash, with: whole))
    #expect(try await found(site) == [])
  }

  @Test func warnsInsteadWhenTheSiteSaysSo() async throws {
    var site = site()
    site["site.yml"] += "\npersonal_data: warn\n"
    #expect(try await found(site) == ["Content/pages/about.md:5:8 warning personal-data"])
    site["site.yml"] = site["site.yml"].replacing("warn", with: "stop")
    #expect(try await found(site) == ["Content/pages/about.md:5:8 error personal-data"])
  }

  @Test(arguments: [
    ("Content/years/2567.yml", "activities:", "# 081-234-5678\nactivities:", "3:3"),
    ("site.yml", "base_url", "licence: ถาม 081-234-5678\nbase_url", "2:14"),
    (TestSite.reportPath, "status:", "summary: ถาม 081-234-5678\nstatus:", "8:14"),
  ])
  func readsEveryFileFromItsFirstLine(path: String, old: String, new: String, place: String)
    async throws
  {
    let site = TestSite().replacing(old, with: new, in: path)
    #expect(try await found(site) == ["\(path):\(place) error personal-data"])
  }

  @Test func readsTheWordsOfSearch() async throws {
    var site = TestSite()
    site["Content/synonyms.yml"] = "groups:\n  - [ผอ., a@gmail.com]\n"
    #expect(try await found(site).contains("Content/synonyms.yml:2:11 error personal-data"))
  }

  @Test(arguments: [
    ("status: approved", "status: draft"), ("approval: memo-2567\n", ""),
  ])
  func warnsOfWhatIsNotPublishedYetAndStopsItsPreview(old: String, new: String) async throws {
    let site = TestSite().replacing(old, with: new)
      .replacing("เพื่อความสะอาด", with: Self.mobile)
    #expect(try await found(site).map { String($0.suffix(21)) } == ["warning personal-data"])
    let preview = BuildOptions(asOf: TestSite.options.asOf, includesDrafts: true)
    #expect(try await found(site, preview).map { String($0.suffix(19)) } == ["error personal-data"])
  }

  @Test func stopsForTheReasonOfAWithdrawalAndWarnsOfTheRest() async throws {
    let withdrawn = "status: withdrawn\nwithdrawn: {on: 2567-07-01, reason: ถาม 081-234-5678}"
    let site = TestSite().replacing("status: approved", with: withdrawn)
      .replacing("เพื่อความสะอาด", with: Self.mobile)
    #expect(
      try await found(site) == [
        "\(TestSite.reportPath):9:41 error personal-data",
        "\(TestSite.reportPath):16:3 warning personal-data",
      ])
  }

  @Test(arguments: [
    ("site.yml", "province: ตัวอย่าง", "province: ตัวอย่าง, phone: 08 1234 5678", "081-234-5678"),
    ("Content/approvals/memo-2567.md", "title:", "phone: ๐๘ ๑๒๓๔ ๕๖๗๘\ntitle:", "081-234-5678"),
    (
      "site.yml", "province: ตัวอย่าง", "province: ตัวอย่าง, email: Office@gmail.com",
      "office@gmail.com"
    ),
    ("site.yml", "province: ตัวอย่าง", "province: ตัวอย่าง, email: a@office.com", "b@office.com"),
    ("site.yml", "lessons.example.go.th", "lessons.office.com", "info@office.com"),
  ])
  func letsTheOfficeBeReached(path: String, old: String, new: String, text: String) async throws {
    #expect(try await found(site(text)) == ["Content/pages/about.md:5:8 error personal-data"])
    #expect(try await found(site(text).replacing(old, with: new, in: path)) == [])
  }

  @Test func takesNoProvidersOtherAddressesForTheOffices() async throws {
    let site = site("other@gmail.com").replacing(
      "province: ตัวอย่าง", with: "province: ตัวอย่าง, email: office@gmail.com", in: "site.yml")
    #expect(try await found(site) == ["Content/pages/about.md:5:8 error personal-data"])
  }
}
