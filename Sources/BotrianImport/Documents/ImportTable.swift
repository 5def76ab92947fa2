/// A table as a grid: a cell that was merged stands in each place that it covers.
package struct ImportTable: Hashable, Sendable {
  /// Rows of one length; rows without a word are left out.
  package let rows: [Row]

  /// One row of the grid.
  package struct Row: Hashable, Sendable {
    package let cells: [Cell]

    /// Its line in the document, from 1; `nil` where documents have none.
    package let line: Int?

    package init(_ cells: [Cell], line: Int? = nil) {
      self.cells = cells
      self.line = line
    }
  }

  /// One place of the grid.
  package struct Cell: Hashable, Sendable {
    /// The words, a line for each paragraph or item.
    package let lines: [String]

    /// The same number in every place that one merged cell covers.
    package let origin: Int

    package init(_ lines: [String], origin: Int) {
      self.lines = lines
      self.origin = origin
    }

    /// The words on one line.
    package var text: String { lines.joined(separator: " ") }
  }

  /// Makes rows one length; shorter ones get blank cells.
  package init(_ rows: [Row]) {
    let width = rows.map(\.cells.count).max() ?? 0
    self.rows = rows.compactMap { row in
      guard row.cells.contains(where: { !$0.lines.isEmpty }) else { return nil }
      let missing = (row.cells.count..<width).map { Cell([], origin: -1 - $0) }
      return Row(row.cells + missing, line: row.line)
    }
  }

  /// How many places a row has.
  package var width: Int { rows.first?.cells.count ?? 0 }
}
