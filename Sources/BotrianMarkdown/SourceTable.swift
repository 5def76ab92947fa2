/// A pipe table as its lines stand in the source.
struct SourceTable {
  /// A line of the table and the text in it.
  struct Row {
    /// The line, from 0.
    let line: Int

    /// The row's text, behind the marks of its containers.
    let text: Range<Int>

    /// The cells' texts, as many as were written.
    let cells: [Range<Int>]
  }

  /// The lines of the same paragraph before the head.
  let linesBefore: Range<Int>

  /// Where the text of `linesBefore` begins.
  let startBefore: Int

  let head: Row

  /// What begins each further line of the table: the delimiter row's blanks and signs of quotes.
  let prefix: Range<Int>

  let alignments: [Table.Alignment?]

  /// The rows below the delimiter row, one line each.
  var rows: [Row] = []

  /// The delimiter row's line.
  var delimiterLine: Int { head.line + 1 }

  /// All lines, the head's first.
  var lines: Range<Int> { head.line..<head.line + 2 + rows.count }

  /// What a row adds to the text: cells it lacks, and the prefix before each of its cells.
  ///
  /// Only prefixes longer than anybody writes weigh something.
  func weight(of row: Row) -> Int {
    let count = min(row.cells.count, alignments.count)
    return max(0, alignments.count - count) + count * (prefix.count / 64)
  }
}
