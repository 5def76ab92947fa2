internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianTestSupport
internal import BotrianTheme
internal import BotrianThai
internal import Foundation
internal import Testing

@testable internal import BotrianSearch
@testable internal import BotrianSite

/// The files below `/data/`.
@Suite struct OpenDataTests {
  /// A row of JSON, as far as these tests read it.
  private struct Lesson: Decodable {
    let id: String
    let url: String
    let fiscal_year: Int
    let type: String
    let text_1: String?
    let state_1: String
    let text_2: String?
    let state_2: String?
    let state_3: String?
  }

  private func lessons(_ built: BuiltSite, _ path: String = "data/lessons.json") throws -> [Lesson]
  {
    try JSONDecoder().decode([Lesson].self, from: Data(try built.text(path).utf8))
  }

  private func rows(_ built: BuiltSite, _ path: String) throws -> [[String: String]] {
    try #require(csvRows(Array(try built.text(path).utf8)))
  }

  private func addReport(of year: Int, to site: inout TestSite, status: String = "approved") {
    site["Content/reports/\(year)/big-cleaning-day.md"] = TestSite.report
      .replacing("fiscal_year: 2567", with: "fiscal_year: \(year)")
      .replacing("status: approved", with: "status: \(status)")
    site["Content/approvals/memo-2567.md"] = site["Content/approvals/memo-2567.md"]
      .replacing(", fiscal_year: 2567", with: "")
  }

