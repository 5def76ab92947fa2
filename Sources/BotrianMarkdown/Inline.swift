package import BotrianDiagnostics

/// A part of a line of text.
package struct Inline: Hashable, Sendable {
  /// What an inline is and holds.
  package indirect enum Kind: Hashable, Sendable {
    case text(String)
    /// A line feed inside a paragraph.
    case softBreak
    /// A line break that the author asked for.
    case hardBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    /// A link; its destination is as written, safe or not (see `LinkDestination`).
    case link(destination: String, title: String, [Inline])
    /// An image; the inlines are its description.
    case image(source: String, title: String, [Inline])
    /// Raw HTML as its author wrote it; the page shows it as text.
    case html(String)
  }

  /// What the inline is.
  package let kind: Kind

  /// Where its first character stands; a break begins with the blanks or the backslash at a line's
  /// end, or right behind the line.
  package let location: SourceLocation

  /// Puts an inline at its place.
  package init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }
}

extension Inline {
  /// What stands inside emphasis, a link or an image; `nil` for what has no inside.
  package var children: [Inline]? {
    switch kind {
    case .emphasis(let children), .strong(let children), .link(_, _, let children),
      .image(_, _, let children):
      children
    case .text, .softBreak, .hardBreak, .code, .html: nil
    }
  }

  /// The same emphasis, link or image around other inlines; what has no inside stays as it is.
  package func replacingChildren(by children: [Inline]) -> Inline {
    switch kind {
    case .emphasis: Inline(.emphasis(children), at: location)
    case .strong: Inline(.strong(children), at: location)
    case .link(let destination, let title, _):
      Inline(.link(destination: destination, title: title, children), at: location)
    case .image(let source, let title, _):
      Inline(.image(source: source, title: title, children), at: location)
    case .text, .softBreak, .hardBreak, .code, .html: self
    }
  }
}
