internal import BotrianMarkdown
package import BotrianReports

extension Site {
  /// The approvals by which its reports are public, sorted.
  package var reportApprovals: [Slug] {
    Set(reports.compactMap(\.approval?.value)).sorted { $0.rawValue < $1.rawValue }
  }
}
