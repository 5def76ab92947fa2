extension [Inline] {
  /// The text without its markup: a soft break is a space, a hard break a line feed, an image its
  /// description, raw HTML nothing.
  package var plainText: String {
    // Most have one piece of text, which is not copied then.
    if count == 1, case .text(let literal) = self[0].kind { return literal }
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  fileprivate func appendPlainText(to text: inout String) {
    for inline in self {
      switch inline.kind {
      case .text(let literal), .code(let literal): text += literal
      case .softBreak: text += " "
      case .hardBreak: text += "\n"
      case .emphasis(let children), .strong(let children), .link(_, _, let children),
        .image(_, _, let children):
        children.appendPlainText(to: &text)
      case .html: break
      }
    }
  }
}

extension [Block] {
  /// The text without its markup: one line for each paragraph, heading, row and line of code, cells
  /// parted by tabs, nothing for raw HTML and thematic breaks.
  package var plainText: String {
    if count == 1, case .paragraph(let inlines) = self[0].kind { return inlines.plainText }
    var lines: [String] = []
    appendPlainText(to: &lines)
    return lines.joined(separator: "\n")
  }

  fileprivate func appendPlainText(to lines: inout [String]) {
    for block in self {
      switch block.kind {
      case .heading(_, let inlines), .paragraph(let inlines): lines.append(inlines.plainText)
      case .blockQuote(let blocks): blocks.appendPlainText(to: &lines)
      case .list(let list):
        for item in list.items { item.blocks.appendPlainText(to: &lines) }
      case .codeBlock(_, let text):
        lines.append(text.hasSuffix("\n") ? String(text.dropLast()) : text)
      case .table(let table): table.appendPlainText(to: &lines)
      case .htmlBlock, .thematicBreak: break
      }
    }
  }
}

extension Table {
  fileprivate func appendPlainText(to lines: inout [String]) {
    for cells in [head] + rows.map(\.cells) {
      lines.append(cells.map(\.inlines.plainText).joined(separator: "\t"))
    }
  }
}
