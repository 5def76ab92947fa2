internal import BotrianDiagnostics
package import BotrianMarkdown
package import BotrianThai

/// What the office announced for a fiscal year (`Content/years/2567.yml`).
package struct AnnouncedYear: Hashable, Sendable {
  package let path: String
  package let fiscalYear: FiscalYear

  /// Whether the office confirmed that the list is complete.
  package let isComplete: Bool

  /// The announced activities, in the office's order.
  package let activities: [Located<Slug>]

  /// What the office says of the edition, if it does.
  package let declaredEdition: Located<Edition>?

  package var edition: Edition { declaredEdition?.value ?? .interim }
}

/// How final the published reports of a year are.
package enum Edition: String, CaseIterable, Hashable, Sendable {
  /// Published meanwhile, while activities are still to report.
  case interim
  /// Every announced activity has reported.
  case final
}
