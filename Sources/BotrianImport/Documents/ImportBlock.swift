/// A piece of a document that stands for itself, whatever format it came from.
package struct ImportBlock: Hashable, Sendable {
  /// What a piece is.
  package enum Kind: Hashable, Sendable {
    /// A paragraph, with its lines.
    case text([String])
    /// An item of a list that the word processor numbered or marked.
    case item(number: Int?, [String])
    case table(ImportTable)
  }

  package let kind: Kind

  /// Whether the word processor calls it a heading.
  package let isHeading: Bool

  /// Whether it goes on from the line before, without a blank line between.
  package let isContinuation: Bool

  /// Its line in the document, from 1; `nil` where documents have none.
  package let line: Int?

  package init(
    _ kind: Kind, isHeading: Bool = false, isContinuation: Bool = false, line: Int? = nil
  ) {
    self.kind = kind
    self.isHeading = isHeading
    self.isContinuation = isContinuation
    self.line = line
  }
}

extension ImportBlock {
  /// The words of a paragraph or item, on one line; empty for a table.
  package var text: String {
    switch kind {
    case .text(let lines): lines.joined(separator: " ")
    case .item(let number, let lines):
      (number.map { "\($0). " } ?? "") + lines.joined(separator: " ")
    case .table: ""
    }
  }

  /// Every word of the piece, one line for each line or row.
  package var lines: [String] {
    switch kind {
    case .text, .item: [text]
    case .table(let table):
      table.rows.map { row in row.cells.map(\.text).joined(separator: " | ") }
    }
  }
}
