package import BotrianMarkdown

/// Any other page: about the site, accessibility, privacy.
package struct Page: Hashable, Sendable {
  package let path: String
  package let slug: Slug
  package let title: String

  /// Place in menus; pages without one come last, by title.
  package let order: Int?

  /// Whether it says that it is not ready to be shown.
  package let isDraft: Bool

  /// What a draft still lacks.
  package let gaps: [Gap]

  /// Personal data that may be published.
  package let personalDataAllowances: [PersonalDataAllowance]

  package let body: [Block]

  package var permalink: Permalink { Permalink(slug.rawValue) }
}
