internal import BotrianDiagnostics
internal import BotrianMarkdown

extension Activity {
  /// Reads `Content/activities/<slug>.md`.
  package static func parse(_ text: String, at path: String) -> Parsed<Activity> {
    parsed { (diagnostics) throws(Diagnostic) in
      let slug = try BotrianReports.slug(ofFileAt: path)
      let file = try FrontMatter(of: text, at: path)
      let document = MarkdownDocument(parsing: file.body, at: path, firstLine: file.bodyFirstLine)
      var fields = YAMLFields(file.fields)
      let isDraft = fields.readsDraft()
      let title = fields.requiredText("title", example: "ชื่อกิจกรรม")
      let summary = fields.text("summary")
      let allowances = fields.personalDataAllowances()
      diagnostics += document.diagnostics + fields.finished()
      guard let name = title?.value ?? (isDraft ? slug.rawValue : nil) else { return nil }
      return Activity(
        path: path, slug: slug, title: name, summary: summary?.value, isDraft: isDraft,
        gaps: fields.gaps,
        personalDataAllowances: allowances, body: document.blocks)
    }
  }
}
