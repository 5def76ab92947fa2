internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai

/// A report with what the site knows of it, as the published data tell it.
struct ReportRecord: Sendable {
  let report: Report
  let content: ReportContent
  let id: String
  let url: String
  let activityTitle: String
  let activityURL: String
  let edition: Edition
  let updatedOn: CalendarDate

  /// What permits it; its page is told only where it may be shown.
  let approval: Approval?
  let approvalURL: String?

  /// The latest record of what was done about each of its recommendations, and the address of its evidence.
  private let followUps: [LessonID: (record: FollowUpRecord, evidence: String?)]

  init(_ report: Report, of site: Site, addresses: AddressBook, edition: Edition) {
    let base = site.settings.baseURL
    let activity = report.activity.value
    self.report = report
    content = report.content
    self.edition = edition
    id = "\(report.fiscalYear.buddhistYear)/\(report.slug.rawValue)"
    url = base + report.permalink.description
    activityTitle = site.activity(activity)?.title ?? activity.rawValue
    activityURL = base + Permalink.activity(activity).description
    updatedOn = site.lastChange(of: report)
    approval = report.approval.flatMap { site.approval($0.value) }
    approvalURL = approval.flatMap { site.isShown($0) ? base + $0.permalink.description : nil }
    followUps = site.followUps.recommendations(of: report).reduce(into: [:]) { followUps, one in
      guard let record = one.records.last else { return }
      let evidence = record.evidence.map {
        addresses.absolute($0.value, from: record.path, baseURL: base)
      }
      followUps[one.lesson.reference.id] = (record, evidence)
    }
  }

  /// What was done last about a lesson; `nil` when nothing is recorded.
  func followUp(of id: LessonID?) -> (record: FollowUpRecord, evidence: String?)? {
    id.flatMap { followUps[$0] }
  }

  /// The first day of the first quarter and the last day of the last one.
  var period: (start: CalendarDate, end: CalendarDate)? {
    guard let first = report.quarters.first, let last = report.quarters.last else { return nil }
    let year = report.fiscalYear
    return (year.period(ofQuarter: first).start, year.period(ofQuarter: last).end)
  }

  /// What a part, or one of its groups, holds: `lessons`, or how it says nothing.
  func state(of part: FormPart.Kind, _ group: FormPart.GroupName?) -> String {
    let groups = content.part(part)?.groups.filter { group == nil || $0.name == group } ?? []
    if groups.contains(where: { $0.rows.contains { $0.id != nil } }) { return "lessons" }
    let emptiness = groups.compactMap { $0.emptiness ?? $0.rows.first?.cells.first?.emptiness }
    return (emptiness.first ?? .blank).rawValue
  }
}

/// A lesson with its report, as the published data tell it.
struct LessonRecord: Sendable {
  let report: ReportRecord
  let lesson: LessonEntry
  let row: Row

  /// The name of the lesson and of its row's address.
  var fragment: String { lesson.facts.id.rawValue }

  /// Its lasting address.
  var url: String { report.url + "#" + fragment }
}

extension ReportRecord {
  /// Its lessons in the form's order.
  var lessons: [LessonRecord] {
    report.lessons.map { LessonRecord(report: self, lesson: $0, row: content.row(of: $0.facts)) }
  }
}
