/// Turns the columns that libcmark counts in one block's text into places in the source.
///
/// libcmark counts bytes from a line's start, as if the blanks and marks before each line were those of
/// the first. It misses some line feeds: those behind a backslash and those inside a link's parentheses
/// or label. What follows then seems to stand in the line before, far to the right, and later lines seem
/// to come too early. So its line numbers are not used; the reader of its tree reports every line feed
/// that it comes upon, in order.
struct InlinePositions {
  /// A line of the written text and the bytes in it that belong to the block.
  struct Line {
    let line: Int
    let start: Int
    let count: Int
  }

  private let text: WrittenText
  private let lines: [Line]

  /// How many bytes libcmark takes to stand before each line's text.
  private let firstColumn: Int

  /// The line being read.
  private var line = 0

  /// How many bytes libcmark counts from where it takes the line to start to where it starts.
  private var countedByteCount = 0

  init(lines: [Line], firstColumn: Int, in text: WrittenText) {
    self.lines = lines
    self.firstColumn = firstColumn
    self.text = text
  }

  /// Whether a link ended behind the last line.
  private var hasOverrun = false

  /// Whether, at the block's end, its lines have been read, no more and no less.
  var areConsistent: Bool { !hasOverrun && line == lines.count - 1 }

  /// The block's first line.
  var firstLine: Line { lines[0] }

  /// The line of the source and the byte that stand at one of libcmark's columns, from 1.
  func place(column: Int) -> (line: Int, offset: Int) {
    place(position: min(max(position(column: column), 0), lines[line].count), in: lines[line])
  }

  private func place(position: Int, in line: Line) -> (line: Int, offset: Int) {
    let offset = text.sourceOffset(line: line.line, offset: line.start + position)
    return (text.lines[line.line].source, offset)
  }

  /// Takes note of a soft or hard break.
  ///
  /// - Returns: The place of the blanks or the backslash that end the line, or of the line's end.
  mutating func endLine(isHard: Bool) -> (line: Int, offset: Int) {
    let ended = lines[line]
    let bytes = text.bytes(of: ended)
    let isBackslash = isHard && bytes.last == .backslash
    let blankCount = bytes.reversed().prefix(while: \.isSpaceOrTab).count
    let position = ended.count - (isBackslash ? 1 : blankCount)
    advance(1)
    if !isBackslash { countedByteCount = 0 }
    return place(position: position, in: ended)
  }

  /// Takes note of line feeds that libcmark has counted, inside code or a tag.
  mutating func passLines(_ count: Int) {
    guard count > 0 else { return }
    advance(count)
    countedByteCount = 0
  }

  /// Takes note of a link's end, right before one of libcmark's columns.
  mutating func endLink(column: Int) {
    while line < lines.count - 1, position(column: column) > lines[line].count { advance(1) }
    hasOverrun = hasOverrun || position(column: column) > lines[line].count
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count where line < lines.count - 1 {
      countedByteCount += lines[line].count + 1
      line += 1
    }
  }

  /// The byte of the current line's text at a column; negative or too large if in another line.
  private func position(column: Int) -> Int {
    column - 1 - firstColumn - countedByteCount
  }
}

extension InlinePositions {
  /// The lines of a paragraph's or heading's text.
  static func lines(of node: Int, in tree: CommonMarkTree, _ text: WrittenText) -> [Line] {
    let block = tree.nodes[node]
    let lines = text.lines(of: block)
    let first = line(lines.lowerBound, from: block.startOffset, in: text)
    guard lines.count > 1 else { return [first] }
    let containers = Containers(around: node, in: tree, of: text)
    return [first]
      + lines.dropFirst().map { number in
        let range = text.range(of: number)
        let match = containers.match(range, in: text.bytes)
        let start = match.offset - match.addedSpaceCount - range.lowerBound
        return line(number, from: start, in: text)
      }
  }

  private static func line(_ number: Int, from start: Int, in text: WrittenText) -> Line {
    Line(line: number, start: start, count: text.range(of: number).count - start)
  }
}

extension WrittenText {
  /// The bytes of a line's text.
  func bytes(of line: InlinePositions.Line) -> ArraySlice<UInt8> {
    bytes[range(of: line.line)].dropFirst(max(0, line.start)).prefix(line.count)
  }
}
