internal import BotrianMarkdown
package import BotrianReports
package import BotrianThai

/// The published reports of one fiscal year as a book, with the memos that permit them.
package struct Volume: Sendable {
  package let fiscalYear: FiscalYear
  package let edition: Edition

  /// Its reports in the site's order; at least one.
  package let reports: [Report]

  /// The memos that permit them and may be shown, the earliest decision first.
  package let approvals: [Approval]

  /// The day on which anything in it last changed.
  package let updated: CalendarDate
}

extension Volume {
  /// The address of one of its files, such as `volumes/2567.epub`.
  package func permalink(_ format: VolumeFormat) -> Permalink {
    format.permalink(of: fiscalYear)
  }

  package var lessonCount: Int { reports.reduce(0) { $0 + $1.lessonCount } }
}

/// What a volume is written as.
package enum VolumeFormat: String, CaseIterable, Hashable, Sendable {
  case pdf, epub, html

  /// The address of a year's volume in this format.
  package func permalink(of year: FiscalYear) -> Permalink {
    Permalink(path: "volumes/\(year.buddhistYear).\(rawValue)")
  }
}

extension Site {
  /// A year's volume; `nil` while the year has no report that may be published.
  ///
  /// A preview's volume holds no more than the public site's.
  package func volume(of fiscalYear: FiscalYear) -> Volume? {
    guard let year = years.first(where: { $0.fiscalYear == fiscalYear }) else { return nil }
    let reports = year.reports.filter { reasonToWithhold($0.path) == nil }
    let named = Set(reports.compactMap { $0.approval?.value })
    let approvals = approvals.filter {
      named.contains($0.slug) && reasonToWithhold($0.path) == nil
    }
    let dates = reports.map { lastChange(of: $0) } + approvals.compactMap(\.decidedOn)
    guard !reports.isEmpty, let updated = dates.max() else { return nil }
    return Volume(
      fiscalYear: fiscalYear, edition: year.edition, reports: reports,
      approvals: approvals.reversed(), updated: updated)
  }
}
