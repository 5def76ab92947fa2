package import BotrianDiagnostics

/// A pipe table as GitHub Flavored Markdown defines it.
package struct Table: Hashable, Sendable {
  /// How the cells of a column stand.
  package enum Alignment: String, Hashable, Sendable {
    case left, center, right
  }

  /// One row below the head.
  package struct Row: Hashable, Sendable {
    /// As many cells as the head has: missing ones are empty, surplus ones are dropped.
    package let cells: [Cell]

    /// How many cells the author wrote.
    package let writtenCellCount: Int

    /// Where the row's first character stands.
    package let location: SourceLocation

    /// Puts a row at its place.
    package init(cells: [Cell], writtenCellCount: Int, location: SourceLocation) {
      self.cells = cells
      self.writtenCellCount = writtenCellCount
      self.location = location
    }
  }

  /// One cell of the head or of a row.
  package struct Cell: Hashable, Sendable {
    /// What stands in the cell; a `<br>` is a hard break.
    package let inlines: [Inline]

    /// Where its text begins, or, when it has none, where the row ends or its next cell begins.
    package let location: SourceLocation

    /// Puts a cell at its place.
    package init(inlines: [Inline], location: SourceLocation) {
      self.inlines = inlines
      self.location = location
    }
  }

  /// One alignment for each column; `nil` where the author set none.
  package let alignments: [Alignment?]

  /// The cells of the first line.
  package let head: [Cell]

  /// The rows below it.
  package let rows: [Row]

  /// Where the head's line begins.
  package let location: SourceLocation

  /// Puts a table at its place.
  package init(
    alignments: [Alignment?], head: [Cell], rows: [Row], location: SourceLocation
  ) {
    self.alignments = alignments
    self.head = head
    self.rows = rows
    self.location = location
  }
}
