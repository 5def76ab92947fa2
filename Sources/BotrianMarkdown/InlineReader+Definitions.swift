extension InlineReader {
  /// How many lines of a paragraph may belong to definitions at its head; the likeliest first, and none
  /// where there can be no definitions.
  ///
  /// libcmark takes definitions out of a paragraph's text, but not out of its lines. What is left has a
  /// line feed less than lines, but libcmark shows none that stands in a link. Nobody writes more than a
  /// few such links behind definitions.
  func definitionLineCounts(of node: Int, _ lines: [InlinePositions.Line]) -> [Int] {
    guard lines.count > 1, text.bytes(of: lines[0]).first == UInt8(ascii: "[") else { return [] }
    let count = lines.count - 1 - lineFeedCount(in: node)
    guard count > 0 else { return [] }
    return (max(1, count - 4)...count).reversed().filter { areDefinitions(lines.prefix($0)) }
  }

  private func areDefinitions(_ lines: ArraySlice<InlinePositions.Line>) -> Bool {
    let bytes = lines.flatMap { text.bytes(of: $0) + [.lineFeed] }
    return CommonMarkTree(parsing: bytes[...], hasInlines: false).nodes.count == 1
  }

  /// How many line feeds libcmark shows in a block.
  private func lineFeedCount(in node: Int) -> Int {
    tree.descendants(of: node).reduce(0) { count, index in
      switch tree.nodes[index].kind {
      case .softBreak, .hardBreak: count + 1
      case .code, .html: count + tree.nodes[index].lines.count - 1
      default: count
      }
    }
  }
}
