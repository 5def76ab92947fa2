package import BotrianDiagnostics
package import BotrianSite

/// A publication that is ready to be sent.
package struct Publication: Hashable, Sendable {
  package let content: PublicationContent
  package let manifest: PublicationManifest

  /// What differs from the one before.
  package let changes: PublicationChanges

  /// What was on the host when it was planned.
  package let host: HostState
  package let plan: PublicationPlan
  package let record: PublicationRecord
}

extension Publication {
  /// Its files, by path.
  package var files: [OutputFile] { content.files }

  /// Whether the host has all of it already.
  package var isThere: Bool {
    plan.isEmpty && changes.isEmpty && host.published.pending.isEmpty
  }

  /// What changes for the public, a line each.
  package func summary(_ language: Language) -> [String] {
    let reports = Set(record.reports.map { $0 + "index.html" })
    return ChangeSummary(changes, reports: reports, office: content.office).lines(language)
  }
}
