internal import BotrianDiagnostics
internal import BotrianReports

/// A published report whose text changed says so to its readers.
struct ChangeNoteCheck {
  let site: Site

  func diagnostics() -> [Diagnostic] {
    site.reports.compactMap { report in
      guard let locked = site.lasting.recorded(report), let text = locked.text,
        text != report.textDigest, report.changes.count <= locked.changeCount ?? 0
      else { return nil }
      return .changedWithoutNote(at: SourceLocation(path: report.path))
    }
  }
}
