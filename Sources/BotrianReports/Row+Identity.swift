package import BotrianThai

/// By what a lesson is known again after its report was edited: its exact text, else a text alike.
extension Row {
  /// The digest of its cells' text.
  package var textDigest: String { identityText.textDigest }

  /// The sketch of its cells' text.
  package var sketch: TextSketch { TextSketch(of: identityText) }

  /// Its cells that say something, each with its column.
  fileprivate var spokenCells: [(column: Int, text: String)] {
    cells.enumerated().filter { $0.element.emptiness?.isVoid != true }
      .map { ($0.offset, $0.element.text) }
  }

  /// The sketches of its cells that say something.
  var cellSketches: [TextSketch] { spokenCells.map { TextSketch(of: $0.text) } }

  private var identityText: String { cells.map(\.text).joined(separator: "\n") }
}

extension Report {
  /// The sketch of what each lesson is about: the first cell that says something and that no other row shares.
  ///
  /// Lessons of one cell have none. Rows of which every cell is shared are told by the first.
  package var leadSketches: [LessonID: TextSketch] {
    let groups = content.parts.flatMap(\.groups).map(\.rows)
    return groups.reduce(into: [:]) { leads, rows in
      var counts: [Column: Int] = [:]
      for cell in rows.flatMap(\.spokenCells) { counts[Column(cell), default: 0] += 1 }
      for row in rows where row.spokenCells.count > 1 {
        let cells = row.spokenCells
        let lead = cells.first { counts[Column($0)] == 1 } ?? cells[0]
        if let id = row.id { leads[id] = TextSketch(of: lead.text) }
      }
    }
  }
}

/// What a cell says, and in which column.
private struct Column: Hashable {
  let number: Int
  let bytes: [UInt8]

  init(_ cell: (column: Int, text: String)) {
    number = cell.column
    bytes = Array(cell.text.utf8)
  }
}

extension String {
  /// The fingerprint of the text; spaces, kinds of digits and orders of marks do not count.
  package var textDigest: String {
    let normalized = SearchNormalizer.normalized(self).utf8.filter { $0 != UInt8(ascii: " ") }
    return Fingerprint(of: normalized).text
  }
}
