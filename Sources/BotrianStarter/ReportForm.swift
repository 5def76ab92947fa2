internal import BotrianMarkdown
package import BotrianReports
package import BotrianSite
package import BotrianThai

/// A report's file to be filled in: what is known, the nine parts, empty tables, and what to write where.
package struct ReportForm: Sendable {
  private let slug: Slug
  private let activity: Slug
  private let title: String?
  private let fiscalYear: FiscalYear
  private let quarters: [Int]
  private let approval: Slug?

  /// Says what is known.
  ///
  /// - Parameters:
  ///   - slug: The file's name without `.md`.
  ///   - activity: The activity's id.
  ///   - title: The report's title, usually the activity's.
  ///   - fiscalYear: The fiscal year that it reports on.
  ///   - quarters: Quarters, 1 to 4; empty when not known yet.
  ///   - approval: The id of the approval under which it may be published.
  package init(
    slug: Slug, activity: Slug, title: String?, fiscalYear: FiscalYear, quarters: [Int] = [],
    approval: Slug? = nil
  ) {
    self.slug = slug
    self.activity = activity
    self.title = title
    self.fiscalYear = fiscalYear
    self.quarters = quarters
    self.approval = approval
  }

  /// The file: `Content/reports/<fiscal year>/<slug>.md`.
  package var file: OutputFile {
    OutputFile(
      path: "Content/reports/\(fiscalYear.buddhistYear)/\(slug.rawValue).md",
      text: frontMatter + "\n" + Self.introduction + "\n"
        + FormPart.Kind.allCases.map(\.blankPart).joined(separator: "\n"))
  }

  private var frontMatter: String {
    """
    ---
    # ชื่อรายงาน ตามที่ให้ประชาชนเห็น
    title: \(title.map { "\(YAMLText($0))" } ?? "")
    # ชื่อไฟล์ใน Content/activities/ ไม่ต้องมี .md
    activity: \(activity.rawValue)
    fiscal_year: \(fiscalYear.buddhistYear)
    # ไตรมาสที่รายงาน เช่น [1, 2] เว้นว่างได้ถ้าไม่ระบุ
    quarters: \(quarters.isEmpty ? "" : "[\(quarters.map(String.init).joined(separator: ", "))]")
    # วันที่รายงาน เช่น 19 มิถุนายน \(fiscalYear.buddhistYear)
    reported_on:
    # ชื่อไฟล์ใน Content/approvals/ ที่อนุญาตให้เผยแพร่ ไม่ต้องมี .md
    approval: \(approval?.rawValue ?? "")
    # draft คือฉบับร่าง ยังไม่เผยแพร่ เมื่อกรอกครบและได้รับอนุมัติแล้ว ให้แก้เป็น approved
    status: draft
    ---

    """
  }

  private static let introduction = """
    <!-- ข้อความในเครื่องหมายนี้เป็นคำแนะนำ ไม่ปรากฏบนเว็บไซต์ ลบได้ -->
    <!-- ตาราง: หนึ่งแถวคือหนึ่งเรื่อง คัดลอกแถวว่างเพื่อเพิ่ม ในหนึ่งช่องขึ้นบรรทัดใหม่ด้วย <br> -->
    <!-- ส่วนใดไม่มีเรื่องจะเขียน ให้ลบตารางหรือรายการ แล้วพิมพ์ว่า ไม่มี -->

    """
}

extension FormPart.Kind {
  /// The part's heading with its empty table or lists.
  fileprivate var blankPart: String {
    let heading = "## \(number). \(title)\n"
    let blank = isTable ? blankTable : "๑.\n"
    guard !groupNames.isEmpty else { return heading + "\n" + blank }
    return heading + groupNames.map { "\n### \($0.title)\n\n\(blank)" }.joined()
  }

  private var blankTable: String {
    tableHead + "\n|" + String(repeating: "  |", count: columns.count) + "\n"
  }
}
