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

/// A page as it is written.
package struct RenderedPage: Hashable, Sendable {
  package let permalink: Permalink

  /// What a link to it says.
  package let name: String
  package let file: OutputFile

  /// Whether search engines and the sitemap should know it.
  package let isListed: Bool
}
