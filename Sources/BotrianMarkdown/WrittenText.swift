/// The text that libcmark reads in place of the source, and where each byte of it came from.
///
/// Thai numbers before items become Arabic. Each cell of a table becomes a heading `# cell #` in a line
/// of its own, and the delimiter row an empty one: libcmark gives no row a paragraph may go on in, and
/// finds each where the table stands.
struct WrittenText {
  /// What a line of it is.
  enum Role: Equatable {
    case text
    /// A heading that stands for a cell or the delimiter row of a table; its index in `tables`.
    case table(Int)
  }

  struct Line {
    /// The line of the source, from 0.
    let source: Int
    let role: Role
    fileprivate let start: Int
    fileprivate let firstShift: Int
  }

  /// From a byte of the text on, how far away in the source each byte stands.
  private struct Shift {
    let start: Int
    let distance: Int
  }

  /// What libcmark reads.
  private(set) var bytes: [UInt8] = []

  private(set) var lines: [Line] = []

  /// The tables in order, each with its first line.
  private(set) var tables: [(firstLine: Int, table: SourceTable)] = []

  /// The Thai numbers that became Arabic, each by its first byte in the source, with its line.
  private(set) var numbers: [(line: Int, offset: Int)] = []

  /// The source's lines and the bytes of marks in them that are nested too deep.
  private(set) var surplusMarks: [(line: Int, offset: Int)] = []

  private let source: SourceText
  private let leads: [Int: LineLead]
  private let rewriting: Rewriting
  private var shifts: [Shift] = []

  /// Writes a source in another way, with the marks of each line that has Thai numbers or surplus marks.
  init(_ source: SourceText, _ rewriting: Rewriting, leads: [Int: LineLead]) {
    self.source = source
    self.leads = leads
    self.rewriting = rewriting
    bytes.reserveCapacity(source.bytes.count * 5 / 4)
    lines.reserveCapacity(source.lines.count)
    var tablesBelow: [Int: SourceTable] = [:]
    for table in rewriting.tables.values {
      for line in table.linesBefore { tablesBelow[line] = table }
    }
    var line = 0
    while line < source.lines.count {
      if let table = rewriting.tables[line] {
        write(table)
        line = table.lines.upperBound
      } else {
        write(line: line, before: tablesBelow[line])
        line += 1
      }
    }
  }

  /// The bytes of a line without its end.
  func range(of line: Int) -> Range<Int> {
    let end = line + 1 < lines.count ? lines[line + 1].start : bytes.count
    return lines[line].start..<end - 1
  }

  /// The source's byte from which a byte of a line came; of an unescaped pipe, its backslash.
  func sourceOffset(line: Int, offset: Int) -> Int {
    let position = lines[line].start + offset
    var low = lines[line].firstShift
    var high = line + 1 < lines.count ? lines[line + 1].firstShift : shifts.count
    // The shifts of a line are sorted, and may be many.
    while high - low > 1 {
      let middle = (low + high) / 2
      if shifts[middle].start <= position { low = middle } else { high = middle }
    }
    return position + shifts[low].distance
  }

  /// Whether two lines, the second not behind the last, stand for cells of the same table.
  func isSameTable(_ line: Int, as other: Int) -> Bool {
    line < lines.count && lines[line].role == lines[other].role
  }

  /// The lines of a block's text, without the line that makes a paragraph a heading.
  func lines(of node: CommonMarkTree.Node) -> Range<Int> {
    let first = node.lines.lowerBound
    var last = min(node.lines.upperBound, lines.count - 1)
    guard case .heading = node.kind, last > first else { return first..<max(first, last) + 1 }
    // libcmark tells the line behind it, but at the end of the text.
    if last - 1 > first, source.isUnderline(lines[last - 1].source) { last -= 1 }
    return first..<last
  }

  /// The source's byte at which a node begins.
  func sourceOffset(of node: CommonMarkTree.Node) -> Int {
    sourceOffset(line: node.lines.lowerBound, offset: node.startOffset)
  }
}

extension WrittenText {
  /// The sign that keeps definitions text: white space for emphasis, but not for blocks.
  static let mark = "\u{2003}"

  private mutating func startLine(_ line: Int, as role: Role) {
    lines.append(
      Line(source: line, role: role, start: bytes.count, firstShift: shifts.count))
  }

  /// Makes the next byte written the one of an offset in the source.
  private mutating func follow(_ offset: Int) {
    shifts.append(Shift(start: bytes.count, distance: offset - bytes.count))
  }

  private mutating func write(line: Int, before table: SourceTable?) {
    startLine(line, as: .text)
    let range = source.lines[line]
    var offset = range.lowerBound
    follow(offset)
    if let table {
      offset = line == table.linesBefore.lowerBound ? table.startBefore : offset
    } else {
      offset = range.upperBound
    }
    if let start = startOfText(line: line, before: table) {
      writeMarks(line: line, upTo: start)
      bytes += Self.mark.utf8
      follow(start)
      copy(start..<max(start, offset))
    } else {
      writeMarks(line: line, upTo: offset)
    }
    copyUnescapingPipes(offset..<range.upperBound)
    bytes.append(.lineFeed)
  }

