internal import BotrianDiagnostics
internal import BotrianReports

/// A published report whose text changed says so to its readers, and says nothing of days to come.
struct ChangeNoteCheck {
  let site: Site

  func diagnostics() -> [Diagnostic] {
    site.reports.filter(site.lasting.changedSilently).map { report in
      .changedWithoutNote(at: SourceLocation(path: report.path))
    }
      + site.reports.flatMap { report in
        report.changes.filter { $0.on > site.asOf }.map {
          .changeInFuture($0.on, at: SourceLocation(path: report.path))
        }
      }
  }
}
