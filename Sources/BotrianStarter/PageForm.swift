internal import BotrianMarkdown
package import BotrianReports
package import BotrianSite

/// Another page's file.
package struct PageForm: Sendable {
  private let slug: Slug
  private let title: String

  /// Gives the file's name without `.md`, which is the page's address, and its title.
  package init(slug: Slug, title: String) {
    self.slug = slug
    self.title = title
  }

  /// The file: `Content/pages/<slug>.md`.
  package var file: OutputFile {
    OutputFile(
      path: "Content/pages/\(slug.rawValue).md",
      text: """
        ---
        title: \(YAMLText(title))
        # ลำดับในเมนู เลขน้อยอยู่ก่อน ลบเครื่องหมาย # ข้างหน้าเมื่อต้องการใช้
        # order: 1
        ---

        <!-- เขียนเนื้อหาที่นี่ หัวข้อขึ้นต้นด้วย ## เว้นหนึ่งบรรทัดระหว่างย่อหน้า -->

        """)
  }
}
