/// The marks of containers at a line's start: the signs of quotes, bullets and numbers.
///
/// It tells where a mark may stand; whether one stands there, only libcmark knows.
struct LineLead {
  /// How many containers may stand inside one another; an item counts for two, with its list.
  static let depthLimit = 100

  /// Before how many columns of a line an item may begin; no list that is nested less deep gets there.
  ///
  /// libcmark looks at every open item for each blank line, so that many must not be open.
  static let columnLimit = 400

  /// The bytes of the Thai digits of numbers before items.
  private(set) var thaiNumbers: [Range<Int>] = []

  /// The first mark that would be nested too deep.
  private(set) var surplusMark: Int?

  /// The first byte behind the marks and the blanks around them.
  private(set) var end: Int

  private let bytes: [UInt8]
  private let lineEnd: Int

  /// The column of `end`, from 0.
  private var column = 0

  /// Reads the marks of a line.
  init(of line: Range<Int>, in bytes: [UInt8]) {
    self.bytes = bytes
    lineEnd = line.upperBound
    end = line.lowerBound
    var depth = 0
    var isBehindItem = false
    while true {
      let blanks = takeBlanks()
      guard end < lineEnd, blanks < 5 || !isBehindItem else { return }
      let start = end
      let isTooFar = column >= Self.columnLimit
      let isQuote = bytes[end] == UInt8(ascii: ">")
      guard isQuote ? takeQuote() : takeItem() else { return }
      depth += isQuote ? 1 : 2
      isBehindItem = !isQuote
      if depth > Self.depthLimit || isTooFar && !isQuote {
        if !isThematicBreak(from: start) { surplusMark = start }
        return
      }
    }
  }

  /// Takes spaces and tabs.
  ///
  /// - Returns: How many columns they take up.
  private mutating func takeBlanks() -> Int {
    let start = column
    while end < lineEnd, bytes[end].isSpaceOrTab {
      column += bytes[end] == .tab ? 4 - column % 4 : 1
      end += 1
    }
    return column - start
  }

  private mutating func takeQuote() -> Bool {
    end += 1
    column += 1
    return true
  }

  private mutating func takeItem() -> Bool {
    let start = end
    guard let markEnd = ListMarker.end(at: start, to: lineEnd, in: bytes) else { return false }
    let isThai = bytes[start] == ListMarker.firstThaiByte
    if isThai { thaiNumbers.append(start..<markEnd - 1) }
    end = markEnd
    column += isThai ? (markEnd - 1 - start) / 3 + 1 : markEnd - start
    return true
  }

  /// Whether the rest of the line is a thematic break, or the end of one.
  private func isThematicBreak(from start: Int) -> Bool {
    bytes[start..<lineEnd].allSatisfy { $0 == bytes[start] || $0.isSpaceOrTab }
      && (bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "*"))
  }
}
