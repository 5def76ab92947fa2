internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai

extension DataTable where Record == ReportRecord {
  /// One row for each report; new columns go to the end.
  static let reports = DataTable(
    name: .reports, columns: identity + period + content + dates + approval + parts + history)

  private static let identity = [
    Column(
      "id", .identifier("^[0-9]{4}/[a-z0-9-]+$"), th: "รหัสถาวรของรายงาน",
      en: "Lasting id of the report"
    ) { .text($0.id) },
    Column("url", .address, th: "ที่อยู่ถาวรของรายงาน", en: "Lasting address of the report") {
      .text($0.url)
    },
    Column("title", th: "ชื่อรายงาน", en: "Title") { .text($0.report.title) },
  ]

  private static let period = [
    Column("fiscal_year", .number, th: "ปีงบประมาณ พ.ศ.", en: "Fiscal year, Buddhist era") {
      .number($0.report.fiscalYear.buddhistYear)
    },
    Column("quarters", .numbers, th: "ไตรมาสที่รายงาน", en: "Quarters that it covers") {
      .numbers($0.report.quarters)
    },
    Column(
      "period_start", .date, nullable: true, th: "วันแรกของไตรมาสแรกที่รายงาน (ค.ศ.)",
      en: "First day of its first quarter, common era"
    ) { DataValue($0.period?.start.iso8601) },
    Column(
      "period_end", .date, nullable: true, th: "วันสุดท้ายของไตรมาสสุดท้ายที่รายงาน (ค.ศ.)",
      en: "Last day of its last quarter, common era"
    ) { DataValue($0.period?.end.iso8601) },
  ]

  private static let content = [
    Column("activity_id", th: "รหัสกิจกรรม", en: "Id of the activity") {
      .text($0.report.activity.value.rawValue)
    },
    Column("activity_title", th: "ชื่อกิจกรรม", en: "Name of the activity") {
      .text($0.activityTitle)
    },
    Column("activity_url", .address, th: "ที่อยู่ของกิจกรรม", en: "Address of the activity") {
      .text($0.activityURL)
    },
    Column("unit", nullable: true, th: "หน่วยงานผู้รับผิดชอบ", en: "Responsible unit") {
      DataValue($0.report.unit)
    },
    Column("summary", nullable: true, th: "บทสรุปที่สำนักงานเขียนไว้", en: "The office's summary") {
      DataValue($0.report.summary)
    },
    Column("topics", .texts, th: "หัวเรื่อง", en: "Topics") { .texts($0.report.topics) },
    Column("edition", .edition, th: "สถานะของรายงาน", en: "Edition") {
      .text($0.edition.rawValue)
    },
    Column("lesson_count", .number, th: "จำนวนบทเรียน", en: "How many lessons it holds") {
      .number($0.report.lessonCount)
    },
  ]

  private static let dates = [
    Column("reported_on", .date, th: "วันที่รายงาน (ค.ศ.)", en: "Date of the report, common era") {
      .text($0.report.reportedOn.iso8601)
    },
    Column(
      "reported_year_be", .number, th: "ปี พ.ศ. ของวันที่รายงาน",
      en: "Year of the report's date, Buddhist era"
    ) { .number($0.report.reportedOn.buddhistYear) },
    Column(
      "updated_on", .date, th: "วันที่ปรับปรุงล่าสุด (ค.ศ.)", en: "Day of its last change, common era"
    ) { .text($0.updatedOn.iso8601) },
    Column(
      "updated_year_be", .number, th: "ปี พ.ศ. ของวันที่ปรับปรุงล่าสุด",
      en: "Year of its last change, Buddhist era"
    ) { .number($0.updatedOn.buddhistYear) },
  ]

  /// The document and the post of whoever decided stand on the report's page; the rest where the memo has a page.
  private static let approval = [
    Column(
      "approval_url", .address, nullable: true, th: "ที่อยู่ของหนังสืออนุมัติ",
      en: "Address of the approval"
    ) { DataValue($0.approvalURL) },
    Column(
      "approval_title", nullable: true, th: "ชื่อหนังสืออนุมัติ", en: "Title of the approval"
    ) { DataValue($0.approvalURL == nil ? nil : $0.approval?.title) },
    Column(
      "approval_document", nullable: true, th: "เลขที่หนังสืออนุมัติ ตามต้นฉบับ",
      en: "Number of the approval, as printed"
    ) { DataValue($0.approval?.document) },
    Column(
      "decided_on", .date, nullable: true, th: "วันที่เห็นชอบ (ค.ศ.)",
      en: "Day of the decision, common era"
    ) { DataValue($0.approval?.decidedOn?.iso8601) },
    Column(
      "decided_by", nullable: true, th: "ตำแหน่งผู้เห็นชอบ", en: "Post of whoever decided"
    ) { DataValue($0.approval?.decidedBy) },
  ]

  /// What each part of the form holds, so that a missing lesson needs no guessing.
  private static let parts = FormPart.Kind.allCases.flatMap { part in
    let groups: [FormPart.GroupName?] = part.groupNames.isEmpty ? [nil] : part.groupNames
    return groups.map { group in
      let name = ["part_\(part.rawValue)", group?.rawValue, "state"].compactMap(\.self)
      let title = ["ส่วนที่ \(part.number)", group?.title].compactMap(\.self)
      return Column(
        name.joined(separator: "_"), .partState,
        th: title.joined(separator: " ") + " มีบทเรียนหรือว่างอย่างไร",
        en: "Whether part \(part.rawValue)\(group.map { " (\($0.rawValue))" } ?? "") holds lessons"
      ) { .text($0.state(of: part, group)) }
    }
  }

  private static let history = [
    Column(
      "changes", .texts, th: "การแก้ไขหลังเผยแพร่ แต่ละครั้งขึ้นต้นด้วยวันที่ (ค.ศ.)",
      en: "Changes after publishing, each after its day, common era"
    ) { .texts($0.report.changes.map { $0.on.iso8601 + " " + $0.note }) }
  ]
}
