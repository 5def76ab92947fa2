internal import BotrianMarkdown
package import BotrianReports

/// What may be public on a day, mistakes elsewhere notwithstanding: no page is made.
///
/// - Throws: `BuildFailure` when there are no settings or no theme; `FileSystemError`.
package func publicSite(using files: FileSystem, options: BuildOptions) async throws -> Site {
  try await prepareSite(using: files, options: options) { _ in }.site
}

extension Site {
  /// The approvals by which its reports are public, sorted.
  package var reportApprovals: [Slug] {
    Set(reports.compactMap(\.approval?.value)).sorted { $0.rawValue < $1.rawValue }
  }
}
