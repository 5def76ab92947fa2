/// Cuts the lines of a pipe table into cells.
///
/// - Source: GitHub Flavored Markdown 0.29, section 4.10, and what cmark-gfm 0.29.0.gfm.6 does where
///   it says nothing.
enum TableRowText {
  /// The text of each cell without the spaces and tabs around it.
  ///
  /// A pipe behind a backslash is text. A pipe at the row's start opens the first cell; one at its
  /// end closes the last.
  static func cells(of row: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var offset = row.lowerBound
    if offset < row.upperBound, bytes[offset] == .pipe {
      offset = skippingBlanks(from: offset + 1, to: row.upperBound, in: bytes)
    }
    while offset < row.upperBound {
      let end = endOfCell(from: offset, to: row.upperBound, in: bytes)
      cells.append(trimmed(offset..<end, in: bytes))
      guard end < row.upperBound else { break }
      offset = skippingBlanks(from: end + 1, to: row.upperBound, in: bytes)
    }
    return cells
  }

  /// The alignments that a delimiter row sets; `nil` when the line is none.
  static func alignments(of row: Range<Int>, in bytes: [UInt8]) -> [Table.Alignment?]? {
    guard row.allSatisfy({ isDelimiterByte(bytes[$0]) }) else { return nil }
    var alignments: [Table.Alignment?] = []
    for cell in cells(of: row, in: bytes) {
      let isLeft = bytes[cell].first == UInt8(ascii: ":")
      let isRight = cell.count > 1 && bytes[cell].last == UInt8(ascii: ":")
      let dashes = bytes[cell].dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      switch (isLeft, isRight) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(nil)
      }
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func isDelimiterByte(_ byte: UInt8) -> Bool {
    byte == .pipe || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || isBlank(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte.isASCIISpace && byte != .lineFeed && byte != .carriageReturn
  }

  private static func skippingBlanks(from start: Int, to end: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < end, isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private static func endOfCell(from start: Int, to end: Int, in bytes: [UInt8]) -> Int {
    var offset = start
    while offset < end, bytes[offset] != .pipe {
      let escapesPipe =
        bytes[offset] == .backslash && offset + 1 < end && bytes[offset + 1] == .pipe
      offset += escapesPipe ? 2 : 1
    }
    return offset
  }

  private static func trimmed(_ cell: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var cell = cell
    while let last = cell.last, bytes[last].isSpaceOrTab { cell = cell.lowerBound..<last }
    while let first = cell.first, bytes[first].isSpaceOrTab { cell = first + 1..<cell.upperBound }
    return cell
  }
}
