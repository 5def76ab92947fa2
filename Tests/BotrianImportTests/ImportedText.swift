internal import BotrianDiagnostics
internal import BotrianImport
internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import BotrianThai

/// What importing a document into a small site comes to.
struct ImportedText {
  let files: [String: String]

  /// The one report, as the site reads it, and what is wrong with it.
  let parsed: Parsed<Report>
  let account: ImportAccount

  /// The report's draft.
  let draft: String

  /// Imports tab-separated text.
  init(
    _ text: String, named name: String = "report.txt", site: TestSite = .withoutReports,
    fiscalYear: Int? = nil, language: Language = .thai
  ) async throws {
    self.init(
      try await importDocuments(
        [SourceDocument(name: name, bytes: Array(text.utf8))], into: .inMemory(site.files),
        fiscalYear: fiscalYear.flatMap { FiscalYear($0) }, converter: nil, language: language))
  }

  /// Imports a document through pandoc's JSON.
  init(blocks json: String, meta: String = "{}", named name: String = "report.docx") async throws {
    let head = ["ชื่อกิจกรรม : Big Cleaning Day", "วันที่ ๑๙ มิถุนายน ๒๕๖๗"].map { line in
      #"{"t":"Para","c":[{"t":"Str","c":"\#(line)"}]},"#
    }.joined()
    let tree =
      #"{"pandoc-api-version":[1,22,2,1],"meta":\#(meta),"blocks":["# + head + json + "]}"
    self.init(
      try await importDocuments(
        [SourceDocument(name: name, bytes: [])], into: .inMemory(TestSite.withoutReports.files),
        fiscalYear: FiscalYear(2567), converter: DocumentConverter { _, _ in Array(tree.utf8) },
        language: .thai))
  }

  private init(_ imported: [ImportedDocument]) {
    let all = imported.flatMap(\.files)
    files = Dictionary(
      uniqueKeysWithValues: all.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    let path = all.map(\.path).first { $0.hasPrefix("Content/reports/") } ?? ""
    draft = files[path] ?? ""
    parsed = Report.parse(draft, at: path)
    account = imported[0].account
  }

  /// The cells of a part's lessons, by group and row.
  func cells(_ kind: FormPart.Kind) -> [[[String]]] {
    parsed.record?.content.part(kind)?.groups.map { $0.rows.map { $0.cells.map(\.text) } } ?? []
  }

  /// What the report of the import tells.
  var report: String { files[account.path] ?? "" }
}

extension TestSite {
  /// The small site before its first report.
  static var withoutReports: TestSite {
    var site = TestSite()
    site.files[TestSite.reportPath] = nil
    return site
  }
}

/// A document of the form's nine parts, of which a test changes some.
func form(
  _ contents: [Int: String] = [:], name: String = "Big Cleaning Day", titles: [Int: String] = [:],
  head: String = "ปีงบประมาณ พ.ศ. ๒๕๖๗\nวันที่ ๑๙ มิถุนายน ๒๕๖๗\n"
) -> String {
  let parts = FormPart.Kind.allCases.map { kind in
    let title = titles[kind.rawValue] ?? "\(kind.number). \(kind.title)"
    return "\n\(title)\n\n" + (contents[kind.rawValue] ?? "ไม่มี") + "\n"
  }
  return "รายงานการถอดบทเรียน\n\(head)ชื่อกิจกรรม : \(name)\n" + parts.joined()
}

/// A table of a part with the form's own columns.
func table(_ kind: FormPart.Kind, _ rows: [String]...) -> String {
  ([kind.columns] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n")
}
