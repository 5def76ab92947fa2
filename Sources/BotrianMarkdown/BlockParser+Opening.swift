extension BlockParser {
  /// Opens the block that begins at the line's content, if one does.
  ///
  /// - Returns: Whether another block may begin behind it on the line.
  mutating func openBlock() -> Bool {
    guard reader.indent < 4 else { return openIndentedCode() }
    switch reader.contentByte {
    case UInt8(ascii: ">"): return openBlockQuote()
    case UInt8(ascii: "#"): if openHeading() { return false }
    case UInt8(ascii: "`"), UInt8(ascii: "~"): if openFencedCode() { return false }
    case UInt8(ascii: "<"): if openHTML() { return false }
    case UInt8(ascii: "="): if turnIntoHeading() { return false }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0xE0:
      if turnIntoHeading() || openThematicBreak() { return false }
      if openItem() { return true }
    default: break
    }
    continueTable()
    return false
  }

  private var isInParagraph: Bool { nodes[container].isParagraph }

  /// Whether the line may yet turn out to belong to an open paragraph whose containers it left out.
  private var mayBeLazy: Bool { !hasOpened && nodes[tip].isParagraph }

  private mutating func openIndentedCode() -> Bool {
    guard !mayBeLazy, !reader.isBlank else { return false }
    reader.skip(columns: 4)
    start(.codeBlock(nil), at: reader.offset)
    return false
  }

  private mutating func openBlockQuote() -> Bool {
    guard mayNest() else { return false }
    let offset = reader.contentOffset
    reader.skipMarker(byteCount: 1, columnCount: 1)
    reader.skipOptionalSpace()
    start(.blockQuote, at: offset)
    return true
  }

  /// Whether another container may be opened; notes the first place where none may.
  mutating func mayNest() -> Bool {
    guard matchedCount > Self.depthLimit else { return true }
    firstTooDeep = firstTooDeep ?? restOfLine
    return false
  }

  private mutating func openHeading() -> Bool {
    let offset = reader.contentOffset
    let level = source.bytes[reader.content].prefix { $0 == UInt8(ascii: "#") }.count
    let next = reader.byte(at: offset + level)
    guard level <= 6, next.isSpaceOrTab || next == .lineFeed else { return false }
    reader.skipMarker(byteCount: level, columnCount: level)
    start(.heading(level: level), at: offset)
    return true
  }

  private mutating func openFencedCode() -> Bool {
    let byte = reader.contentByte
    let text = source.bytes[reader.content]
    let length = text.prefix { $0 == byte }.count
    guard length >= 3,
      byte == UInt8(ascii: "~") || !text.dropFirst(length).contains(UInt8(ascii: "`"))
    else { return false }
    let offset = reader.contentOffset
    // libcmark counts the indent's bytes, so that a tab is one.
    let fence = CodeFence(byte: byte, length: length, indent: offset - reader.offset)
    reader.skipMarker(byteCount: length, columnCount: length)
    start(.codeBlock(fence), at: offset)
    return true
  }

  private mutating func openHTML() -> Bool {
    let rule = HTMLBlockRule(
      startingAt: source.bytes[reader.content], anyTagAllowed: !isInParagraph && !mayBeLazy)
    guard let rule else { return false }
    start(.htmlBlock(rule), at: reader.contentOffset)
    return true
  }

  /// Makes the paragraph above a line of `=` or `-` a heading, unless definitions are all it has.
  private mutating func turnIntoHeading() -> Bool {
    let byte = reader.contentByte
    guard isInParagraph, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-"),
      source.bytes[reader.content].drop(while: { $0 == byte }).allSatisfy(\.isSpaceOrTab)
    else { return false }
    cutDefinitions(from: container)
    // The line then goes on as text of the paragraph.
    guard !nodes[container].lines.isEmpty else { return true }
    nodes[container].kind = .heading(level: byte == UInt8(ascii: "=") ? 1 : 2)
    reader.skipAll()
    return true
  }

  private mutating func openThematicBreak() -> Bool {
    guard isThematicBreak else { return false }
    start(.thematicBreak, at: reader.contentOffset)
    reader.skipAll()
    return true
  }

  private var isThematicBreak: Bool {
    let byte = reader.contentByte
    guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else {
      return false
    }
    var count = 0
    for other in source.bytes[reader.content] where !other.isSpaceOrTab {
      guard other == byte else { return false }
      count += 1
    }
    return count >= 3
  }
}
