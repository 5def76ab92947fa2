package import BotrianReports
package import BotrianTheme

/// Everything that one page is made of.
///
/// Rendering reads nothing else, so two equal inputs give the same bytes with the same theme.
package struct PageInput: Hashable, Sendable {
  package let permalink: Permalink

  /// What a link to it says.
  package let name: String

  /// The layout that shows it.
  package let layout: String

  /// What the layout is given.
  package let value: TemplateValue

  /// Whether search engines and the sitemap should know it.
  package let isListed: Bool
}

/// A page that was made, as others refer to it.
package struct PublishedPage: Hashable, Sendable {
  package let permalink: Permalink

  /// What a link to it says.
  package let name: String

  /// Whether search engines and the sitemap should know it.
  package let isListed: Bool

  init(_ page: PageInput) {
    permalink = page.permalink
    name = page.name
    isListed = page.isListed
  }
}
