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

  /// A page of an earlier site, from what was noted of it.
  init?(_ permalink: Permalink, note: [String]) {
    guard note.count == 2 else { return nil }
    self.permalink = permalink
    name = note[0]
    isListed = note[1] == Self.listed
  }

  /// What is noted of it, for sites that keep it.
  var note: [String] { [name, isListed ? Self.listed : ""] }

  private static let listed = "listed"
}
