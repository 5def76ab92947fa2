/// Compares tables, as they were rewritten, with what libcmark made of them.
struct TableCheck {
  private let tree: CommonMarkTree
  private let text: WrittenText

  /// The headings by their lines.
  private var headings: [Int: Int] = [:]

  /// The blocks that hold no others, in order.
  private var leaves: [Int] = []

  init(_ tree: CommonMarkTree, of text: WrittenText) {
    self.tree = tree
    self.text = text
    for (index, node) in tree.nodes.enumerated() where node.kind.isLeafBlock {
      leaves.append(index)
      if case .heading = node.kind { headings[node.lines.lowerBound] = index }
    }
  }

  /// Whether a table's headings follow each other in one block, and begin where a table can.
  func stands(_ table: SourceTable, from firstLine: Int) -> Bool {
    lastHeading(from: firstLine) != nil && begins(table, at: firstLine)
  }

  /// Whether a paragraph begins in the line behind a table that stands, in the same block.
  func hasParagraphBehind(_ table: SourceTable, from firstLine: Int) -> Bool {
    guard let last = lastHeading(from: firstLine), let next = tree.nodes[last].next else {
      return false
    }
    let node = tree.nodes[next]
    let line = text.lines[node.lines.lowerBound]
    guard line.role == .text, line.source == table.lines.upperBound else { return false }
    return node.kind == .paragraph || node.kind.holdsInlines && node.lines.count > 1
  }

  private func lastHeading(from firstLine: Int) -> Int? {
    guard var node = headings[firstLine] else { return nil }
    var line = firstLine
    while text.isSameTable(line + 1, as: line) {
      line += 1
      guard let next = tree.nodes[node].next, next == headings[line] else { return nil }
      node = next
    }
    return node
  }

  /// Whether the lines before the head are the start of its paragraph, as they were thought to be.
  private func begins(_ table: SourceTable, at firstLine: Int) -> Bool {
    guard mayGoOn(at: firstLine) else { return table.linesBefore.isEmpty }
    guard let leaf = leaf(at: firstLine - 1) else {
      // Definitions, which leave no block, begin a paragraph too.
      let above = text.range(of: firstLine - 1)
      let isBlank = LineLead(of: above, in: text.bytes).end == above.upperBound
      return table.linesBefore.isEmpty == isBlank
    }
    guard tree.nodes[leaf].kind == .paragraph else { return table.linesBefore.isEmpty }
    let line = text.lines[tree.nodes[leaf].lines.lowerBound].source
    return line == table.linesBefore.lowerBound && line < table.head.line
      && text.sourceOffset(of: tree.nodes[leaf]) == table.startBefore
  }

  /// Whether a line could go on with a paragraph in the line above: it opens no block of its own.
  private func mayGoOn(at line: Int) -> Bool {
    guard line > 0, text.lines[line - 1].role == .text, let heading = headings[line],
      let parent = tree.nodes[heading].parent
    else { return false }
    return tree.nodes[parent].lines.lowerBound < line
  }

  /// The block in which a line stands.
  private func leaf(at line: Int) -> Int? {
    var low = 0
    var high = leaves.count
    while low < high {
      let middle = (low + high) / 2
      if tree.nodes[leaves[middle]].lines.lowerBound <= line {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0, tree.nodes[leaves[low - 1]].lines.contains(line) else { return nil }
    return leaves[low - 1]
  }
}
