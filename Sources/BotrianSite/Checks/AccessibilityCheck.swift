internal import BotrianDiagnostics
internal import BotrianMarkdown

/// What a reader who does not see the page needs: words for pictures, and names for the columns of tables.
///
/// - Source: WCAG 2.2, success criteria 1.1.1 and 1.3.1.
struct AccessibilityCheck {
  let site: Site

  func diagnostics() -> [Diagnostic] {
    site.publishedTexts.flatMap { _, blocks in
      blocks.imagesWithoutText.map { .imageWithoutText($0.destination, at: $0.location) }
        + blocks.tablesWithoutHeads.map { .tableWithoutHead(at: $0) }
    }
  }
}

extension [Block] {
  fileprivate var imagesWithoutText: [Link] {
    texts.flatMap(\.imagesWithoutText)
  }

  /// Where tables stand in which a column has no name.
  fileprivate var tablesWithoutHeads: [SourceLocation] {
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
