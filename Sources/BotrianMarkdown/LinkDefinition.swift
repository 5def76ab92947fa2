/// Finds link reference definitions at the head of a paragraph, such as `[label]: address "title"`.
///
/// It only tells how far they reach; libcmark reads what they say.
/// - Source: CommonMark 0.30, section 4.7.
enum LinkDefinition {
  /// The number of lines that definitions take up at the head of a paragraph's text.
  static func lineCount(at text: [UInt8]) -> Int {
    var scanner = DefinitionScanner(text)
    var end = 0
    while let next = scanner.takeDefinition() { end = next }
    return text[..<end].count { $0 == .lineFeed }
  }
}

/// Reads definitions from a paragraph's text, whose lines all end in a line feed.
private struct DefinitionScanner {
  private let text: [UInt8]
  private var offset = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  private var byte: UInt8? { offset < text.count ? text[offset] : nil }

  /// Takes one definition.
  ///
  /// - Returns: The offset behind its last line feed; `nil`, with nothing taken, if there is none.
  mutating func takeDefinition() -> Int? {
    let start = offset
    guard takeLabel(), take(UInt8(ascii: ":")) else { return fail(at: start) }
    skipSpaceAndLineFeed()
    guard takeDestination() else { return fail(at: start) }
    let destinationEnd = offset
    skipSpaceAndLineFeed()
    if offset > destinationEnd, takeTitle(), takeLineEnd() { return offset }
    offset = destinationEnd
    return takeLineEnd() ? offset : fail(at: start)
  }

  private mutating func fail(at start: Int) -> Int? {
    offset = start
    return nil
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    offset += 1
    return true
  }

  private mutating func takeLabel() -> Bool {
    guard take(UInt8(ascii: "[")) else { return false }
    let start = offset
    while let byte, byte != UInt8(ascii: "["), byte != UInt8(ascii: "]") {
      skipOne()
      guard offset - start <= 1000 else { return false }
    }
    let label = text[start..<offset]
    return take(UInt8(ascii: "]")) && label.contains { !$0.isASCIISpace }
  }

  /// Skips a byte, or a backslash and the sign it escapes.
  private mutating func skipOne() {
    let isEscape = byte == .backslash
    offset += 1
    if isEscape, byte?.isASCIIPunctuation == true { offset += 1 }
  }

  private mutating func takeDestination() -> Bool {
    byte == UInt8(ascii: "<") ? takeBracketedDestination() : takeBareDestination()
  }

  private mutating func takeBracketedDestination() -> Bool {
    offset += 1
    while let byte, byte != UInt8(ascii: ">") {
      guard byte != .lineFeed, byte != UInt8(ascii: "<") else { return false }
      skipOne()
    }
    return take(UInt8(ascii: ">"))
  }

  private mutating func takeBareDestination() -> Bool {
    let start = offset
    var depth = 0
    while let byte, !byte.isASCIISpace {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        guard depth > 0 else { break }
        depth -= 1
      }
      guard depth <= 32 else { return false }
      skipOne()
    }
    return offset > start && depth == 0
  }

  private mutating func takeTitle() -> Bool {
    guard let opener = byte else { return false }
    let closer: UInt8
    switch opener {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = opener
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return false
    }
    offset += 1
    while let byte, byte != closer {
      guard closer == opener || byte != opener else { return false }
      skipOne()
    }
    return take(closer)
  }

  private mutating func skipSpace() {
    while byte?.isSpaceOrTab == true { offset += 1 }
  }

  private mutating func skipSpaceAndLineFeed() {
    skipSpace()
    if take(.lineFeed) { skipSpace() }
  }

  private mutating func takeLineEnd() -> Bool {
    skipSpace()
    return take(.lineFeed)
  }
}
