/// The texts of a document's blocks, written one below the other as a document for libcmark.
///
/// Each text is a paragraph that begins with an em space, which is white space for emphasis but not
/// for blocks; its further lines are indented as code would be. So libcmark cannot find a block in
/// it again. Definitions stand beside the texts as they were written. A text with a lazy line that
/// begins with white space stands in a block quote, and the lazy line outside it, as in the source:
/// only so does libcmark keep that white space.
struct InlineSource {
  /// A line of the document and what it was made of.
  struct Line {
    /// The line of the source, from 0.
    let source: Int

    /// The source's byte at which the line's text begins.
    let offset: Int

    /// How many bytes stand before the text that libcmark counts in its columns.
    let prefixCount: Int

    /// Where, in what libcmark reads, the text begins.
    var start = 0

    /// How many bytes the text has.
    var count = 0

    /// Where, in the text, a backslash before a pipe was left out.
    var removals: [Int] = []
  }

  /// One text of the document.
  struct Text {
    /// Where its lines stand in `lines`.
    let lines: Range<Int>

    /// Whether it is a cell of a table.
    let isCell: Bool
  }

  /// What libcmark reads.
  private(set) var bytes: [UInt8] = []

  /// All lines that libcmark counts.
  private(set) var lines: [Line] = []

  /// The texts in order.
  private(set) var texts: [Text] = []

  /// What stands behind code fences, each on the line of a fence.
  private(set) var infos: [Int] = []

  private let source: [UInt8]

  init(_ source: SourceText) {
    self.source = source.bytes
    bytes.reserveCapacity(source.bytes.count * 5 / 4)
  }

  /// Adds a text; one without a byte is added too, but not shown to libcmark.
  ///
  /// - Returns: Its index in `texts`.
  @discardableResult
  mutating func add(_ text: [LineSlice], isCell: Bool = false) -> Int {
    let start = lines.count
    if !text.allSatisfy(\.bytes.isEmpty) { addLines(text) }
    texts.append(Text(lines: start..<lines.count, isCell: isCell))
    endParagraph()
    return texts.count - 1
  }

  /// Adds the lines of definitions.
  mutating func addDefinitions(_ text: [LineSlice]) {
    for (index, line) in text.enumerated() {
      add(line, prefix: index == 0 ? [] : Self.nextPrefix)
    }
    endParagraph()
  }

  /// Adds what stands behind a code fence.
  ///
  /// - Returns: Its index in `infos`.
  mutating func addInfo(_ info: LineSlice) -> Int {
    infos.append(lines.count)
    add(info, prefix: Array("~~~ ".utf8))
    lines.append(Line(source: info.line, offset: info.bytes.upperBound, prefixCount: 0))
    bytes += "~~~\n".utf8
    return infos.count - 1
  }

  /// The white space that stands before each text.
  static let mark = "\u{2003}"

  private static let firstPrefix = Array(mark.utf8)
  private static let nextPrefix = Array("    ".utf8)
  private static let quotePrefix = Array("> ".utf8)

  private mutating func addLines(_ text: [LineSlice]) {
    let quote = text.dropFirst().contains(where: beginsWithLazySpace) ? Self.quotePrefix : []
    for (index, line) in text.enumerated() {
      if index == 0 {
        add(line, prefix: quote + Self.firstPrefix, countedPrefix: quote + Self.firstPrefix)
      } else if beginsWithLazySpace(line) {
        add(line, prefix: [], countedPrefix: quote)
      } else {
        add(line, prefix: quote + Self.nextPrefix, countedPrefix: quote)
      }
    }
  }

  private func beginsWithLazySpace(_ line: LineSlice) -> Bool {
    line.isLazy && (line.leadingSpaces > 0 || source[line.bytes].first?.isSpaceOrTab == true)
  }

  /// Adds a line behind a prefix; libcmark counts a part of it, or another one, in its columns.
  private mutating func add(_ slice: LineSlice, prefix: [UInt8], countedPrefix: [UInt8] = []) {
    bytes += prefix
    bytes += repeatElement(.space, count: slice.leadingSpaces)
    var line = Line(
      source: slice.line, offset: slice.bytes.lowerBound,
      prefixCount: countedPrefix.count + slice.leadingSpaces)
    line.start = bytes.count
    if slice.escapesPipes {
      line.removals = addUnescapingPipes(slice.bytes)
    } else {
      bytes += source[slice.bytes]
    }
    line.count = bytes.count - line.start
    bytes.append(.lineFeed)
    lines.append(line)
  }

  private mutating func addUnescapingPipes(_ slice: Range<Int>) -> [Int] {
    let start = bytes.count
    var removals: [Int] = []
    for index in slice {
      let next = index + 1
      if source[index] == .backslash, next < slice.upperBound, source[next] == .pipe {
        removals.append(bytes.count - start)
      } else {
        bytes.append(source[index])
      }
    }
    return removals
  }

  private mutating func endParagraph() {
    guard let last = lines.last else { return }
    lines.append(Line(source: last.source, offset: last.offset, prefixCount: 0))
    bytes.append(.lineFeed)
  }
}

extension InlineSource {
  /// Whether a line's last byte is a backslash.
  func endsInBackslash(_ line: Line) -> Bool {
    bytes[line.start..<line.start + line.count].last == .backslash
  }

  /// How many bytes a line has without the spaces and tabs at its end.
  func countWithoutBlanksAtEnd(_ line: Line) -> Int {
    let text = bytes[line.start..<line.start + line.count]
    return (text.lastIndex { !$0.isSpaceOrTab } ?? line.start - 1) + 1 - line.start
  }
}

extension InlineSource.Line {
  /// The source's byte from which a byte of the text came; of an unescaped pipe, its backslash.
  func sourceOffset(of position: Int) -> Int {
    // The removals are sorted, and may be many.
    var low = 0
    var high = removals.count
    while low < high {
      let middle = (low + high) / 2
      if removals[middle] < position { low = middle + 1 } else { high = middle }
    }
    return offset + position + low
  }
}
