package import BotrianMarkdown

/// Any other page: about the site, accessibility, privacy.
package struct Page: Hashable, Sendable {
  package let path: String
  package let slug: Slug
  package let title: String

  /// Place in menus; pages without one come last, by title.
  package let order: Int?

  /// Personal data that may be published.
  package let personalDataAllowances: [PersonalDataAllowance]

  package let body: [Block]

  package var permalink: Permalink { Permalink(slug.rawValue) }
}
