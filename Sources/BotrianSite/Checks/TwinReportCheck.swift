internal import BotrianThai
internal import BotrianMarkdown
internal import BotrianDiagnostics
internal import BotrianReports

/// Two reports for one activity, year, unit and quarter are probably one report twice.
struct TwinReportCheck {
  let records: Records

  func diagnostics() -> [Diagnostic] {
    // The reports come in the order of their paths.
    var firsts = Dictionary<Subject, Report>(minimumCapacity: records.reports.count)
    return records.reports.compactMap { report in
      let subject = Subject(report)
      guard let first = firsts[subject] else {
        firsts[subject] = report
        return nil
      }
      return .twinReports(first: first.path, at: SourceLocation(path: report.path))
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

    /// What a unit is called takes long to hash.
    func hash(into hasher: inout Hasher) {
      hasher.combine(activity)
      hasher.combine(year)
      hasher.combine(quarters.first)
    }
  }
}
