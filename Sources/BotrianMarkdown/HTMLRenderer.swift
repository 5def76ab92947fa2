package import BotrianDiagnostics
internal import BotrianThai

/// Turns blocks and inlines into markup.
///
/// As it is made, it prints what CommonMark's reference renderer and cmark-gfm print, but for four
/// things: an alignment is a class (`align-left`), a Thai list has the class `thai`, raw HTML is
/// shown as text, and a dangerous link is its text only. The last two hold whatever the options say.
package struct HTMLRenderer: Sendable {
  /// Applied to text, not to code, before it is escaped.
  package var transformText: @Sendable (_ text: String) -> String = { $0 }

  /// Turns the destination of a link or an image into the one for the page.
  package var resolveLink: @Sendable (_ destination: String, _ location: SourceLocation) -> String =
    { destination, _ in destination }

  /// Names the `id` of a heading.
  package var headingID: @Sendable (_ heading: Block) -> String? = { _ in nil }

  /// Names the `id` of a paragraph; a paragraph without a `<p>`, in a tight list, is not asked for.
  package var paragraphID: @Sendable (_ paragraph: Block) -> String? = { _ in nil }

  /// Added to the level of each heading; the sum stays in 1 to 6.
  package var headingLevelOffset = 0

  /// Whether a cell whose lines all begin with a number or a dash holds a list, not lines.
  package var rendersCellLists = false

  /// A renderer that prints what the reference renderers print.
  package init() {}

  /// The markup of blocks, each ended by a line feed.
  package func render(_ blocks: [Block]) -> HTML {
    var writer = MarkupWriter()
    write(blocks, to: &writer)
    return HTML(trusted: writer.markup)
  }

  /// The markup of inlines, for use inside an element of the caller's.
  package func render(_ inlines: [Inline]) -> HTML {
    var writer = MarkupWriter()
    write(inlines, to: &writer)
    return HTML(trusted: writer.markup)
  }
}
