internal import BotrianDiagnostics
internal import BotrianThai
internal import BotrianMarkdown
internal import BotrianReports

extension DataTable where Record == LessonRecord {
  /// One row for each lesson; new columns go to the end.
  static let lessons = DataTable(
    name: .lessons,
    columns: addresses + sources + places + cells(1) + cells(2) + cells(3) + followUp)

  private static let addresses = [
    Column(
      "id", .identifier("^[0-9]{4}/[a-z0-9-]+/s[1-9](-(in|out|yes|no))?-[0-9]+$"),
      th: "รหัสถาวรของบทเรียน", en: "Lasting id of the lesson"
    ) { .text($0.report.id + "/" + $0.fragment) },
    Column("url", .address, th: "ที่อยู่ถาวรของบทเรียน", en: "Lasting address of the lesson") {
      .text($0.url)
    },
  ]

  private static let sources = [
    Column("fiscal_year", .number, th: "ปีงบประมาณ พ.ศ.", en: "Fiscal year, Buddhist era") {
      .number($0.report.report.fiscalYear.buddhistYear)
    },
    Column("quarters", .numbers, th: "ไตรมาสที่รายงาน", en: "Quarters that the report covers") {
      .numbers($0.report.report.quarters)
    },
    Column("activity_id", th: "รหัสกิจกรรม", en: "Id of the activity") {
      .text($0.report.report.activity.value.rawValue)
    },
    Column("activity_title", th: "ชื่อกิจกรรม", en: "Name of the activity") {
      .text($0.report.activityTitle)
    },
    Column(
      "report_id", th: "รหัสรายงาน ตรงกับ id ในตารางรายงาน",
      en: "Id of the report, as in the table of reports"
    ) { .text($0.report.id) },
    Column("report_title", th: "ชื่อรายงาน", en: "Title of the report") {
      .text($0.report.report.title)
    },
    Column("unit", nullable: true, th: "หน่วยงานผู้รับผิดชอบ", en: "Responsible unit") {
      DataValue($0.report.report.unit)
    },
    Column("topics", .texts, th: "หัวเรื่อง", en: "Topics of the report") {
      .texts($0.report.report.topics)
    },
    Column("edition", .edition, th: "สถานะของรายงาน", en: "Edition of the report") {
      .text($0.report.edition.rawValue)
    },
    Column(
      "updated_on", .date, th: "วันที่รายงานปรับปรุงล่าสุด (ค.ศ.)",
      en: "Day of the report's last change, common era"
    ) { .text($0.report.updatedOn.iso8601) },
  ]

  private static let places = [
    Column("type", .lessonType, th: "ประเภทของบทเรียน", en: "Kind of lesson") {
      .text($0.lesson.part.lessonType.rawValue)
    },
    Column("part", .number, th: "ส่วนที่ของแบบรายงาน", en: "Part of the form, 1 to 9") {
      .number($0.lesson.part.rawValue)
    },
    Column(
      "group", .group, nullable: true, th: "กลุ่มในส่วนที่ ๕ และ ๘", en: "Group, in parts 5 and 8 only"
    ) { DataValue($0.lesson.group?.rawValue) },
    Column(
      "number", .number, th: "เลขของบทเรียนในส่วนและกลุ่มนั้น ตามรหัสถาวร",
      en: "Number of the lesson in its part and group, as in its lasting id"
    ) { .number($0.lesson.facts.id.number) },
    Column(
      "printed_number", .number, nullable: true, th: "เลขข้อตามต้นฉบับ (ส่วนที่ ๘ และ ๙)",
      en: "Number printed before an item of a list, in parts 8 and 9"
    ) { $0.lesson.part.isTable ? .null : .number($0.row.number) },
  ]

  /// A cell of the form: which it is, what it says, and whether it says anything.
  private static func cells(_ number: Int) -> [Column] {
    let isFurther = number > 1
    let thai = Digits.thai(number)
    return [
      Column(
        "field_\(number)", .choice(fields(number)), nullable: isFurther,
        th: "ช่องที่ \(thai) ของแบบคือช่องใด", en: "Which column of the form cell \(number) is"
      ) { record in
        let fields = record.lesson.part.fields
        return DataValue(fields.indices.contains(number - 1) ? fields[number - 1] : nil)
      },
      Column(
        "text_\(number)", nullable: true, th: "ข้อความในช่องที่ \(thai) ตามต้นฉบับ",
        en: "What cell \(number) says, as printed"
      ) { record in
        guard let cell = record.cell(number), cell.emptiness?.isVoid != true else { return .null }
        return .text(cell.text)
      },
      Column(
        "state_\(number)", .cellState, nullable: isFurther,
        th: "ช่องที่ \(thai) มีข้อความหรือว่างอย่างไร",
        en: "Whether cell \(number) says something, or how it says nothing"
      ) { record in
        DataValue(record.cell(number).map { $0.emptiness?.rawValue ?? "text" })
      },
    ]
  }

  /// What was done about a recommendation, as of its latest record.
  private static let followUp = [
    Column(
      "follow_up_status", .followUpStatus, nullable: true, th: "สถานะการติดตามล่าสุด",
      en: "Latest status of what was done about it"
    ) { DataValue($0.followUp?.record.status.rawValue) },
    Column(
      "follow_up_on", .date, nullable: true, th: "วันที่ของสถานะนั้น (ค.ศ.)",
      en: "Day of that status, common era"
    ) { DataValue($0.followUp?.record.on.iso8601) },
    Column("follow_up_note", nullable: true, th: "บันทึกการติดตาม", en: "Note of that status") {
      DataValue($0.followUp?.record.note)
    },
    Column(
      "follow_up_evidence", .address, nullable: true, th: "ที่อยู่ของหลักฐาน",
      en: "Address of the evidence"
    ) { DataValue($0.followUp?.evidence) },
  ]

  /// The names that a column may have, with the form's own words.
  private static func fields(_ number: Int) -> [DataField.Choice] {
    FormPart.Kind.allCases.reduce(into: []) { choices, part in
      guard part.fields.indices.contains(number - 1) else { return }
      let name = part.fields[number - 1]
      guard !choices.contains(where: { $0.value == name }) else { return }
      let title = part.isTable ? part.columns[number - 1] : "ข้อความของข้อ"
      choices.append(
        DataField.Choice(
          value: name, meaning: LocalizedText(th: title, en: name.replacing("_", with: " "))))
    }
  }
}

extension LessonRecord {
  fileprivate var followUp: (record: FollowUpRecord, evidence: String?)? {
    report.followUp(of: lesson.facts.id)
  }

  /// A cell by its place from 1.
  fileprivate func cell(_ number: Int) -> Cell? {
    row.cells.indices.contains(number - 1) ? row.cells[number - 1] : nil
  }
}
