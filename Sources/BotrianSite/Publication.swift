internal import BotrianMarkdown
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
    /// The approval has no clause that permits publishing reports.
    case notCovered
  }
}

extension Report {
  /// Why the report must not be published; `nil` when it may.
  ///
  /// An approval without a file is a mistake that stops the build; it is no reason here.
  func reasonToWithhold(_ approvals: [Slug: Approval]) -> WithheldReport.Reason? {
    switch status {
    case .draft: .draft
    case .withdrawn: .withdrawn
    case .approved:
      if let approval {
        approvals[approval.value].map(\.permitsReports) == false ? .notCovered : nil
      } else {
        .withoutApproval
      }
    }
  }
}

extension Approval {
  /// Whether a clause permits publishing reports, not the memo alone.
  fileprivate var permitsReports: Bool {
    clauses.contains { $0.kind != .followUp && $0.covers.contains(.reports) }
  }
}
