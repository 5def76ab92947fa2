internal import BotrianReports

/// Reads text whose tables have a row a line and a tab between cells.
package enum TabbedText {
  /// The pieces of a text: a paragraph for each line, a table for lines with tabs.
  ///
  /// A blank line between two rows is the end of a page, and parts the table.
  package static func blocks(of text: String) -> [ImportBlock] {
    var blocks: [ImportBlock] = []
    var rows: [ImportTable.Row] = []
    var origin = 0
    var followsText = false
    func closeTable() {
      let table = ImportTable(rows)
      if !table.rows.isEmpty {
        blocks.append(ImportBlock(.table(table), line: table.rows.first?.line))
      }
      rows = []
    }
    for (index, line) in lines(of: text).enumerated() {
      if line.unicodeScalars.contains("\t") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { text in
          origin += 1
          return ImportTable.Cell(cellLines(String(text)), origin: origin)
        }
        rows.append(ImportTable.Row(cells, line: index + 1))
        followsText = false
        continue
      }
      closeTable()
      let words = line.trimmed
      if !words.isEmpty {
        blocks.append(
          ImportBlock(.text([words]), isContinuation: followsText, line: index + 1))
      }
      followsText = !words.isEmpty
    }
    closeTable()
    return blocks
  }

  private static func lines(of text: String) -> [String] {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    return scalars.filter { $0 != "\r" }
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
  }

  /// The lines of a cell, whose paragraphs a scanner writes between `<p>` and `</p>`.
  private static func cellLines(_ text: String) -> [String] {
    var text = text
    for tag in ["<p>", "</p>", "<br>", "<br/>", "<br />"] {
      text = text.replacing(tag, with: "\n")
    }
    return text.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
