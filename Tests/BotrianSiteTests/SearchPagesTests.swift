internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianSearch
internal import BotrianSite
internal import BotrianTestSupport
internal import BotrianTheme
internal import Testing

/// What the site hands to search, on values.
@Suite struct SearchPagesTests {
  private func catalog(_ source: TestSite) async throws -> SearchCatalog {
    let theme = try Theme(.embedded, named: "default")
    return try await source.assembled().searchCatalog(strings: theme.strings(.thai))
  }

  @Test func givesOnePageForEachPublishedRecord() async throws {
    let pages = try await TestSite().assembled().searchPages()
    #expect(
      pages.map(\.url) == [
        "reports/2567/big-cleaning-day/", "activities/big-cleaning-day/", "approvals/memo-2567/",
        "about/",
      ])
    #expect(pages.map(\.kind) == [.report, .activity, .approval, .page])
  }

  @Test func leavesOutReportsThatAreNotPublished() async throws {
    let source = TestSite().replacing("status: approved", with: "status: draft")
    #expect(
      try await source.assembled().searchPages().map(\.kind) == [.activity, .approval, .page])
  }

  @Test func givesAReportItsGroupsAndTheNameOfItsActivity() async throws {
    let source = TestSite().replacing("title: Big Cleaning Day", with: "title: วันทำความสะอาด")
      .replacing(
        "quarters:", with: "unit: กลุ่มอำนวยการ\ntopics: [วินัย, ๕ ส]\nsummary: สรุป\nquarters:")
    let report = try #require(try await source.assembled().searchPages().first)
    #expect(report.names == ["Big Cleaning Day"])
    #expect(
      report.groups
        == SearchPage.Groups(
          year: 2567, activity: "big-cleaning-day", unit: "กลุ่มอำนวยการ", topics: ["วินัย", "๕ ส"]))
    #expect(report.paragraphs == ["กลุ่มอำนวยการ", "สรุป", "วินัย", "๕ ส"])
  }

  @Test func doesNotRepeatATitleThatIsTheActivitysToo() async throws {
    let report = try #require(try await TestSite().assembled().searchPages().first)
    #expect(report.title == "Big Cleaning Day" && report.names == [])
  }

  @Test func givesEachLessonItsPartItsTypeAndTheCellsThatSaySomething() async throws {
    let report = try #require(try await TestSite().assembled().searchPages().first)
    let lesson = try #require(report.lessons.first { $0.id == "s5-in-1" })
    #expect(lesson.part == "๕. ปัญหา อุปสรรค: ภายใน")
    #expect(LessonType.allCases[lesson.type] == .problem)
    #expect(
      lesson.cells == [
        SearchLesson.Cell(label: "ปัญหา อุปสรรค", text: "อุปกรณ์ไม่พอ"),
        SearchLesson.Cell(label: "ข้อจำกัดและส่งผลอย่างไร", text: "ขาดอุปกรณ์"),
      ])
  }

  @Test func givesAllLessonsAndNoRowWithoutOne() async throws {
    let site = try await TestSite().assembled()
    let report = try #require(site.searchPages().first)
    #expect(report.lessons.count == site.reports[0].lessonCount)
    #expect(report.lessons.allSatisfy { !$0.id.isEmpty && !$0.cells.isEmpty })
  }

  @Test func takesAListsItemAsOneCellWithoutALabel() async throws {
    let report = try #require(try await TestSite().assembled().searchPages().first)
    let lesson = try #require(report.lessons.first { $0.id == "s9-1" })
    #expect(lesson.cells.map(\.label) == [""])
  }

  @Test func offersKindsOfLessonsInTheThemesWordsAndActivitiesInTheOfficesOrder() async throws {
    var source = TestSite()
    source["Content/activities/a.md"] = "---\ntitle: ก่อน\n---\n"
    let catalog = try await catalog(source)
    #expect(catalog.lessonTypes.map(\.id) == LessonType.allCases.map(\.rawValue))
    #expect(catalog.lessonTypes[1].title == "ปัญหาและสิ่งที่ควรหลีกเลี่ยง")
    #expect(catalog.activities.map(\.id) == ["big-cleaning-day", "a"])
  }

  @Test func handsOnTheOfficesSynonyms() async throws {
    var source = TestSite()
    #expect(try await catalog(source).synonyms == [])
    source["Content/synonyms.yml"] = "groups:\n  - [๕ ส, ห้าส]\nyears: true\n"
    let catalog = try await catalog(source)
    #expect(catalog.synonyms == [["๕ ส", "ห้าส"]])
    #expect(catalog.matchesYearsOfBothEras)
  }

  @Test func findsEachLessonOfTheOfficesOwnSiteFirstByItsText() async throws {
    let sources = try await loadSources(using: .disk(root: Repository.path("")))
    let settings = try #require(
      SiteSettings.parse(try Repository.text("site.yml"), at: "site.yml").0)
    let site = assembleSite(
      await parseRecords(sources.content), settings: settings, media: sources.media,
      options: TestSite.options)
    let theme = try Theme(.embedded, named: "default")
    let catalog = site.searchCatalog(strings: theme.strings(.thai))
    let pages = site.searchPages()
    let files = SearchIndex(pages: pages, catalog: catalog).encoded()
    let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    var engine = try SearchEngine(reading: { try #require(bytes[$0]) })
    let lessons = pages.flatMap { page in page.lessons.map { (page.url + "#" + $0.id, $0.cells) } }
    #expect(lessons.count == 121)
    // Two reports may say the same, word for word.
    let texts = Dictionary(uniqueKeysWithValues: lessons.map { ($0.0, $0.1.map(\.text)) })
    for (url, cells) in lessons {
      let query = cells.map(\.text).joined(separator: " ")
      let first = try #require(try engine.search(query, limit: 1).hits.first).url
      #expect(first == url || texts[first] == texts[url], "\(url)")
    }
  }
}
