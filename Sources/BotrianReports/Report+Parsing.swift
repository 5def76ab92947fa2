internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

extension Report {
  /// Reads a report's file.
  ///
  /// - Parameters:
  ///   - text: The whole file: front matter and body.
  ///   - path: `Content/reports/<fiscal year>/<slug>.md`.
  /// - Returns: The report, absent when a required key is wrong, and every mistake of the file.
  package static func parse(_ text: String, at path: String) -> Parsed<Report> {
    parsed { (diagnostics) throws(Diagnostic) in
      let file = try FrontMatter(of: text, at: path)
      var fields = YAMLFields(file.fields)
      let head = Head(&fields)
      let document = MarkdownDocument(
        parsing: file.body, at: path, firstLine: file.bodyFirstLine)
      diagnostics += document.diagnostics
      let body = ReportBody(document.blocks, path: path, isDraft: head.isDraft)
      diagnostics += body.diagnostics + fields.finished()
      return try Report(head, body, at: path)
    }
  }

  private convenience init?(
    _ head: Head, _ body: ReportBody, at path: String
  ) throws(Diagnostic) {
    let slug = try BotrianReports.slug(ofFileAt: path)
    let stand = head.isDraft ? Located(slug, at: SourceLocation(path: path)) : nil
    let folderYear = head.isDraft ? Self.year(ofFolderOf: path) : nil
    guard let activity = head.activity ?? stand,
      let title = head.title?.value ?? stand?.value.rawValue,
      let year = head.fiscalYear ?? folderYear,
      let reportedOn = head.reportedOn ?? (head.isDraft ? year.value.end : nil)
    else { return nil }
    try Self.checkFolder(of: path, is: year.value, at: year.location)
    let known = ReportHead(
      path: path, slug: slug, title: title, activity: activity, fiscalYear: year.value,
      quarters: head.quarters, reportedOn: reportedOn, approval: head.approval,
      status: head.status ?? .draft, unit: head.unit?.value, summary: head.summary?.value,
      topics: head.topics.map(\.value), changes: head.changes, withdrawal: head.withdrawal,
      personalDataAllowances: head.personalDataAllowances,
      gaps: head.isDraft ? head.gaps + body.blankParts.map(Gap.part) : [])
    let content = ReportContent(introduction: body.introduction, parts: body.parts)
    self.init(known, facts: ReportFacts(of: content), body: PackedContent(content, at: path))
  }

  private static func year(ofFolderOf path: String) -> Located<FiscalYear>? {
    let folder = path.split(separator: "/").dropLast().last.flatMap { Int($0) }
    return folder.flatMap { FiscalYear($0) }.map { Located($0, at: SourceLocation(path: path)) }
  }

  private static func checkFolder(
    of path: String, is year: FiscalYear, at location: SourceLocation
  ) throws(Diagnostic) {
    let folders = path.split(separator: "/").dropLast()
    guard let folder = folders.last, folder != "\(year.buddhistYear)" else { return }
    throw .folderDiffersFromYear(
      folder: String(folder), year: year.buddhistYear, at: location)
  }
}

/// The keys of a report's front matter.
private struct Head {
  let title: Located<String>?
  let activity: Located<Slug>?
  let fiscalYear: Located<FiscalYear>?
  let quarters: [Int]
  let reportedOn: CalendarDate?
  let approval: Located<Slug>?
  let status: Report.Status?
  let unit: Located<String>?
  let summary: Located<String>?
  let topics: [Located<String>]
  let changes: [Report.Change]
  let withdrawal: Report.Withdrawal?
  let personalDataAllowances: [PersonalDataAllowance]
  let isDraft: Bool
  let gaps: [Gap]

  init(_ fields: inout YAMLFields) {
    status = fields.choice("status", of: Report.Status.self)
    isDraft = status == .draft
    fields.requiresKeys = !isDraft
    title = fields.requiredText("title", example: "ชื่อกิจกรรม")
    activity = fields.requiredText("activity", example: "big-cleaning-day")
      .flatMap { fields.slug(of: $0) }
    let yearLocation = fields.value("fiscal_year")?.location ?? fields.location
    fiscalYear = fields.requiredFiscalYear("fiscal_year").map { Located($0, at: yearLocation) }
    quarters = fields.quarters("quarters")
    reportedOn = fields.requiredDate("reported_on")
    approval = fields.slug("approval", example: "moral-organization-2567")
    fields.require("status", example: "draft")
    unit = fields.text("unit")
    summary = fields.text("summary")
    topics = fields.texts("topics", example: "[วินัย, จิตอาสา]")
    changes = Self.changes(&fields)
    withdrawal = fields.withdrawal()
    personalDataAllowances = fields.personalDataAllowances()
    gaps = fields.gaps + (approval == nil ? [.key("approval")] : [])
  }

  private static func changes(_ fields: inout YAMLFields) -> [Report.Change] {
    let example = "[{on: 2567-07-01, note: แก้คำผิด}]"
    return fields.mappings("changes", example: example).compactMap { nested in
      var nested = nested
      let day = nested.requiredDate("on")
      let note = nested.requiredText("note", example: "แก้คำผิด")
      fields.merge(nested)
      guard let day, let note else { return nil }
      return Report.Change(on: day, note: note.value)
    }
  }
}
