internal import BotrianMarkdown
package import BotrianReports
package import BotrianSite

/// The file of a record that is a title and a text: an activity, or another page.
package struct TextForm: Sendable {
  private let kind: Kind
  private let slug: Slug
  private let title: String?

  /// What the text is about.
  package enum Kind: Sendable {
    case activity, page
  }

  /// Gives the file's name without `.md`, and the title if it is known.
  package init(_ kind: Kind, slug: Slug, title: String?) {
    self.kind = kind
    self.slug = slug
    self.title = title
  }

  /// The file, a draft: `Content/activities/<slug>.md` or `Content/pages/<slug>.md`.
  package var file: OutputFile {
    OutputFile(
      path: "Content/\(kind.folder)/\(slug.rawValue).md",
      text: """
        ---
        # ชื่อ ตามที่ให้ประชาชนเห็น
        title: \(title.map { "\(YAMLText($0))" } ?? "")
        \(kind.optionalKey)
        \(draftStatus)
        ---

        <!-- \(kind.hint) -->

        """)
  }
}

extension TextForm.Kind {
  fileprivate var folder: String {
    switch self {
    case .activity: "activities"
    case .page: "pages"
    }
  }

  fileprivate var optionalKey: String {
    switch self {
    case .activity:
      "# สรุปกิจกรรมหนึ่งประโยค เว้นว่างได้\nsummary:"
    case .page:
      "# ลำดับในเมนู เลขน้อยอยู่ก่อน เว้นว่างได้\norder:"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .activity: "เขียนว่ากิจกรรมนี้คืออะไร ทำเพื่ออะไร เว้นว่างได้"
    case .page: "เขียนเนื้อหาที่นี่ หัวข้อขึ้นต้นด้วย ## เว้นหนึ่งบรรทัดระหว่างย่อหน้า"
    }
  }
}

/// The lines of a form that say it is a draft, and how that ends.
let draftStatus = """
  # draft คือฉบับร่าง ยังไม่เผยแพร่ เมื่อกรอกครบแล้วให้แก้เป็น approved
  status: draft
  """
