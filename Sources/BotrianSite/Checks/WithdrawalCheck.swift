internal import BotrianDiagnostics
internal import BotrianReports

/// A withdrawn report says since when and why.
struct WithdrawalCheck {
  let records: Records

  func diagnostics() -> [Diagnostic] {
    records.reports.filter { $0.status == .withdrawn && $0.withdrawal == nil }
      .map { .withdrawnWithoutReason(at: SourceLocation(path: $0.path)) }
  }
}
