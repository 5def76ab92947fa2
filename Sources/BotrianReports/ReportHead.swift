internal import BotrianMarkdown
internal import BotrianThai

/// What a report's front matter says, and what a draft still lacks.
struct ReportHead: Hashable, Sendable {
  let path: String
  let slug: Slug
  let title: String
  let activity: Located<Slug>
  let fiscalYear: FiscalYear
  let quarters: [Int]
  let reportedOn: CalendarDate
  let approval: Located<Slug>?
  let status: Report.Status
  let unit: String?
  let summary: String?
  let topics: [String]
  let changes: [Report.Change]
  let withdrawal: Report.Withdrawal?
  let personalDataAllowances: [PersonalDataAllowance]
  let gaps: [Gap]
}

extension ReportHead {
  init(of report: Report) {
    self.init(
      path: report.path, slug: report.slug, title: report.title, activity: report.activity,
      fiscalYear: report.fiscalYear, quarters: report.quarters, reportedOn: report.reportedOn,
      approval: report.approval, status: report.status, unit: report.unit,
      summary: report.summary, topics: report.topics, changes: report.changes,
      withdrawal: report.withdrawal, personalDataAllowances: report.personalDataAllowances,
      gaps: report.gaps)
  }
}
