package import BotrianDiagnostics

/// A Markdown text as a tree of values.
package struct MarkdownDocument: Hashable, Sendable {
  /// The document's blocks in order.
  package let blocks: [Block]

  /// What its author should mend, sorted by place: `raw-html` and others of this module.
  package let diagnostics: [Diagnostic]

  /// Reads CommonMark 0.30 with pipe tables and Thai ordered lists.
  ///
  /// - Parameters:
  ///   - text: The text below the front matter.
  ///   - path: The file's path, for locations.
  ///   - firstLine: The line of the file at which `text` begins.
  /// - Complexity: Linear in the text's length.
  package init(parsing text: String, at path: String, firstLine: Int = 1) {
    var parser = DocumentParser(SourceText(text, path: path, firstLine: firstLine))
    parser.parse()
    var reader = BlockReader(parser)
    blocks = reader.blocks()
    diagnostics = reader.diagnostics.sorted()
  }
}
