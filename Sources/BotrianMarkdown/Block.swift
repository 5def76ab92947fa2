package import BotrianDiagnostics

/// A part of a Markdown document that stands on lines of its own.
package struct Block: Hashable, Sendable {
  /// What a block is and holds.
  package indirect enum Kind: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case blockQuote([Block])
    case list(List)
    /// Verbatim text, every line with its line feed; `info` is what stands behind the fence.
    case codeBlock(info: String, text: String)
    /// Raw HTML as its author wrote it; the page shows it as text.
    case htmlBlock(String)
    case thematicBreak
    case table(Table)
  }

  /// What the block is.
  package let kind: Kind

  /// Where its first character stands.
  package let location: SourceLocation

  /// Puts a block at its place.
  package init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }
}
