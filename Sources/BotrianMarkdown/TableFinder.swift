/// Finds the pipe tables that libcmark took for paragraphs.
///
/// - Source: GitHub Flavored Markdown 0.29, section 4.10, and what cmark-gfm 0.29.0.gfm.6 does where it
///   says nothing.
struct TableFinder {
  /// How much the tables of a document may add to it; see `SourceTable.weight(of:)`.
  static let weightLimit = 500_000

  /// The source's lines that could be delimiter rows, with what they say.
  let delimiterRows: [Int: [Table.Alignment?]]

  /// Where the tables were first cut off because they added too much.
  private(set) var firstTooRagged: SourceTable.Row?

  private let source: SourceText
  private let leads: [Int: LineLead]
  private var weight = 0

  /// The lines that would be rows, if those above did not add too much.
  private var surplusRows: Set<Int> = []

  init(_ source: SourceText, leads: [Int: LineLead]) {
    self.source = source
    self.leads = leads
    var rows: [Int: [Table.Alignment?]] = [:]
    for line in source.lines.indices.dropFirst() {
      rows[line] = source.alignments(ofDelimiterRow: line)
    }
    delimiterRows = rows
  }

  /// Finds the tables in a paragraph, or in a heading of several lines: in `lines` of the written text,
  /// which do not hold the line that makes it a heading.
  mutating func tables(
    in node: Int, lines: Range<Int>, of tree: CommonMarkTree, _ text: WrittenText,
    rejecting rejected: Set<Int>
  ) -> [SourceTable] {
    let first = text.lines[lines.lowerBound].source
    let end = first + lines.count
    guard (first + 1..<end).contains(where: { delimiterRows[$0] != nil }) else { return [] }
    let containers = Containers(around: node, in: tree, of: text)
    guard containers.depth <= LineLead.depthLimit else { return [] }
    var tables: [SourceTable] = []
    var paragraph = (line: first, offset: text.sourceOffset(of: tree.nodes[node]))
    var line = first
    while line + 1 < end {
      guard !rejected.contains(line + 1),
        var table = table(headedBy: line, of: paragraph, in: containers)
      else {
        line += 1
        continue
      }
      addRows(to: &table, in: containers)
      tables.append(table)
      line = table.lines.upperBound
      guard let next = nextParagraph(from: line, to: end, in: containers) else { break }
      paragraph = next
      line = next.line
    }
    return tables
  }

  /// Gives back what a table that is none had weighed.
  mutating func forget(_ table: SourceTable) {
    weight -= table.rows.map(table.weight).reduce(0, +)
  }

  /// Whether a line, behind a table, would be its next row but for its containers.
  func looksLikeRow(_ line: Int) -> Bool {
    guard line < source.lines.count, !surplusRows.contains(line) else { return false }
    let end = LineLead(of: source.lines[line], in: source.bytes).end
    return !TableRowText.cells(of: end..<source.lines[line].upperBound, in: source.bytes).isEmpty
  }
}

extension TableFinder {
  private func match(_ line: Int, in containers: Containers) -> Containers.Match? {
    let range = source.lines[line]
    let match = containers.match(range, in: source.bytes)
    return source.bytes[match.offset..<range.upperBound].allSatisfy(\.isSpaceOrTab) ? nil : match
  }

  /// Finds the next paragraph in the same containers behind a table, if that is sure without asking
  /// libcmark: behind indented code, and behind lines that leave quotes, which the next sign opens again.
  private func nextParagraph(
    from start: Int, to end: Int, in containers: Containers
  ) -> (line: Int, offset: Int)? {
    var line = start
    while line < end, let match = match(line, in: containers),
      isCode(match) || match.isLazy && match.missingCount <= containers.innerQuoteCount
    {
      line += 1
    }
    guard line > start, line < end, let match = match(line, in: containers), !match.isLazy,
      isText(at: match.offset, line: line)
    else { return nil }
    return (line, match.offset)
  }

  private func isCode(_ match: Containers.Match) -> Bool {
    !match.isLazy && match.indent >= 4
  }

  private func row(_ line: Int, from offset: Int) -> SourceTable.Row {
    let text = offset..<source.lines[line].upperBound
    return SourceTable.Row(
      line: line, text: text, cells: TableRowText.cells(of: text, in: source.bytes))
  }

  /// The table, without rows, whose head is a line of a paragraph.
  private func table(
    headedBy line: Int, of paragraph: (line: Int, offset: Int), in containers: Containers
  ) -> SourceTable? {
    guard let alignments = delimiterRows[line + 1],
      let delimiters = match(line + 1, in: containers), !delimiters.isLazy, delimiters.indent < 4
    else { return nil }
    let isFirst = line == paragraph.line
    guard let start = isFirst ? paragraph.offset : match(line, in: containers)?.offset else {
      return nil
    }
    let head = row(line, from: start)
    guard head.cells.count == alignments.count else { return nil }
    return SourceTable(
      linesBefore: paragraph.line..<line, startBefore: paragraph.offset, head: head,
      prefix: source.lines[line + 1].lowerBound..<delimiters.offset, alignments: alignments)
  }

  private mutating func addRows(to table: inout SourceTable, in containers: Containers) {
    while table.lines.upperBound < source.lines.count {
      let line = table.lines.upperBound
      guard let match = match(line, in: containers), !match.isLazy, match.indent < 4,
        isText(at: match.offset, line: line)
      else { return }
      let row = row(line, from: match.offset)
      guard !row.cells.isEmpty else { return }
      guard weight + table.weight(of: row) <= Self.weightLimit else {
        firstTooRagged = firstTooRagged ?? row
        surplusRows.insert(line)
        return
      }
      weight += table.weight(of: row)
      table.rows.append(row)
    }
  }

  /// Whether what stands on a line alone would be a paragraph, or a definition.
  private func isText(at offset: Int, line: Int) -> Bool {
    if leads[line]?.thaiNumbers.contains(where: { $0.lowerBound == offset }) == true {
      return false
    }
    guard Self.mayBeginBlock.contains(source.bytes[offset]) else { return true }
    let text = source.bytes[offset..<source.lines[line].upperBound]
    let tree = CommonMarkTree(parsing: text, hasInlines: false)
    guard let first = tree.nodes[0].firstChild else { return true }
    return tree.nodes[first].kind == .paragraph
  }

  private static let mayBeginBlock = Set("<>#`~-+*_0123456789".utf8)
}

extension SourceText {
  /// The alignments that a line sets, whatever quotes it may stand in; `nil` if it is no delimiter row.
  ///
  /// A line of dashes only makes a heading, or is a lazy line or a thematic break.
  fileprivate func alignments(ofDelimiterRow line: Int) -> [Table.Alignment?]? {
    let text = bytes[lines[line]].drop { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
    guard let first = text.first,
      first == .pipe || first == UInt8(ascii: ":") || first == UInt8(ascii: "-"),
      !isUnderline(line)
    else { return nil }
    return TableRowText.alignments(of: text.startIndex..<text.endIndex, in: bytes)
  }
}
