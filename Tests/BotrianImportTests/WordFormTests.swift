internal import BotrianDiagnostics
internal import BotrianImport
internal import BotrianReports
internal import BotrianSite
internal import BotrianStarter
internal import BotrianTestSupport
internal import BotrianThai
internal import Foundation
internal import Testing

/// The blank Word document that a new site has, read back by the programs that read Word.
@Suite struct WordFormTests {
  private func form() throws -> OutputFile {
    try WordForm(fiscalYear: try #require(FiscalYear(2567))).file(at: "report.docx")
  }

  private func importing(_ bytes: [UInt8]) async throws -> (account: ImportAccount, Parsed<Report>)
  {
    let imported = try await importDocuments(
      [SourceDocument(name: "report.docx", bytes: bytes)],
      into: .inMemory(TestSite.withoutReports.files), fiscalYear: nil,
      converter: .pandoc(searchPath: DocumentPrograms.searchPath), language: .thai)[0]
    let draft = try #require(imported.files.first { $0.path.hasPrefix("Content/reports/2567/") })
    let text = String(decoding: draft.bytes, as: UTF8.self)
    return (imported.account, Report.parse(text, at: draft.path))
  }

  @Test func isTheSameEachTime() throws {
    #expect(try form() == form())
  }

  @Test(.enabled(if: SixReportsTests.needsPandoc)) func readsBackAsTheBlankForm() async throws {
    let (account, parsed) = try await importing(try form().bytes)
    let blank = ReportForm(
      slug: try #require(Slug(rawValue: "a")), activity: try #require(Slug(rawValue: "a")),
      title: nil, fiscalYear: try #require(FiscalYear(2567))
    ).file
    let other = Report.parse(String(decoding: blank.bytes, as: UTF8.self), at: blank.path)
    #expect(parsed.diagnostics == [] && parsed.record?.gaps == other.record?.gaps)
    #expect(account.drafts[0].kept == [] && account.unplaced == [])
    #expect(account.drafts[0].notes == [], "its titles and heads are the form's own")
  }

  /// python-docx fills every blank; each word must come back at its place.
  @Test(.enabled(if: SixReportsTests.needsPandoc)) func bringsBackWhatIsFilledIn() async throws {
    let python = try #require(DocumentPrograms.python)
    try await withTemporaryFolder { folder in
      let (blank, filled) = (folder.appending(path: "a.docx"), folder.appending(path: "b.docx"))
      try Data(form().bytes).write(to: blank)
      let script = Repository.path("Tests/Fixtures/import/fill_docx.py")
      try await python.output(
        [script, blank.path(percentEncoded: false), filled.path(percentEncoded: false)],
        timeLimit: 60)
      let (account, parsed) = try await importing(Array(try Data(contentsOf: filled)))
      let report = try #require(parsed.record)
      #expect(parsed.diagnostics == [] && account.drafts[0].kept == [])
      #expect(report.title == "5 ส" && report.quarters == [1, 2])
      #expect(report.reportedOn == TestSite.day("2567-06-19"))
      #expect(report.gaps == [.key("approval")])
      let groups = report.content.parts.flatMap(\.groups)
      let words = groups.flatMap(\.rows).flatMap(\.cells).map(\.text)
      #expect(words == (1...words.count).map { "คำที่กรอก \($0)" })
      // Three rows of 22 columns, and three lists of three items.
      #expect(words.count == 75)
    }
  }
}
