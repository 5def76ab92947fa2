extension BlockParser {
  /// Whether the line can be a row of an open table: it has a cell, and not too many lack.
  mutating func isRow(columnCount: Int) -> Bool {
    let cellCount = TableRowText.cells(of: reader.content, in: source.bytes).count
    guard cellCount > 0 else { return false }
    guard addedCellCount + columnCount - cellCount <= Self.addedCellLimit else {
      firstTooRagged = firstTooRagged ?? restOfLine
      return false
    }
    return true
  }

  /// Makes the line a row of the table it continues, or the paragraph it continues a table whose
  /// delimiter row the line is.
  mutating func continueTable() {
    guard !reader.isBlank else { return }
    if nodes[container].isTable { return addRow() }
    guard nodes[container].isParagraph,
      let alignments = TableRowText.alignments(of: reader.content, in: source.bytes),
      let head = nodes[container].lines.last.map(row), head.cells.count == alignments.count
    else { return }
    turnIntoTable(head: head, alignments: alignments)
  }

  /// Makes the paragraph's last line the head; the lines before it stay a paragraph.
  private mutating func turnIntoTable(head: TableLine, alignments: [Table.Alignment?]) {
    let before = Array(nodes[container].lines.dropLast())
    if let first = before.first { insertParagraph(before, startingAt: first) }
    nodes[container].lines = []
    nodes[container].kind = .table(alignments)
    nodes[container].rows = [head]
    reader.skipAll()
  }

  /// Puts a paragraph before the open block.
  ///
  /// cmark-gfm reads no definitions in it, and takes `\|` for `|` as in a cell.
  private mutating func insertParagraph(_ lines: [LineSlice], startingAt first: LineSlice) {
    let parent = nodes[container].parent
    var paragraph = BlockNode(
      kind: .paragraph, parent: parent, line: first.line, offset: first.bytes.lowerBound)
    paragraph.lines = lines
    for index in paragraph.lines.indices { paragraph.lines[index].escapesPipes = true }
    nodes[parent].children.insert(nodes.count, at: nodes[parent].children.count - 1)
    nodes.append(paragraph)
  }

  private mutating func addRow() {
    guard case .table(let alignments) = nodes[container].kind else { return }
    let row = row(restOfLine)
    nodes[container].rows.append(row)
    addedCellCount += max(0, alignments.count - row.cells.count)
    hasReadRow = true
    reader.skipAll()
  }

  private func row(_ line: LineSlice) -> TableLine {
    let cells = TableRowText.cells(of: line.bytes, in: source.bytes)
    return TableLine(
      line: line,
      cells: cells.map { LineSlice(line: line.line, bytes: $0, escapesPipes: true) })
  }
}
