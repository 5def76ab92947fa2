internal import BotrianDiagnostics

extension DataTableName {
  /// What the table is, for people.
  var title: LocalizedText {
    switch self {
    case .lessons:
      LocalizedText(
        th: "บทเรียนจากรายงานการถอดบทเรียน หนึ่งแถวต่อบทเรียนหนึ่งข้อ",
        en: "Lessons of the lessons-learned reports, one row for each lesson")
    case .reports:
      LocalizedText(
        th: "รายงานการถอดบทเรียน หนึ่งแถวต่อรายงานหนึ่งฉบับ",
        en: "Lessons-learned reports, one row for each report")
    }
  }
}
