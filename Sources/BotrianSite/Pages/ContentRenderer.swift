internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai

extension PageBuilder {
  /// Markup of what an author wrote, for one page.
  ///
  /// - Parameters:
  ///   - blocks: Blocks of one source file.
  ///   - path: That file, which relative links start from.
  ///   - page: The page that shows them.
  /// - Returns: The markup, its links relative to that page.
  func html(_ blocks: [Block], from path: String, on page: Permalink) -> HTML {
    renderer(from: path, on: page).render(blocks)
  }

  /// Markup of the words of one paragraph, without the paragraph.
  func html(_ inlines: [Inline], from path: String, on page: Permalink) -> HTML {
    renderer(from: path, on: page).render(inlines)
  }

  /// Markup of a page's whole body, with ids on its headings and a memo's clauses.
  func bodyHTML(_ blocks: [Block], from path: String, on page: Permalink) -> HTML {
    let headings = HeadingIDs(blocks)
    let clauses = ClauseIDs(blocks)
    var renderer = renderer(from: path, on: page)
    let prefix = links.prefix(of: page)
    renderer.headingID = { headings.id(of: $0).map { prefix + $0 } }
    renderer.paragraphID = { clauses.id(of: $0).map { prefix + $0 } }
    return renderer.render(blocks)
  }

  /// Markup of blocks that will stand inside a link: a paragraph's words, without links of their own.
  func linkHTML(_ blocks: [Block]) -> HTML {
    HTML(escaping: NoBreakSpaces.inserted(in: blocks.plainText.onOneLine))
  }

  private func renderer(from path: String, on page: Permalink) -> HTMLRenderer {
    var renderer = HTMLRenderer()
    renderer.transformText = { NoBreakSpaces.inserted(in: $0) }
    renderer.resolveLink = { destination, _ in self.resolve(destination, from: path, on: page) }
    renderer.rendersCellLists = true
    return renderer
  }
}
