extension BlockParser {
  /// Finds which open blocks the line goes on with, reading their markers.
  ///
  /// - Returns: Whether the line needs further reading; a closing code fence does not.
  mutating func continueOpenBlocks() -> Bool {
    matchedCount = 1
    while matchedCount < open.count {
      switch nodes[open[matchedCount]].kind {
      case .codeBlock(let fence?) where isClosing(fence):
        closeLast()
        return false
      case let kind:
        guard continues(kind, node: open[matchedCount]) else { return true }
      }
      matchedCount += 1
    }
    return true
  }

  private mutating func continues(_ kind: BlockNode.Kind, node: Int) -> Bool {
    switch kind {
    case .document, .list, .thematicBreak: true
    case .blockQuote: skipQuoteMarker()
    case .item(_, let contentIndent): skipItemIndent(contentIndent, node: node)
    case .codeBlock(let fence): skipCodeIndent(fence)
    case .htmlBlock(let rule): !(rule.endsAtBlankLine && reader.isBlank)
    case .paragraph: !reader.isBlank
    case .table(let alignments): isRow(columnCount: alignments.count)
    case .heading: false
    }
  }

  private mutating func skipQuoteMarker() -> Bool {
    guard reader.indent < 4, reader.contentByte == UInt8(ascii: ">") else { return false }
    reader.skipMarker(byteCount: 1, columnCount: 1)
    reader.skipOptionalSpace()
    return true
  }

  private mutating func skipItemIndent(_ contentIndent: Int, node: Int) -> Bool {
    if reader.indent >= contentIndent {
      reader.skip(columns: contentIndent)
      return true
    }
    // An item that begins with a blank line holds nothing after a second one.
    guard reader.isBlank, !nodes[node].children.isEmpty else { return false }
    reader.skipIndent()
    return true
  }

  private mutating func skipCodeIndent(_ fence: CodeFence?) -> Bool {
    if let fence {
      reader.skip(columns: min(fence.indent, reader.indent))
      return true
    }
    if reader.indent >= 4 {
      reader.skip(columns: 4)
      return true
    }
    guard reader.isBlank else { return false }
    reader.skipIndent()
    return true
  }

  private func isClosing(_ fence: CodeFence) -> Bool {
    guard reader.indent < 4, reader.contentByte == fence.byte else { return false }
    let text = source.bytes[reader.content]
    let length = text.prefix { $0 == fence.byte }.count
    return length >= fence.length && text.dropFirst(length).allSatisfy(\.isSpaceOrTab)
  }
}
