internal import BotrianDiagnostics
package import BotrianMarkdown
package import BotrianThai

/// One activity's lessons-learned report of one fiscal year; it never changes.
///
/// A class, for a site hands its reports on very often, and copying twenty fields took a tenth of a build.
package final class Report: Sendable {
  package let path: String
  package let permalink: Permalink
  package let slug: Slug
  package let title: String
  package let activity: Located<Slug>
  package let fiscalYear: FiscalYear

  /// Quarters that it covers, ascending; empty when not stated.
  package let quarters: [Int]

  /// The day of the report; the last day of its fiscal year in a draft that does not say it yet.
  package let reportedOn: CalendarDate
  package let approval: Located<Slug>?
  package let status: Status
  package let unit: String?
  package let summary: String?
  package let topics: [String]
  package let changes: [Change]
  package let withdrawal: Withdrawal?

  /// Personal data that may be published.
  package let personalDataAllowances: [PersonalDataAllowance]

  /// What is still to be filled in, in the form's order; nothing in any but a draft.
  package let gaps: [Gap]

  /// What is asked of all reports at once.
  package let facts: ReportFacts

  let body: PackedContent
  private let knownDigests: KnownDigests

  /// What its body says; it is unpacked each time that somebody asks, which takes a tenth of a millisecond.
  package var content: ReportContent { body.content }

  /// How many of its rows and items are lessons.
  package var lessonCount: Int { facts.lessons.count }

  init(
    _ head: ReportHead, facts: ReportFacts, body: PackedContent,
    digests: KnownDigests = KnownDigests()
  ) {
    path = head.path
    let year = Permalink.reports(of: head.fiscalYear)
    permalink = Permalink(path: year.path + head.slug.rawValue + "/")
    slug = head.slug
    title = head.title
    activity = head.activity
    fiscalYear = head.fiscalYear
    quarters = head.quarters
    reportedOn = head.reportedOn
    approval = head.approval
    status = head.status
    unit = head.unit
    summary = head.summary
    topics = head.topics
    changes = head.changes
    withdrawal = head.withdrawal
    personalDataAllowances = head.personalDataAllowances
    gaps = head.gaps
    self.facts = facts
    self.body = body
    knownDigests = digests
  }

  /// The same report, its lessons under other ids.
  ///
  /// - Parameter ids: The new ids of some lessons, by those that they have.
  /// - Returns: A report whose packed body is this one's.
  func with(ids: [LessonID: LessonID]) -> Report {
    Report(
      ReportHead(of: self), facts: facts.with(ids: ids), body: body.with(ids: ids),
      digests: knownDigests)
  }

  /// The digests of what it says.
  package var digests: ReportDigests { knownDigests.value(of: self) }

  /// The digests, if somebody asked for them yet.
  package var digestsSoFar: ReportDigests? { knownDigests.known }

  /// Where the office has got with it.
  package enum Status: String, CaseIterable, Sendable {
    case draft, approved, withdrawn
  }

  /// What was changed after publishing.
  package struct Change: Hashable, Sendable {
    package let on: CalendarDate
    package let note: String
  }

  /// Since when and why it is withdrawn.
  package struct Withdrawal: Hashable, Sendable {
    package let on: CalendarDate
    package let reason: String
  }
}

extension Report: Hashable {
  /// Whether two reports say the same, wherever they were read.
  package static func == (left: Report, right: Report) -> Bool {
    if left === right { return true }
    guard left.path == right.path, left.title == right.title, left.activity == right.activity,
      left.fiscalYear == right.fiscalYear, left.quarters == right.quarters,
      left.reportedOn == right.reportedOn, left.approval == right.approval,
      left.status == right.status, left.unit == right.unit, left.summary == right.summary
    else { return false }
    return left.topics == right.topics && left.changes == right.changes
      && left.withdrawal == right.withdrawal && left.gaps == right.gaps
      && left.personalDataAllowances == right.personalDataAllowances
      && left.content == right.content
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

extension Report {
  /// The row of a lesson.
  ///
  /// - Parameter number: Its place among the report's lessons, from 0.
  /// - Returns: The row, which alone is unpacked, each time.
  package func row(ofLesson number: Int) -> Row { body.row(ofLesson: number) }
}
