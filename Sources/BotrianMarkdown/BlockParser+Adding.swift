extension BlockParser {
  /// Adds what is left of the line to the block it belongs to.
  mutating func addRest() {
    noteBlankLine()
    let isLazy = open.count > matchedCount && !hasOpened && !reader.isBlank
    if isLazy, nodes[tip].isParagraph { return addLazyText(to: tip) }
    closeUnmatched()
    switch nodes[container].kind {
    case .codeBlock: addVerbatim()
    case .htmlBlock(let rule):
      let text = reader.content
      addVerbatim()
      if rule.ends(in: source.bytes[text]) { closeLast() }
    case _ where reader.isBlank: break
    case .paragraph: addText(to: container)
    case .heading: addHeadingText()
    case .document, .blockQuote, .list, .item, .thematicBreak, .table:
      addText(to: start(.paragraph, at: reader.contentOffset))
    }
  }

  private mutating func addText(to node: Int) {
    nodes[node].lines.append(restOfLine)
  }

  private mutating func addLazyText(to node: Int) {
    var slice = verbatimRest
    slice.isLazy = true
    nodes[node].lines.append(slice)
  }

  private mutating func addVerbatim() {
    nodes[container].lines.append(verbatimRest)
  }

  /// The rest of the current line with the white space before its content.
  private var verbatimRest: LineSlice {
    let left = reader.columnsLeftInTab
    let start = reader.offset + (left > 0 ? 1 : 0)
    return LineSlice(line: lineNumber, bytes: start..<max(start, reader.end), leadingSpaces: left)
  }

  /// Adds a heading's text without the signs that may close it.
  private mutating func addHeadingText() {
    let text = source.bytes[reader.content].trimmingSpaceAtEnd()
    var content = text
    while content.last == UInt8(ascii: "#") { content.removeLast() }
    let hasClosing = content.count < text.count && content.last?.isSpaceOrTab ?? true
    content = hasClosing ? content.trimmingSpaceAtEnd() : text
    nodes[container].lines.append(
      LineSlice(line: lineNumber, bytes: content.startIndex..<content.endIndex))
  }

  /// Remembers which blocks the line, blank or not, leaves as their last.
  private mutating func noteBlankLine() {
    let isBlank = reader.isBlank && !hasReadRow
    if isBlank, let last = nodes[container].children.last { nodes[last].endsBlank = true }
    for index in open[..<matchedCount] { nodes[index].endsBlank = false }
    nodes[container].endsBlank = isBlank && countsBlankLines(container)
  }

  private func countsBlankLines(_ index: Int) -> Bool {
    switch nodes[index].kind {
    case .blockQuote, .heading, .thematicBreak, .codeBlock(.some): false
    case .item: !nodes[index].children.isEmpty || nodes[index].line != lineNumber
    case .document, .list, .paragraph, .codeBlock(nil), .htmlBlock, .table: true
    }
  }
}

extension ArraySlice<UInt8> {
  func trimmingSpaceAtEnd() -> Self {
    var rest = self
    while rest.last?.isASCIISpace == true { rest.removeLast() }
    return rest
  }
}
