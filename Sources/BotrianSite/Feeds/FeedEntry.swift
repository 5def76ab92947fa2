internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

/// A report as feeds tell of it.
struct FeedEntry {
  let title: String
  let address: String
  let activity: Activity?
  let publishedOn: CalendarDate
  let updatedOn: CalendarDate

  /// What it is about, then what was changed on the day of its last change.
  let summary: String

  /// The start of a day in Thailand, as RFC 3339 writes it.
  static func time(_ date: CalendarDate) -> String { date.iso8601 + "T00:00:00+07:00" }
}

extension Site {
  /// How many reports a feed holds.
  private static let feedLimit = 50

  /// The reports that changed last, newest first.
  func feedEntries(_ strings: InterfaceStrings) -> [FeedEntry] {
    reports.map { (report: $0, date: lastChange(of: $0)) }
      .sorted { $0.date != $1.date ? $0.date > $1.date : $0.report.permalink < $1.report.permalink }
      .prefix(Self.feedLimit).map { entry($0.report, changed: $0.date, strings) }
  }

  private func entry(
    _ report: Report, changed date: CalendarDate, _ strings: InterfaceStrings
  ) -> FeedEntry {
    let year = strings(.fiscalYear, ["year": settings.digits(report.fiscalYear.buddhistYear)])
    let description = strings(
      .descriptionReport, ["title": report.title, "year": year, "office": settings.office.name])
    let notes = report.changes.filter { $0.on == date }.map(\.note)
    return FeedEntry(
      title: report.title, address: settings.baseURL + report.permalink.description,
      activity: activity(report.activity.value), publishedOn: report.reportedOn, updatedOn: date,
      summary: ([report.summary ?? description] + notes).joined(separator: " · "))
  }

  /// What both feeds call themselves.
  func feedTitle(_ strings: InterfaceStrings) -> String {
    "\(strings(.homeTitle)) - \(settings.office.name)"
  }
}
