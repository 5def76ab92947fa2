internal import BotrianDiagnostics
package import BotrianMarkdown
package import BotrianThai

/// One activity's lessons-learned report of one fiscal year.
package struct Report: Hashable, Sendable {
  package let path: String
  package let slug: Slug
  package let title: String
  package let activity: Located<Slug>
  package let fiscalYear: FiscalYear

  /// Quarters that it covers, ascending; empty when not stated.
  package let quarters: [Int]

  /// The day of the report; the last day of its fiscal year in a draft that does not say it yet.
  package let reportedOn: CalendarDate
  package let approval: Located<Slug>?
  package let status: Status
  package let unit: String?
  package let summary: String?
  package let topics: [String]
  package let changes: [Change]
  package let withdrawal: Withdrawal?

  /// Personal data that may be published.
  package let personalDataAllowances: [PersonalDataAllowance]

  /// What is still to be filled in, in the form's order; nothing in any but a draft.
  package let gaps: [Gap]

  /// What stands before the first part.
  package let introduction: [Block]

  /// The nine parts, in order.
  package internal(set) var parts: [FormPart]

  /// How many of its rows and items are lessons, counted once: every list of reports shows it.
  package let lessonCount: Int

  /// Where the office has got with it.
  package enum Status: String, CaseIterable, Sendable {
    case draft, approved, withdrawn
  }

  /// What was changed after publishing.
  package struct Change: Hashable, Sendable {
    package let on: CalendarDate
    package let note: String
  }

  /// Since when and why it is withdrawn.
  package struct Withdrawal: Hashable, Sendable {
    package let on: CalendarDate
    package let reason: String
  }
}

extension Report {
  package var permalink: Permalink {
    Permalink(path: "reports/\(fiscalYear.buddhistYear)/\(slug.rawValue)/")
  }

  /// The form part of a kind; every parsed report has all nine.
  package func part(_ kind: FormPart.Kind) -> FormPart? {
    parts.first { $0.kind == kind }
  }
}
