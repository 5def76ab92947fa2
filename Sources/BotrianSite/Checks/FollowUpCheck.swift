internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai

/// Every follow-up names a lesson that a report holds, or held when it was published.
struct FollowUpCheck {
  let followUps: [FollowUp]

  /// All reports, their lessons with lasting ids.
  let lasting: LastingAddresses

  /// Files that are there but have mistakes of their own.
  let unreadable: Set<String>

  func diagnostics() -> [Diagnostic] {
    unknownLessons + strayDays
  }

  /// Records in the folder of a year in which their day is not.
  private var strayDays: [Diagnostic] {
    followUps.flatMap { file in
      file.items.filter { $0.on < file.fiscalYear.start || $0.on > file.fiscalYear.end }.map {
        .followUpOutsideYear($0.on, year: file.fiscalYear, at: $0.lesson.location)
      }
    }
  }

  private var unknownLessons: [Diagnostic] {
    guard !followUps.isEmpty else { return [] }
    let lessons = Set(lasting.reports.flatMap { $0.lessons.map(\.reference) })
    return followUps.flatMap(\.items).compactMap { item in
      let lesson = lasting.current(item.lesson.value)
      guard !lessons.contains(lesson), !unreadable.contains(lesson.reportPath),
        lasting.ledger[item.lesson.value.permalink] == nil
      else { return nil }
      let near = lessons.filter { $0.fiscalYear == lesson.fiscalYear }.map(\.rawValue)
      return .unknownLesson(
        lesson.rawValue, nearest: nearestName(to: lesson.rawValue, among: near),
        at: item.lesson.location)
    }
  }
}

extension LessonReference {
  /// The source file of its report.
  fileprivate var reportPath: String {
    "Content/reports/\(fiscalYear.buddhistYear)/\(report.rawValue).md"
  }
}
