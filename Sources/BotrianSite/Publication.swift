package import BotrianReports

/// A report that is left out of every output file, and why.
package struct WithheldReport: Hashable, Sendable {
  package let report: Report
  package let reason: Reason

  /// Why a report is not published.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    case draft
    case withdrawn
    /// Nobody has permitted it yet.
    case withoutApproval
  }
}

extension Report {
  /// Why the report must not be published; `nil` when it may.
  var reasonToWithhold: WithheldReport.Reason? {
    switch status {
    case .draft: .draft
    case .withdrawn: .withdrawn
    case .approved: approval == nil ? .withoutApproval : nil
    }
  }
}
