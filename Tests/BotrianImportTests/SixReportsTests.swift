internal import BotrianDiagnostics
internal import BotrianImport
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import BotrianThai
internal import Foundation
internal import Testing

/// The office's own document: a memo with six scanned reports of 121 rows and items.
@Suite struct SixReportsTests {
  static let needsPandoc = DocumentPrograms.pandoc != nil || DocumentPrograms.areRequired

  /// A site with the office's activities and no report.
  private func office() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = ["site.yml": TestSite().files["site.yml"] ?? []]
    for file in try Repository.files(below: "Content/activities") {
      files["Content/activities/" + file] =
        Array(try Repository.text("Content/activities/" + file).utf8)
    }
    return files
  }

  private func importing(_ bytes: [UInt8], named name: String) async throws -> ImportedDocument {
    try await importDocuments(
      [SourceDocument(name: name, bytes: bytes)], into: .inMemory(office()), fiscalYear: nil,
      converter: .pandoc(searchPath: DocumentPrograms.searchPath), language: .thai)[0]
  }

  private func importing(_ text: String) async throws -> ImportedDocument {
    try await importing(Array(text.utf8), named: "six.txt")
  }

  /// The drafts of reports, by path.
  private func drafts(_ imported: ImportedDocument) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: imported.files.filter { $0.path.hasPrefix("Content/") }
        .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func comesToSixDraftsAndAMemo() async throws {
    let imported = try await importing(SixReports.text())
    #expect(
      imported.files.map(\.path) == [
        "Import/six/memo.md", "Content/reports/2567/big-cleaning-day.md",
        "Content/reports/2567/thai-culture.md", "Content/reports/2567/traffic-discipline.md",
        "Content/reports/2567/no-gift-policy.md", "Content/reports/2567/national-institution.md",
        "Content/reports/2567/moe-volunteer.md", "Import/six/report.txt",
      ])
  }

  @Test func hasEveryRowAndItemInItsPart() async throws {
    let imported = try await importing(SixReports.text())
    for (path, draft) in drafts(imported) {
      let report = try #require(Report.parse(draft, at: path).record)
      let record = try #require(Report.parse(try Repository.text(path), at: path).record)
      let counts = [report, record].map { report in
        report.content.parts.map { $0.groups.map { $0.rows.filter { $0.id != nil }.count } }
      }
      #expect(counts[0] == counts[1])
    }
    #expect(imported.account.drafts.flatMap(\.counts).reduce(0, +) == 121)
  }

  /// People transcribed the records; the corrected text must come to the same, cell by cell.
  @Test func saysWhatTheRecordsSay() async throws {
    let drafts = drafts(try await importing(SixReports.correctedText()))
    #expect(drafts.count == 6)
    for (path, draft) in drafts {
      let parsed = Report.parse(draft, at: path)
      #expect(parsed.diagnostics == [])
      let report = try #require(parsed.record)
      let record = try #require(Report.parse(try Repository.text(path), at: path).record)
      #expect(report.title == record.title && report.activity.value == record.activity.value)
      #expect(report.reportedOn == record.reportedOn && report.quarters == record.quarters)
      #expect(report.words == record.words, "\(path)")
      #expect(
        report.content.parts.map { $0.groups.map(\.emptiness) }
          == record.content.parts.map { $0.groups.map(\.emptiness) })
    }
  }

  /// Every cell and line of the corrected text stands in some file of the import.
  @Test func losesNoWord() async throws {
    let text = try SixReports.correctedText()
    let files = try await importing(text).files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let written = Self.words(files.joined())
    let ofTheForm = [
      "(ชื่อบุคคล)", "รายงานการถอดบทเรียนกิจกรรม", "ประเด็นการถอดบทเรียน", "บันทึกข้อความ", "ส่วนราชการ",
    ]
    for line in text.split(separator: "\n") where !ofTheForm.contains(where: line.hasPrefix) {
      for piece in line.split(whereSeparator: { $0 == "\t" }) {
        var words = Self.words(String(piece))
        for label in Self.labels where words.hasScalarPrefix(label) {
          words = String(words.unicodeScalars.dropFirst(label.unicodeScalars.count))
        }
        if !words.isEmpty, CalendarDate(parsing: String(piece)) == nil {
          #expect(written.contains(words), "\(piece)")
        }
      }
    }
  }

  private static let labels = [
    "ที่ศธ", "เรื่องราย", "เรียนศึกษา", "ชื่อกิจกรรม:", "ภายในข้าราชการ", "ภายนอกบุคคล",
    "ปฏิบัติหน้าที่แทน",
  ]

  /// A text without white space, marks of paragraphs and escapes.
  private static func words(_ text: String) -> String {
    ["<p>", "</p>", "<br>", "\\"].reduce(text) { $0.replacing($1, with: "") }.withoutSpaces
  }

  @Test func proposesNoRepairOfTheCorrectedText() async throws {
    let imported = try await importing(SixReports.correctedText())
    let repairs = imported.account.drafts.flatMap(\.repairs).filter { $0.rule != nil }
    #expect(repairs.map(\.before) == [])
  }

  @Test func readsTheMemo() async throws {
    let imported = try await importing(SixReports.text())
    let memo = String(decoding: imported.files[0].bytes, as: UTF8.self)
    for line in [
      "document: ศธ ๐๒๑๐๗/", "date: 2567-06-19", "to: ศึกษาธิการจังหวัดลำปาง",
      "agency: สำนักงานศึกษาธิการจังหวัดลำปาง กลุ่มบริหารงานบุคคล", "phone: ๐ ๕๔๘๒ ๑๕๐๑ ต่อ ๓๐๓",
      "#   - number: ๓.๓", "    acting_for: ผู้อำนวยการกลุ่มบริหารงานบุคคล", "## ๔. ข้อเสนอ",
      "จึงเรียนมาเพื่อโปรดทราบและพิจารณาเห็นชอบตาม ๓",
    ] {
      #expect(memo.contains("\n\(line)\n"), "\(line)")
    }
    #expect(memo.contains("\n/๔. ข้อเสนอ...\n") && !memo.contains("(ชื่อบุคคล)"))
    #expect(memo.components(separatedBy: "  - post: ").count == 5)
  }

  @Test(.enabled(if: needsPandoc)) func readsAWebPageAlike() async throws {
    let page = try await importing(Array(SixReports.html().utf8), named: "six.html")
    #expect(try await drafts(page) == drafts(importing(SixReports.text())))
  }

  @Test(.enabled(if: needsPandoc)) func readsAWordDocumentOfPandocAlike() async throws {
    let pandoc = try #require(DocumentPrograms.pandoc)
    let word = try await pandoc.output(
      ["-f", "html", "-t", "docx", "-o", "-"], input: Array(SixReports.html().utf8), timeLimit: 60)
    let imported = try await importing(word, named: "six.docx")
    #expect(try await drafts(imported) == drafts(importing(SixReports.text())))
  }

  @Test(.enabled(if: needsPandoc)) func readsAWordDocumentWithMergedCellsAlike() async throws {
    let python = try #require(DocumentPrograms.python)
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "six.docx")
      try await python.output(
        [
          Repository.path("Tests/Fixtures/import/make_docx.py"),
          Repository.path("Tests/Fixtures/source/memo-and-six-reports.txt"),
          file.path(percentEncoded: false),
        ], timeLimit: 60)
      let imported = try await importing(Array(try Data(contentsOf: file)), named: "six.docx")
      #expect(try await drafts(imported) == drafts(importing(SixReports.text())))
    }
  }

  /// Pandoc does not tell merged cells of OpenDocument, so the lower ones are blank: a note says how many.
  @Test(.enabled(if: needsPandoc)) func readsEveryRowOfAnOpenDocument() async throws {
    let pandoc = try #require(DocumentPrograms.pandoc)
    let text = try await pandoc.output(
      ["-f", "html", "-t", "odt", "-o", "-"], input: Array(SixReports.html().utf8), timeLimit: 60)
    let imported = try await importing(text, named: "six.odt")
    #expect(imported.account.drafts.flatMap(\.counts).reduce(0, +) == 121)
    #expect(imported.account.text(.thai).contains("ไฟล์ .odt ไม่บอกว่าช่องใดผสานกัน"))
  }
}

extension Report {
  /// The words of every cell, without white space.
  fileprivate var words: [String] {
    content.parts.flatMap(\.groups).flatMap(\.rows).flatMap(\.cells).map { $0.text.withoutSpaces }
  }
}
