internal import BotrianThai
internal import BotrianMarkdown
internal import BotrianDiagnostics
internal import BotrianReports

/// Two reports for one activity, year, unit and quarter are probably one report twice.
struct TwinReportCheck {
  let records: Records

  func diagnostics() -> [Diagnostic] {
    let groups = Dictionary(grouping: records.reports, by: Subject.init)
    return groups.values.flatMap { twins -> [Diagnostic] in
      let twins = twins.sorted { $0.path < $1.path }
      return twins.dropFirst().map {
        .twinReports(first: twins[0].path, at: SourceLocation(path: $0.path))
      }
    }
  }

  private struct Subject: Hashable {
    let activity: Slug
    let year: Int
    let quarters: [Int]
    let unit: String?

    init(_ report: Report) {
      activity = report.activity.value
      year = report.fiscalYear.buddhistYear
      unit = report.unit
      quarters = report.quarters
    }

    /// Few reports share an activity and a year; what a unit is called takes long to hash.
    func hash(into hasher: inout Hasher) {
      hasher.combine(activity)
      hasher.combine(year)
    }
  }
}
