package import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

extension Page {
  /// Reads `Content/pages/<slug>.md`.
  package static func parse(_ text: String, at path: String) -> Parsed<Page> {
    parsed { (diagnostics) throws(Diagnostic) in
      let slug = try BotrianReports.slug(ofFileAt: path)
      let file = try FrontMatter(of: text, at: path)
      let document = MarkdownDocument(parsing: file.body, at: path, firstLine: file.bodyFirstLine)
      var fields = YAMLFields(file.fields)
      let isDraft = fields.readsDraft()
      let title = fields.requiredText("title", example: "เกี่ยวกับเว็บไซต์")
      let order = order(&fields)
      let allowances = fields.personalDataAllowances()
      diagnostics += document.diagnostics + fields.finished()
      if reservedSlugs.contains(slug.rawValue) {
        throw .reservedSlug(slug.rawValue, at: SourceLocation(path: path))
      }
      guard let name = title?.value ?? (isDraft ? slug.rawValue : nil) else { return nil }
      let gaps = fields.gaps + (isDraft && document.blocks.isEmpty ? [.body] : [])
      return Page(
        path: path, slug: slug, title: name, order: order, isDraft: isDraft, gaps: gaps,
        personalDataAllowances: allowances, body: document.blocks)
    }
  }

  private static func order(_ fields: inout YAMLFields) -> Int? {
    guard let text = fields.text("order", example: "1") else { return nil }
    if let number = Int(Digits.arabic(text.value)) { return number }
    fields.report(
      .wrongKind(
        of: "order", expected: LocalizedText(th: "เลขจำนวนเต็ม", en: "a whole number"), example: "1",
        at: text.location))
    return nil
  }

  /// First segments of addresses that the site itself uses.
  private static let reservedSlugs: Set = [
    "reports", "activities", "years", "lessons", "approvals", "evidence", "search", "data",
    "follow-up", "compare", "volumes", "assets", "media",
  ]
}

extension Diagnostic {
  package static func reservedSlug(_ slug: String, at location: SourceLocation) -> Self {
    Self(
      code: "reserved-slug",
      at: location,
      summary: LocalizedText(
        th: "ใช้ชื่อไฟล์ \(slug) ไม่ได้", en: "A page cannot be called \(slug)"),
      reason: LocalizedText(
        th: "ที่อยู่ /\(slug)/ เป็นของเว็บไซต์เอง", en: "The site itself uses the address /\(slug)/"),
      remedy: LocalizedText(
        th: "เปลี่ยนชื่อไฟล์ เช่น about-\(slug).md", en: "Rename the file, for example about-\(slug).md"))
  }
}