  @Test(arguments: ["Tests/Fixtures/sites/minimal", "Tests/Fixtures/sites/two-editions", "."])
  func carriesTheSameLessonsInTheSameOrderInEveryForm(root: String) async throws {
    let files = FileSystem.disk(root: Repository.path(root))
    let built = try await buildSite(using: files, options: TestSite.options)
    let site = try await loadedSite(using: files)
    let expected = site.reports.flatMap { report in
      report.lessons.map { report.permalink.path + "#" + ($0.row.id?.rawValue ?? "") }
    }
    #expect(expected.count == built.counts.lessons && expected.count >= 7)
    let ids = expected.map { String($0.dropFirst("reports/".count)).replacing("/#", with: "/") }
    #expect(try lessons(built).map(\.id) == ids)
    #expect(try rows(built, "data/lessons.csv").map { $0["id"] } == ids)
    let lines = try built.text("data/lessons.jsonl").split(separator: "\n")
    #expect(
      try lines.map { try JSONDecoder().decode(Lesson.self, from: Data($0.utf8)).id } == ids)
    #expect(try idsInPages(of: site, built) == expected)
    #expect(
      site.searchPages().flatMap { page in page.lessons.map { page.url + "#" + $0.id } } == expected
    )
    // The index keeps pages by address, and each page's lessons in their order.
    let byAddress = site.reports.sorted { $0.permalink < $1.permalink }.flatMap { report in
      expected.filter { $0.hasPrefix(report.permalink.path) }
    }
    #expect(try idsInIndex(of: site, built) == byAddress)
  }

  /// Ids of the rows and items of report pages, which are elements of their own.
  private func idsInPages(of site: Site, _ built: BuiltSite) throws -> [String] {
    try site.reports.flatMap { report in
      try built.text(report.permalink.outputPath)
        .matches(of: /<(?:tr|li)[^>]* id="(s[1-9]-[a-z0-9-]*[0-9])"/)
        .map { report.permalink.path + "#" + $0.1 }
    }
  }

  private func idsInIndex(of site: Site, _ built: BuiltSite) throws -> [String] {
    let theme = try Theme(.embedded, named: "default")
    let index = SearchIndex(
      pages: site.searchPages(), catalog: site.searchCatalog(strings: theme.strings(.thai)))
    var reader = try IndexReader(reading: { Array(try built.text("search/" + $0).utf8) })
    let documents = index.documentOfUnit.reduce(into: [Int32]()) { documents, document in
      if documents.last != document { documents.append(document) }
    }
    return try documents.map { try reader.texts(of: Int($0)) }.filter(\.isLesson).map(\.url)
  }

  @Test func saysTheSameInCSVAsInJSONButForTheApostrophe() async throws {
    let site = TestSite().replacing("เพื่อความสะอาด", with: "=HYPERLINK(\"x\"), ก<br>ข")
    let built = try await site.build()
    let cell = try #require(try rows(built, "data/lessons.csv").first?["text_1"])
    #expect(cell == "'=HYPERLINK(\"x\"), ก\nข")
    #expect(try lessons(built).first?.text_1 == "=HYPERLINK(\"x\"), ก\nข")
    for (row, lesson) in zip(try rows(built, "data/lessons.csv"), try lessons(built)).dropFirst() {
      #expect(row["text_1"] == lesson.text_1 ?? "")
      #expect(row["fiscal_year"] == String(lesson.fiscal_year) && row["url"] == lesson.url)
    }
  }

  @Test func tellsHowACellSaysNothing() async throws {
    let lessons = try lessons(try await TestSite().build())
    let process = try #require(lessons.first { $0.type == "process" })
    #expect(process.state_1 == "text" && process.state_3 == "none")
    let problem = try #require(lessons.first { $0.type == "problem" })
    #expect(problem.state_2 == "text" && problem.state_3 == "blank")
    let item = try #require(lessons.first { $0.type == "lesson" })
    #expect(item.state_1 == "text" && item.state_2 == nil && item.text_2 == nil)
  }

  @Test func tellsHowAPartWithoutLessonsSaysNothing() async throws {
    let report = try #require(try rows(try await TestSite().build(), "data/reports.csv").first)
    #expect(report["part_1_state"] == "lessons")
    #expect(report["part_3_state"] == "none" && report["part_4_state"] == "dash")
    #expect(report["part_5_in_state"] == "lessons" && report["part_5_out_state"] == "none")
    #expect(report["part_6_state"] == "blank" && report["part_8_no_state"] == "blank")
  }

  @Test func tellsOfAReportWhatItsPageTells() async throws {
    let report = try #require(try rows(try await TestSite().build(), "data/reports.csv").first)
    #expect(report["id"] == "2567/big-cleaning-day" && report["quarters"] == "1|2")
    #expect(report["url"] == "https://lessons.example.go.th/reports/2567/big-cleaning-day/")
    #expect(report["period_start"] == "2023-10-01" && report["period_end"] == "2024-03-31")
    #expect(report["reported_on"] == "2024-06-19" && report["reported_year_be"] == "2567")
    #expect(report["approval_document"] == "ศธ ๐๐๐๑/" && report["edition"] == "interim")
    #expect(report["lesson_count"] == "7")
  }

  @Test func tellsWhatWasDoneAboutARecommendation() async throws {
    var source = TestSite()
    source.files["Content/media/a.pdf"] = [1]
    source["Content/follow-up/2568/a.yml"] = """
      items:
        - {lesson: 2567/big-cleaning-day/s9-1, status: not_started, on: 2567-11-01}
        - {lesson: 2567/big-cleaning-day/s9-1, status: done, on: 2568-01-15, evidence: /media/a.pdf, note: ครบ}
      """
    let rows = try rows(try await source.build(), "data/lessons.csv")
    let lesson = try #require(rows.first { $0["id"] == "2567/big-cleaning-day/s9-1" })
    #expect(lesson["follow_up_status"] == "done" && lesson["follow_up_on"] == "2025-01-15")
    #expect(lesson["follow_up_note"] == "ครบ")
    #expect(lesson["follow_up_evidence"] == "https://lessons.example.go.th/media/a.pdf")
    let other = try #require(rows.first { $0["id"] == "2567/big-cleaning-day/s9-2" })
    #expect(other["follow_up_status"] == "")
  }

  @Test func keepsTheNewestYearsUnderThePlainNamesWhereAllAreTooLong() async throws {
    var source = TestSite()
    addReport(of: 2568, to: &source)
    let site = try await loadedSite(using: .inMemory(source.files))
    for (limit, years) in [(1_000_000, [2568, 2567]), (1, [2568])] {
      let sink = MemorySink()
      let data = try OpenData(
        of: site, addresses: AddressBook(of: site), newestByteLimit: limit, into: sink)
      let lessons = try #require(data[.lessons])
      #expect(lessons.newest.years.map(\.buddhistYear) == years)
      #expect(lessons.newest.rowCount == years.count * 7)
      #expect(lessons.isWhole == (years.count == 2))
      #expect(lessons.years.map { $0.years.map(\.buddhistYear) } == [[2568], [2567]])
      let files = sink.files + data.descriptions(settings: site.settings)
      #expect(Set(files.map(\.path)) == Set(OpenData.paths(of: site)))
    }
  }

  @Test func keepsTheFilesOfAYearWhoseReportsAreWithdrawn() async throws {
    var site = TestSite()
    addReport(
      of: 2568, to: &site, status: "withdrawn\nwithdrawn: {on: 2568-01-01, reason: ก}")
    let built = try await site.build()
    #expect(try built.text("data/2568/lessons.jsonl") == "")
    #expect(try rows(built, "data/2568/reports.csv").isEmpty)
    #expect(try lessons(built).count == 7)
  }

  @Test func holdsDraftsInAPreviewOnly() async throws {
    let site = TestSite().replacing("status: approved", with: "status: draft")
    let preview = try await site.build(
      BuildOptions(asOf: TestSite.options.asOf, includesDrafts: true))
    #expect(try lessons(preview).count == 7)
    #expect(try preview.text("robots.txt").contains("Disallow: /\n"))
    #expect(try lessons(try await site.build()).isEmpty)
  }

  @Test func writesASiteWithoutReports() async throws {
    let site = TestSite().replacing("status: approved", with: "status: draft")
    let built = try await site.build()
    #expect(try lessons(built).isEmpty && built.text("data/lessons.jsonl") == "")
    #expect(try rows(built, "data/reports.csv").isEmpty)
  }

  @Test func sumsEveryFileButThePage() async throws {
    let built = try await TestSite().build()
    let sums = try built.text("data/SHA256SUMS").split(separator: "\n")
    let files = built.files.filter { file in
      file.path.hasPrefix("data/") && !["data/index.html", "data/SHA256SUMS"].contains(file.path)
    }
    #expect(
      sums.map(String.init)
        == files.map { sha256($0.bytes) + "  " + $0.path.dropFirst("data/".count) })
  }

  @Test func letsAuthorsLinkToTheFiles() async throws {
    var site = TestSite()
    site["Content/pages/about.md"] += """

      [ก](/data/) [ข](/data/lessons.csv) [ค](/data/2567/reports.jsonl) [ง](/data/#lessons-2567)
      """
    #expect(try await site.diagnostics() == [])
    site["Content/pages/about.md"] += "\n[จ](/data/2569/lessons.csv)\n"
    #expect(try await site.diagnostics().map(\.code) == ["broken-link"])
  }
}
