package import BotrianDiagnostics
package import BotrianMarkdown
internal import BotrianThai

/// A link or an image as an author wrote it.
package struct Link: Hashable, Sendable {
  package let destination: String
  package let location: SourceLocation

  package init(destination: String, location: SourceLocation) {
    self.destination = destination
    self.location = location
  }
}

extension [Block] {
  /// The links and images in these blocks, in order.
  package var links: [Link] { texts.flatMap(\.links) }

  /// The text of every paragraph, heading and cell, in order.
  package var texts: [[Inline]] {
    flatMap { block -> [[Inline]] in
      switch block.kind {
      case .heading(_, let inlines), .paragraph(let inlines): [inlines]
      case .blockQuote(let blocks): blocks.texts
      case .list(let list): list.items.flatMap(\.blocks.texts)
      case .table(let table): (table.head + table.rows.flatMap(\.cells)).map(\.inlines)
      default: []
      }
    }
  }
}

extension [Inline] {
  fileprivate var links: [Link] {
    flatMap { inline -> [Link] in
      switch inline.kind {
      case .link(let destination, _, let children):
        [Link(destination: destination, location: inline.location)] + children.links
      case .image(let source, _, let children):
        [Link(destination: source, location: inline.location)] + children.links
      case .emphasis(let children), .strong(let children): children.links
      default: []
      }
    }
  }
}

extension [Block] {
  /// Images without words for who does not see them.
  package var imagesWithoutText: [Link] {
    texts.flatMap(\.imagesWithoutText)
  }

  /// Where tables stand in which a column has no name.
  package var tablesWithoutHeads: [SourceLocation] {
    flatMap { block -> [SourceLocation] in
      switch block.kind {
      case .blockQuote(let blocks): blocks.tablesWithoutHeads
      case .list(let list): list.items.flatMap(\.blocks.tablesWithoutHeads)
      case .table(let table)
      where table.head.contains { $0.inlines.plainText.isBlank && $0.inlines.allSatisfy(\.isText) }:
        [block.location]
      default: []
      }
    }
  }
}

extension [Inline] {
  fileprivate var imagesWithoutText: [Link] {
    flatMap { inline -> [Link] in
      switch inline.kind {
      case .image(let source, _, let text) where text.plainText.isBlank:
        [Link(destination: source, location: inline.location)]
      case .link(_, _, let children), .emphasis(let children), .strong(let children):
        children.imagesWithoutText
      default: []
      }
    }
  }
}

extension Inline {
  /// Whether it is text and not a picture, which may name a column too.
  fileprivate var isText: Bool {
    if case .image = kind { false } else { true }
  }
}
