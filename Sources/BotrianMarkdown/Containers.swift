/// The quotes and items around a block, to tell where the text of its further lines begins.
///
/// libcmark tells only where a paragraph begins.
/// - Source: CommonMark 0.30, sections 2.2, 5.1 and 5.2.
struct Containers {
  /// Where a line's text begins when blocks in containers go on with it.
  struct Match {
    /// The first byte of the text; of a lazy line, the white space before it belongs to the text.
    let offset: Int

    /// How many spaces stand before that byte in libcmark's text, for what is left of a tab.
    let addedSpaceCount: Int

    /// How many containers' marks or indents the line left out.
    let missingCount: Int

    /// How many columns of white space stand between the containers' marks and the text.
    let indent: Int

    /// Whether the line can only go on with a paragraph.
    var isLazy: Bool { missingCount > 0 }
  }

  private enum Container {
    case quote
    /// An item goes on in lines indented so many columns from the innermost quote outside it.
    case item(indent: Int)
  }

  private var containers: [Container] = []

  /// How many containers there are; a list and its item are two.
  private(set) var depth = 0

  /// How many quotes stand right around the block.
  var innerQuoteCount: Int {
    containers.reversed().prefix { if case .quote = $0 { true } else { false } }.count
  }

  /// Collects what is around a node.
  init(around node: Int, in tree: CommonMarkTree, of text: WrittenText) {
    var next = tree.nodes[node].parent
    while let parent = next, parent > 0 {
      let node = tree.nodes[parent]
      switch node.kind {
      case .blockQuote: containers.append(.quote)
      case .item:
        containers.append(
          .item(
            indent: Self.indent(ofItemAt: node.startOffset, in: text, line: node.lines.lowerBound))
        )
      default: break
      }
      depth += 1
      next = node.parent
    }
    containers.reverse()
  }

  /// Finds the text of a line that is not the block's first.
  func match(_ line: Range<Int>, in bytes: [UInt8]) -> Match {
    var cursor = ColumnCursor(line, in: bytes)
    var innermostQuote = 0
    for (index, container) in containers.enumerated() {
      let content = cursor.skippingBlanks()
      let isMatched: Bool
      switch container {
      case .quote:
        isMatched = content.byte == UInt8(ascii: ">") && content.column - cursor.column < 4
        guard isMatched else { break }
        cursor = content
        cursor.skip()
        if cursor.byte?.isSpaceOrTab == true { cursor.skip(toColumn: cursor.column + 1) }
        innermostQuote = cursor.column
      case .item(let indent):
        isMatched = content.column - innermostQuote >= indent
        if isMatched { cursor.skip(toColumn: innermostQuote + indent) }
      }
      guard isMatched else {
        return Match(
          offset: cursor.offset + (cursor.columnsLeftInTab > 0 ? 1 : 0),
          addedSpaceCount: cursor.columnsLeftInTab, missingCount: containers.count - index,
          indent: content.column - cursor.column)
      }
    }
    let content = cursor.skippingBlanks()
    return Match(
      offset: content.offset, addedSpaceCount: 0, missingCount: 0,
      indent: content.column - cursor.column)
  }

  /// How far an item's content is indented from the innermost quote before its marker.
  private static func indent(ofItemAt offset: Int, in text: WrittenText, line: Int) -> Int {
    let bytes = text.bytes
    let range = text.range(of: line)
    let marker = range.lowerBound + offset
    var cursor = ColumnCursor(range, in: bytes)
    var innermostQuote = 0
    while cursor.offset < marker {
      let isQuote = cursor.byte == UInt8(ascii: ">")
      cursor.skip()
      guard isQuote else { continue }
      let hasSpace = cursor.byte?.isSpaceOrTab == true
      innermostQuote = cursor.column + (hasSpace ? 1 : 0)
    }
    let end = ListMarker.end(at: marker, to: range.upperBound, in: bytes) ?? marker
    while cursor.offset < end { cursor.skip() }
    let content = cursor.skippingBlanks()
    let padding = content.column - cursor.column
    let isBlankOrCode = content.byte == nil || padding > 4
    return cursor.column + (isBlankOrCode ? 1 : padding) - innermostQuote
  }
}

/// A place in a line and its column; columns jump to multiples of four at tabs.
private struct ColumnCursor {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var offset: Int

  /// The column, from 0; inside a tab, more than that of `offset`.
  private(set) var column = 0

  /// How many columns of a tab are left, if the place is inside one.
  private(set) var columnsLeftInTab = 0

  init(_ line: Range<Int>, in bytes: [UInt8]) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  var byte: UInt8? { offset < end ? bytes[offset] : nil }

  mutating func skip() {
    column += byte == .tab ? 4 - column % 4 : 1
    columnsLeftInTab = 0
    offset += 1
  }

  /// Skips white space up to a column; a tab that reaches farther is not skipped.
  mutating func skip(toColumn target: Int) {
    while column < target, let byte, byte.isSpaceOrTab {
      let next = column + (byte == .tab ? 4 - column % 4 : 1)
      column = min(next, target)
      columnsLeftInTab = next - column
      if next <= target { offset += 1 }
    }
  }

  func skippingBlanks() -> Self {
    var cursor = self
    while cursor.byte?.isSpaceOrTab == true { cursor.skip() }
    return cursor
  }
}
