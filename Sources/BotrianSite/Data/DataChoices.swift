internal import BotrianDiagnostics
internal import BotrianReports

extension DataField.Kind {
  /// The kinds of lesson.
  static let lessonType = choice(
    LessonType.allCases.map { type in
      DataField.Choice(
        value: type.rawValue,
        meaning: LocalizedText(
          th: "ส่วนที่ \(type.part.number) \(type.part.title)", en: "Part \(type.part.rawValue)"))
    })

  /// The groups of parts ๕ and ๘.
  static let group = choice(
    FormPart.GroupName.allCases.map { group in
      let english: String =
        switch group {
        case .inside: "within the office"
        case .outside: "outside the office"
        case .satisfied: "content with"
        case .unsatisfied: "not content with"
        }
      return DataField.Choice(
        value: group.rawValue, meaning: LocalizedText(th: group.title, en: english))
    })

  /// How final a year's reports are.
  static let edition = choice([
    DataField.Choice(
      value: Edition.interim.rawValue,
      meaning: LocalizedText(th: "ฉบับระหว่างดำเนินการ", en: "published meanwhile")),
    DataField.Choice(
      value: Edition.final.rawValue,
      meaning: LocalizedText(th: "ฉบับสมบูรณ์", en: "every announced activity has reported")),
  ])

  /// How far the work on a recommendation is.
  static let followUpStatus = choice(
    FollowUp.Status.allCases.map { status in
      let meaning =
        switch status {
        case .notStarted: LocalizedText(th: "ยังไม่เริ่ม", en: "not started")
        case .inProgress: LocalizedText(th: "กำลังดำเนินการ", en: "in progress")
        case .done: LocalizedText(th: "ดำเนินการแล้ว", en: "done")
        case .dropped: LocalizedText(th: "ไม่ดำเนินการต่อ", en: "dropped")
        }
      return DataField.Choice(value: status.rawValue, meaning: meaning)
    })

  /// What a cell of a lesson holds.
  static let cellState = choice(
    [
      DataField.Choice(
        value: "text", meaning: LocalizedText(th: "มีข้อความ", en: "it says something"))
    ] + emptiness)

  /// What a part of a report holds.
  static let partState = choice(
    [
      DataField.Choice(
        value: "lessons", meaning: LocalizedText(th: "มีบทเรียน", en: "it holds lessons"))
    ] + emptiness)

  private static let emptiness = [
    DataField.Choice(
      value: Emptiness.statedNone.rawValue,
      meaning: LocalizedText(th: "ผู้รายงานเขียนว่าไม่มี", en: "its author says that there is none")),
    DataField.Choice(
      value: Emptiness.dash.rawValue, meaning: LocalizedText(th: "ขีดไว้", en: "a dash")),
    DataField.Choice(
      value: Emptiness.blank.rawValue,
      meaning: LocalizedText(th: "เว้นว่าง", en: "nothing is written")),
    DataField.Choice(
      value: Emptiness.notYet.rawValue,
      meaning: LocalizedText(
        th: "ยังไม่ได้ดำเนินการหรือยังไม่ครบปีงบประมาณ",
        en: "not done yet, or the fiscal year is not over; the words stand in the text")),
  ]
}
