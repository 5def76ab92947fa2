package import BotrianReports
package import BotrianTheme

/// Everything that one page is made of.
///
/// Rendering reads nothing else, so two equal inputs give the same bytes with the same theme.
package struct PageInput: Hashable, Sendable {
  package let permalink: Permalink

  /// The layout that shows it.
  package let layout: String

  /// What the layout is given.
  package let value: TemplateValue
}
