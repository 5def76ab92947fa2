package import BotrianDiagnostics
package import BotrianMarkdown
package import BotrianThai

/// A memo by whose clauses reports may be published.
package struct Approval: Hashable, Sendable {
  package let path: String
  package let slug: Slug
  package let title: String

  /// The memo's number as printed; it ends in `/` when the running number is blank.
  package let document: String
  package let date: CalendarDate?

  /// The day of the decision; only a draft may not say it yet.
  package let decidedOn: CalendarDate?

  /// The post of who decided.
  package let decidedBy: String
  package let clauses: [Clause]
  package let agency: String?
  package let phone: String?
  package let addressee: String?
  package let subject: String?
  package let background: [BackgroundItem]
  package let indicator: Indicator?
  package let signers: [Signer]

  /// Whether it says that it is not ready to permit anything.
  package let isDraft: Bool

  /// What a draft still lacks.
  package let gaps: [Gap]

  /// Personal data that may be published.
  package let personalDataAllowances: [PersonalDataAllowance]

  package let body: [Block]

  package var permalink: Permalink { Permalink("approvals", slug.rawValue) }

  /// Whether the memo carries a running number.
  package var hasRunningNumber: Bool { document.unicodeScalars.last != "/" }

  /// One thing the memo orders or permits.
  package struct Clause: Hashable, Sendable {
    package let number: String
    package let kind: Kind
    package let fiscalYear: FiscalYear?
    package let covers: [Coverage]
    package let text: String
    package let interpretation: String?
    package let location: SourceLocation

    package enum Kind: String, CaseIterable, Sendable {
      case followUp = "follow_up"
      case publishFinal = "publish_final"
      case publishInterim = "publish_interim"
    }

    package enum Coverage: String, CaseIterable, Sendable {
      case memo, reports
    }

    /// The clause's id on the approval's page: `clause-3-3`.
    package var id: String { Approval.clauseID(number) }
  }

  /// A paper that the memo refers to.
  package struct BackgroundItem: Hashable, Sendable {
    package let number: String
    package let kind: Kind
    package let title: String
    package let reference: String?
    package let date: CalendarDate?

    package enum Kind: String, CaseIterable, Sendable {
      case announcement, order, approval, other
    }
  }

  /// The indicator of an assessment that the memo serves.
  package struct Indicator: Hashable, Sendable {
    package let number: String
    package let text: String
    package let evidence: [String]
  }

  /// An official who signed, by post.
  package struct Signer: Hashable, Sendable {
    package let role: Role
    package let post: String
    package let actingFor: String?
    package let date: CalendarDate?

    /// Only set when the record says that the name may be shown.
    package let publicName: String?

    package enum Role: String, CaseIterable, Sendable {
      case proposer
      case actingHead = "acting_head"
      case deputy
      case approver
    }
  }

  /// The id of a paragraph numbered in the memo: `clause-3-3` for `๓.๓`.
  package static func clauseID(_ number: String) -> String {
    let digits = Digits.arabic(number).split { !("0"..."9").contains($0) }
    return "clause-" + digits.joined(separator: "-")
  }
}
