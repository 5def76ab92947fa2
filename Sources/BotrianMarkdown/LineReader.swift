/// Reads one line from its start: containers' markers first, then what they hold.
///
/// Columns count from 0 and jump to multiples of four at tabs; a tab may be half read.
/// - Source: CommonMark 0.30, section 2.2.
struct LineReader {
  private let bytes: [UInt8]

  /// Where the line's text ends.
  let end: Int

  /// Where reading goes on.
  private(set) var offset: Int

  /// The column of `offset`.
  private(set) var column = 0

  /// Whether `offset` stands at a tab of which some columns are read.
  private(set) var isInsideTab = false

  /// The first byte at or behind `offset` that is no space and no tab; `end` on a blank rest.
  private(set) var contentOffset: Int

  private var contentColumn = 0

  init(_ bytes: [UInt8], line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
    contentOffset = line.lowerBound
    findContent()
  }

  /// How many columns of space stand before the content.
  var indent: Int { contentColumn - column }

  /// Whether nothing but spaces and tabs is left.
  var isBlank: Bool { contentOffset >= end }

  /// The first byte of the content; a line feed behind the end.
  var contentByte: UInt8 { byte(at: contentOffset) }

  /// What is left, from the content's first byte.
  var content: Range<Int> { contentOffset..<max(end, contentOffset) }

  /// A byte of the line; a line feed behind its end.
  func byte(at offset: Int) -> UInt8 {
    offset < end ? bytes[offset] : .lineFeed
  }

  /// Reads a number of columns.
  mutating func skip(columns: Int) {
    var count = columns
    while count > 0, offset < end {
      if bytes[offset] == .tab {
        let width = 4 - column % 4
        isInsideTab = width > count
        let step = min(count, width)
        column += step
        offset += isInsideTab ? 0 : 1
        count -= step
      } else {
        isInsideTab = false
        offset += 1
        column += 1
        count -= 1
      }
    }
    findContent()
  }

  /// Reads everything before the content.
  mutating func skipIndent() {
    guard offset < contentOffset else { return }
    isInsideTab = false
    offset = contentOffset
    column = contentColumn
  }

  /// Reads the indent and a marker behind it.
  mutating func skipMarker(byteCount: Int, columnCount: Int) {
    skipIndent()
    isInsideTab = false
    offset += byteCount
    column += columnCount
    findContent()
  }

  /// Reads the one space that may follow a marker.
  mutating func skipOptionalSpace() {
    if byte(at: offset).isSpaceOrTab { skip(columns: 1) }
  }

  /// Reads the rest of the line.
  mutating func skipAll() {
    isInsideTab = false
    offset = end
    findContent()
  }

  /// How many columns of a half-read tab are left.
  var columnsLeftInTab: Int { isInsideTab ? 4 - column % 4 : 0 }

  private mutating func findContent() {
    // Between `offset` and a content found before there is only space, so that it stays right.
    guard contentOffset <= offset else { return }
    contentOffset = offset
    contentColumn = column
    while contentOffset < end {
      switch bytes[contentOffset] {
      case .space: contentColumn += 1
      case .tab: contentColumn += 4 - contentColumn % 4
      default: return
      }
      contentOffset += 1
    }
  }
}
