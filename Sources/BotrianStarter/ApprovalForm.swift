internal import BotrianMarkdown
internal import BotrianDiagnostics
package import BotrianReports
package import BotrianSite
package import BotrianThai

/// An approval's file: the memo that permits publishing.
package struct ApprovalForm: Sendable {
  private let slug: Slug
  private let title: String?
  private let document: String?
  private let decidedOn: CalendarDate?
  private let decidedBy: String?
  private let fiscalYear: FiscalYear

  /// Gives what is known; the rest is left to be filled in.
  ///
  /// - Parameters:
  ///   - slug: The file's name without `.md`.
  ///   - title: What the memo is about.
  ///   - document: Its number, such as `ศธ ๐๒๑๐๗/๑๒๓`.
  ///   - decidedOn: The day on which the head of the office decided.
  ///   - decidedBy: The post of who decided, never a name.
  ///   - fiscalYear: The year whose reports it speaks of.
  package init(
    slug: Slug, title: String? = nil, document: String? = nil, decidedOn: CalendarDate? = nil,
    decidedBy: String? = nil, fiscalYear: FiscalYear
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
        # เรื่อง ตามบันทึก
        title: \(value(title))
        # เลขที่หนังสือ เช่น ศธ ๐๒๑๐๗/๑๒๓
        document: \(value(document))
        # วันที่อนุมัติ เช่น 19 มิถุนายน \(fiscalYear.buddhistYear)
        decided_on: \(decidedOn?.formatted(.thai, digits: .arabic) ?? "")
        # ตำแหน่งของผู้อนุมัติ เช่น ศึกษาธิการจังหวัด ไม่ใช่ชื่อบุคคล
        decided_by: \(value(decidedBy))
        # ข้อที่อนุมัติ หนึ่งข้อขึ้นต้นด้วย - หนึ่งครั้ง ลบเครื่องหมาย # ข้างหน้าตัวอย่างทั้งห้าบรรทัด แล้วแก้ตามบันทึก
        # kind: publish_interim คือเผยแพร่ไปพลางก่อน publish_final คือเผยแพร่ฉบับสมบูรณ์ follow_up คือให้ปรับปรุงตามข้อเสนอ
        # covers: สิ่งที่ข้อนั้นให้เผยแพร่ memo คือบันทึกนี้ reports คือรายงาน
        clauses:
        #  - number: ๓.๓
        #    kind: publish_interim
        #    fiscal_year: \(fiscalYear.buddhistYear)
        #    covers: [memo, reports]
        #    text: ข้อความของข้อนั้นตามบันทึก
        \(draftStatus)
        ---

        <!-- พิมพ์ข้อความของบันทึกที่นี่ หัวข้อขึ้นต้นด้วย ## เช่น ## ๑. เรื่องเดิม -->

        """)
  }

  private func value(_ text: String?) -> String {
    text.map { "\(YAMLText($0))" } ?? ""
  }
}
