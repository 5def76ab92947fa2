internal import BotrianMarkdown
package import BotrianReports
package import BotrianSite

/// An activity's file.
package struct ActivityForm: Sendable {
  private let slug: Slug
  private let title: String

  /// Gives the file's name without `.md`, and the activity's title.
  package init(slug: Slug, title: String) {
    self.slug = slug
    self.title = title
  }

  /// The file: `Content/activities/<slug>.md`.
  package var file: OutputFile {
    OutputFile(
      path: "Content/activities/\(slug.rawValue).md",
      text: """
        ---
        title: \(YAMLText(title))
        # สรุปกิจกรรมหนึ่งประโยค ลบเครื่องหมาย # ข้างหน้าแล้วเขียนต่อ
        # summary:
        ---

        <!-- เขียนว่ากิจกรรมนี้คืออะไร ทำเพื่ออะไร เว้นว่างได้ -->

        """)
  }
}
