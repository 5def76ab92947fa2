extension BlockParser {
  /// Closes the innermost open block.
  mutating func closeLast() {
    let index = open.removeLast()
    matchedCount = min(matchedCount, open.count)
    switch nodes[index].kind {
    case .paragraph:
      cutDefinitions(from: index)
      if nodes[index].lines.isEmpty { nodes[nodes[index].parent].children.removeLast() }
    case .list: weigh(list: index)
    default: break
    }
  }

  /// Finds out, once, whether a list is tight.
  mutating func weigh(list index: Int) {
    nodes[index].isTight = nodes[index].isTight ?? isTight(index)
  }

  /// Moves the definitions at a paragraph's head to `definitions`.
  mutating func cutDefinitions(from index: Int) {
    let lines = nodes[index].lines
    guard let first = lines.first?.bytes.first, source.bytes[first] == UInt8(ascii: "[") else {
      return
    }
    var text: [UInt8] = []
    for line in lines {
      text += source.bytes[line.bytes]
      text.append(.lineFeed)
    }
    let count = LinkDefinition.lineCount(at: text)
    guard count > 0 else { return }
    definitions.append(Array(lines.prefix(count)))
    nodes[index].lines.removeFirst(count)
  }

  /// Whether no item but the last, and nothing in an item but its last block, ends in a blank line.
  private func isTight(_ list: Int) -> Bool {
    let items = nodes[list].children
    for item in items {
      let isLast = item == items.last
      if nodes[item].endsBlank, !isLast { return false }
      for child in nodes[item].children where !isLast || child != nodes[item].children.last {
        if endsBlank(child) { return false }
      }
    }
    return true
  }

  /// Whether a block ends in a blank line, its own or, in a list, its last item's last block's.
  private func endsBlank(_ index: Int) -> Bool {
    var index = index
    while nodes[index].isList || nodes[index].isItem, let last = nodes[index].children.last {
      index = last
    }
    return nodes[index].endsBlank
  }
}
