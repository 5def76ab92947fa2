internal import BotrianDiagnostics
package import BotrianMarkdown

/// Something the office does every year and reports on.
package struct Activity: Hashable, Sendable {
  package let path: String
  package let slug: Slug
  package let title: String
  package let summary: String?

  /// Whether it says that it is not ready to be shown.
  package let isDraft: Bool

  /// What a draft still lacks.
  package let gaps: [Gap]

  /// Personal data that may be published.
  package let personalDataAllowances: [PersonalDataAllowance]

  package let body: [Block]

  package var permalink: Permalink { .activity(slug) }
}
