/// Turns the columns that libcmark counts in one text into places in the source.
///
/// libcmark counts bytes from a line's start. It misses some line feeds: those behind a backslash and
/// those inside a link's parentheses or label. What follows then seems to stand in the line before, far
/// to the right, and later lines seem to come too early. So its line numbers are not used; the reader
/// of its tree reports every line feed that it comes upon, in order.
struct InlinePositions {
  private let source: InlineSource
  private let text: InlineSource.Text

  /// The line being read, in the source's lines.
  private var line: Int

  /// The line from whose start libcmark counts columns.
  private var countedLine: Int

  /// How many bytes libcmark counts from there to the start of the line being read.
  private var countedByteCount = 0

  init(of text: InlineSource.Text, in source: InlineSource) {
    self.source = source
    self.text = text
    line = text.lines.lowerBound
    countedLine = line
  }

  /// The line of the source and the byte that stand at one of libcmark's columns, from 1.
  func place(column: Int) -> (line: Int, offset: Int) {
    let current = source.lines[line]
    let position = min(max(position(column: column), 0), current.count)
    return (current.source, current.sourceOffset(of: position))
  }

  /// Takes note of a soft or hard break.
  ///
  /// - Returns: The place of the blanks or the backslash that end the line, or of the line's end.
  mutating func endLine(isHard: Bool) -> (line: Int, offset: Int) {
    let ended = source.lines[line]
    let isBackslash = isHard && source.endsInBackslash(ended)
    let position = isBackslash ? ended.count - 1 : source.countWithoutBlanksAtEnd(ended)
    advance(1)
    if !isBackslash { countFromHere() }
    return (ended.source, ended.sourceOffset(of: position))
  }

  /// Takes note of line feeds that libcmark has counted, inside code or a tag.
  mutating func passLines(_ count: Int) {
    guard count > 0 else { return }
    advance(count)
    countFromHere()
  }

  /// Takes note of a link's end, right before one of libcmark's columns.
  mutating func endLink(column: Int) {
    var position = position(column: column)
    while position > source.lines[line].count, line < text.lines.upperBound - 1 {
      position -= source.lines[line].count + 1
      advance(1)
    }
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count where line < text.lines.upperBound - 1 {
      countedByteCount += source.lines[line].count + 1
      line += 1
    }
  }

  private mutating func countFromHere() {
    countedLine = line
    countedByteCount = 0
  }

  /// The byte of the current line's text at a column; negative or too large if in another line.
  private func position(column: Int) -> Int {
    column - 1 - source.lines[countedLine].prefixCount - countedByteCount
  }
}
