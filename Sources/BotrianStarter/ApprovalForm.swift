internal import BotrianMarkdown
internal import BotrianDiagnostics
package import BotrianReports
package import BotrianSite
package import BotrianThai

/// An approval's file: the memo that permits publishing.
package struct ApprovalForm: Sendable {
  private let slug: Slug
  private let title: String
  private let document: String
  private let decidedOn: CalendarDate
  private let decidedBy: String
  private let fiscalYear: FiscalYear

  /// Gives what every approval has.
  ///
  /// - Parameters:
  ///   - slug: The file's name without `.md`.
  ///   - title: What the memo is about.
  ///   - document: Its number, such as `ศธ ๐๒๑๐๗/๑๒๓`.
  ///   - decidedOn: The day on which the head of the office decided.
  ///   - decidedBy: The post of who decided, never a name.
  ///   - fiscalYear: The year whose reports it speaks of.
  package init(
    slug: Slug, title: String, document: String, decidedOn: CalendarDate, decidedBy: String,
    fiscalYear: FiscalYear
  ) {
    self.slug = slug
    self.title = title
    self.document = document
    self.decidedOn = decidedOn
    self.decidedBy = decidedBy
    self.fiscalYear = fiscalYear
  }

  /// The file: `Content/approvals/<slug>.md`.
  ///
  /// Its clauses permit nothing yet: only a person who has read the memo may say what it permits.
  package var file: OutputFile {
    OutputFile(
      path: "Content/approvals/\(slug.rawValue).md",
      text: """
        ---
        title: \(YAMLText(title))
        document: \(YAMLText(document))
        decided_on: \(decidedOn.formatted(.thai, digits: .arabic))
        # ตำแหน่งของผู้อนุมัติ ไม่ใช่ชื่อบุคคล
        decided_by: \(YAMLText(decidedBy))
        # แต่ละข้อที่อนุมัติ คัดลอกตัวอย่างข้างล่างทีละข้อ ลบเครื่องหมาย # แล้วแก้ตามบันทึก
        # kind: publish_interim คือเผยแพร่ไปพลางก่อน publish_final คือเผยแพร่ฉบับสมบูรณ์ follow_up คือให้ปรับปรุงตามข้อเสนอ
        clauses: []
        #  - number: ๓.๓
        #    kind: publish_interim
        #    fiscal_year: \(fiscalYear.buddhistYear)
        #    covers: [memo, reports]
        #    text: ข้อความของข้อนั้นตามบันทึก
        ---

        <!-- พิมพ์ข้อความของบันทึกที่นี่ หัวข้อขึ้นต้นด้วย ## เช่น ## ๑. เรื่องเดิม -->

        """)
  }
}
