internal import BotrianDiagnostics
package import BotrianMarkdown
package import BotrianThai

/// One activity's lessons-learned report of one fiscal year; it never changes.
///
/// A class, for a site hands its reports on very often, and copying twenty fields took a tenth of a build.
package final class Report: Sendable {
  package let path: String
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

  /// What stands before the first part.
  package let introduction: [Block]

  /// The nine parts, in order.
  package let parts: [FormPart]

  /// How many of its rows and items are lessons, counted once: every list of reports shows it.
  package let lessonCount: Int

  init(
    path: String, slug: Slug, title: String, activity: Located<Slug>, fiscalYear: FiscalYear,
    quarters: [Int], reportedOn: CalendarDate, approval: Located<Slug>?, status: Status,
    unit: String?, summary: String?, topics: [String], changes: [Change],
    withdrawal: Withdrawal?, personalDataAllowances: [PersonalDataAllowance], gaps: [Gap],
    introduction: [Block], parts: [FormPart], lessonCount: Int
  ) {
    self.path = path
    self.slug = slug
    self.title = title
    self.activity = activity
    self.fiscalYear = fiscalYear
    self.quarters = quarters
    self.reportedOn = reportedOn
    self.approval = approval
    self.status = status
    self.unit = unit
    self.summary = summary
    self.topics = topics
    self.changes = changes
    self.withdrawal = withdrawal
    self.personalDataAllowances = personalDataAllowances
    self.gaps = gaps
    self.introduction = introduction
    self.parts = parts
    self.lessonCount = lessonCount
  }

  /// The same report with other parts, which hold as many lessons.
  func with(parts: [FormPart]) -> Report {
    Report(
      path: path, slug: slug, title: title, activity: activity, fiscalYear: fiscalYear,
      quarters: quarters, reportedOn: reportedOn, approval: approval, status: status, unit: unit,
      summary: summary, topics: topics, changes: changes, withdrawal: withdrawal,
      personalDataAllowances: personalDataAllowances, gaps: gaps, introduction: introduction,
      parts: parts, lessonCount: lessonCount)
  }

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
      && left.introduction == right.introduction && left.parts == right.parts
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(path) }
}

extension Report {
  package var permalink: Permalink {
    Permalink(path: "reports/\(fiscalYear.buddhistYear)/\(slug.rawValue)/")
  }

  /// The form part of a kind; every parsed report has all nine.
  package func part(_ kind: FormPart.Kind) -> FormPart? {
    parts.first { $0.kind == kind }
  }
}