  /// Where a sign must keep a definition text; `nil` if none stands there, or it is one indeed.
  private func startOfText(line: Int, before table: SourceTable?) -> Int? {
    if rewriting.shownDefinitions.contains(line) {
      return LineLead(of: source.lines[line], in: source.bytes).end
    }
    guard let table, line == table.linesBefore.lowerBound,
      source.bytes[table.startBefore] == UInt8(ascii: "["),
      // A line of `=` or `-` made libcmark read the definitions above it.
      !(line + 1...table.head.line).contains(where: { source.isUnderline($0) })
    else { return nil }
    return table.startBefore
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !rewriting.otherDelimiters.isEmpty else {
      bytes += source.bytes[range]
      return
    }
    for offset in range {
      let byte = source.bytes[offset]
      bytes.append(rewriting.otherDelimiters.contains(offset) ? byte.otherDelimiter : byte)
    }
  }

  private mutating func copyUnescapingPipes(_ range: Range<Int>) {
    var start = range.lowerBound
    for offset in range.dropFirst() where source.bytes[offset] == .pipe {
      guard source.bytes[offset - 1] == .backslash else { continue }
      bytes += source.bytes[start..<offset - 1]
      // The pipe stands for both signs.
      follow(offset - 1)
      bytes.append(.pipe)
      follow(offset + 1)
      start = offset + 1
    }
    bytes += source.bytes[start..<range.upperBound]
  }

  /// Writes a line's start up to an offset, with its marks as libcmark should read them.
  private mutating func writeMarks(line: Int, upTo limit: Int) {
    var offset = source.lines[line].lowerBound
    if let lead = leads[line], !rewriting.verbatimLines.contains(line) {
      let end = min(lead.surplusMark ?? limit, limit)
      for number in lead.thaiNumbers where number.upperBound <= end {
        copy(offset..<number.lowerBound)
        numbers.append((line, number.lowerBound))
        for digit in stride(from: number.lowerBound, to: number.upperBound, by: 3) {
          bytes.append(source.bytes[digit + 2] - 0x90 + UInt8(ascii: "0"))
          follow(digit + 3)
        }
        offset = number.upperBound
      }
      if let mark = lead.surplusMark, mark < limit {
        copy(offset..<mark)
        surplusMarks.append((line, mark))
        bytes.append(.backslash)
        follow(mark)
        offset = mark
      }
    }
    copy(offset..<limit)
  }
}

extension WrittenText {
  private mutating func write(_ table: SourceTable) {
    let index = tables.count
    tables.append((lines.count, table))
    let opensParagraph = table.linesBefore.isEmpty
    write(table.head, of: table, index, firstPrefix: opensParagraph ? nil : table.prefix)
    startLine(table.delimiterLine, as: .table(index))
    follow(table.prefix.lowerBound)
    bytes += source.bytes[table.prefix]
    bytes += "#\n".utf8
    if table.rows.isEmpty { writeBlankLine(behind: table) }
    for row in table.rows {
      let start = source.lines[row.line].lowerBound
      write(row, of: table, index, firstPrefix: start..<row.text.lowerBound)
    }
  }

  /// A table without rows parts the items of a list in cmark-gfm, as a blank line behind it does.
  private mutating func writeBlankLine(behind table: SourceTable) {
    startLine(table.delimiterLine, as: .text)
    follow(table.prefix.lowerBound)
    bytes += source.bytes[table.prefix]
    bytes.append(.lineFeed)
  }

  /// Writes the cells of a row that the table has room for, the first behind `firstPrefix` or, without
  /// one, behind the marks of the row's line.
  private mutating func write(
    _ row: SourceTable.Row, of table: SourceTable, _ index: Int, firstPrefix: Range<Int>?
  ) {
    for (column, cell) in row.cells.prefix(table.alignments.count).enumerated() {
      startLine(row.line, as: .table(index))
      if column == 0, firstPrefix == nil {
        let start = source.lines[row.line].lowerBound
        follow(start)
        writeMarks(line: row.line, upTo: row.text.lowerBound)
      } else {
        let prefix = column == 0 ? firstPrefix ?? table.prefix : table.prefix
        follow(prefix.lowerBound)
        bytes += source.bytes[prefix]
      }
      follow(row.text.lowerBound)
      bytes.append(UInt8(ascii: "#"))
      write(cell: cell)
    }
  }

  private mutating func write(cell: Range<Int>) {
    if !cell.isEmpty {
      bytes.append(.space)
      follow(cell.lowerBound)
      copyUnescapingPipes(cell)
      bytes += " #".utf8
    }
    bytes.append(.lineFeed)
  }
}

extension SourceText {
  /// Whether a line, but for blanks and signs of quotes, is of `=` or of `-` only.
  func isUnderline(_ line: Int) -> Bool {
    let text = bytes[lines[line]].drop { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
    guard let first = text.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
      return false
    }
    return text.drop { $0 == first }.allSatisfy(\.isSpaceOrTab)
  }
}
