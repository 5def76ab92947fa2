internal import BotrianDiagnostics
package import BotrianMarkdown
package import BotrianReports
package import BotrianThai

/// What became of the recommendations of published reports, as of a day.
package struct FollowUpBook: Hashable, Sendable {
  private let records: [LessonReference: [FollowUpRecord]]
  private let orderedYears: [Slug: FiscalYear]
  private let asOf: CalendarDate

  /// Gathers the records up to a day, and the years in which approvals that may be shown order the improvement.
  init(
    _ records: Records, _ lasting: LastingAddresses, approvals: [Approval], asOf: CalendarDate
  ) {
    self.asOf = asOf
    let all = records.followUps.flatMap { file in
      file.items.filter { $0.on <= asOf }.map { item in
        FollowUpRecord(item, of: file, about: lasting.current(item.lesson.value))
      }
    }
    self.records = Dictionary(grouping: all, by: \.lesson).mapValues { $0.sorted() }
    let ordered = approvals.compactMap { approval in
      approval.clauses.filter { $0.kind == .followUp }.compactMap(\.fiscalYear).max()
        .map { (approval.slug, $0) }
    }
    orderedYears = Dictionary(uniqueKeysWithValues: ordered)
  }

  /// Whether no recommendation is ordered to be followed up, and none has been.
  package var isEmpty: Bool { records.isEmpty && orderedYears.isEmpty }

  /// The recommendations of a report that are ordered to be followed up or have been, in the form's order.
  func recommendations(of report: Report) -> [Recommendation] {
    isEmpty ? [] : report.lessons.compactMap(recommendation)
  }

  /// What became of one lesson; `nil` when it is not to be followed up and has not been.
  func recommendation(of lesson: LessonEntry) -> Recommendation? {
    guard lesson.part.isRecommendation, !isEmpty else { return nil }
    let records = records[lesson.reference] ?? []
    let ordered = lesson.report.approval.flatMap { orderedYears[$0.value] }
    let years = [ordered, records.last?.fiscalYear].compactMap { $0 }
    return years.max().map {
      Recommendation(lesson: lesson, records: records, dueYear: $0, asOf: asOf)
    }
  }
}

/// One dated record of what was done about a recommendation.
package struct FollowUpRecord: Hashable, Sendable, Comparable {
  package let lesson: LessonReference
  package let status: FollowUp.Status
  package let on: CalendarDate

  /// The year in which the work was done.
  package let fiscalYear: FiscalYear
  package let evidence: Located<String>?
  package let note: String?

  /// The file that says so.
  package let path: String
  private let line: Int

  init(_ item: FollowUp.Item, of file: FollowUp, about lesson: LessonReference) {
    self.lesson = lesson
    status = item.status
    on = item.on
    fiscalYear = file.fiscalYear
    evidence = item.evidence
    note = item.note
    path = file.path
    line = item.lesson.location.line ?? 0
  }

  /// Orders by day, then as the files stand.
  package static func < (left: FollowUpRecord, right: FollowUpRecord) -> Bool {
    if left.on != right.on { return left.on < right.on }
    return left.path != right.path ? left.path < right.path : left.line < right.line
  }
}

/// A lesson that recommends something, and what became of it.
package struct Recommendation: Hashable, Sendable {
  package let lesson: LessonEntry

  /// Oldest first; empty when nothing is recorded yet.
  package let records: [FollowUpRecord]

  /// The fiscal year by whose end it is to be settled: the year that the approval orders, or a later one to which a
  /// record carries it on.
  package let dueYear: FiscalYear

  /// Whether that year is over and the work is not settled.
  package let isOverdue: Bool

  /// The latest status; `nil` when nothing is recorded.
  package var status: FollowUp.Status? { records.last?.status }

  init(
    lesson: LessonEntry, records: [FollowUpRecord], dueYear: FiscalYear, asOf: CalendarDate
  ) {
    self.lesson = lesson
    self.records = records
    self.dueYear = dueYear
    isOverdue = asOf > dueYear.end && records.last?.status.isSettled != true
  }
}
