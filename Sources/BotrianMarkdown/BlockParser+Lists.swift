internal import BotrianThai

extension BlockParser {
  /// Opens the item whose marker begins at the line's content, and its list, if there is one.
  mutating func openItem() -> Bool {
    guard let marker = listMarker(), mayNest() else { return false }
    let offset = reader.contentOffset
    let indent = reader.indent
    reader.skipMarker(byteCount: marker.byteCount, columnCount: marker.columnCount)
    let padding = skipPadding()
    if !isList(container, of: marker.style) { start(.list(marker), at: offset) }
    let contentIndent = indent + marker.columnCount + padding
    start(.item(marker, contentIndent: contentIndent), at: offset)
    return true
  }

  /// Reads the space behind a marker; five columns and more are one, and the start of code.
  private mutating func skipPadding() -> Int {
    let isCode = reader.indent >= 5
    guard !isCode, !reader.isBlank, reader.indent > 0 else {
      reader.skipOptionalSpace()
      return 1
    }
    let padding = reader.indent
    reader.skip(columns: padding)
    return padding
  }

  private func isList(_ node: Int, of style: ListMarker.Style) -> Bool {
    guard case .list(let marker) = nodes[node].kind else { return false }
    return marker.style == style
  }

  private func listMarker() -> ListMarker? {
    let first = reader.contentByte
    let marker =
      first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+")
      ? ListMarker(style: .bullet(first), number: 0, byteCount: 1, columnCount: 1)
      : numberMarker(digits: first.isASCIIDigit ? .arabic : .thai)
    guard let marker else { return nil }
    let next = reader.byte(at: reader.contentOffset + marker.byteCount)
    guard next.isASCIISpace else { return nil }
    guard nodes[container].isParagraph else { return marker }
    return mayInterruptParagraph(marker) ? marker : nil
  }

  private func mayInterruptParagraph(_ marker: ListMarker) -> Bool {
    if case .ordered = marker.style, marker.number != 1 { return false }
    let rest = source.bytes[(reader.contentOffset + marker.byteCount)..<reader.end]
    return !rest.allSatisfy(\.isSpaceOrTab)
  }

  /// One to nine digits of one kind, then `.` or `)`.
  private func numberMarker(digits: Digits) -> ListMarker? {
    var offset = reader.contentOffset
    var number = 0
    var count = 0
    while count < 9, let value = digitValue(at: offset, digits: digits) {
      number = number * 10 + value
      offset += digits == .thai ? 3 : 1
      count += 1
    }
    let delimiter = reader.byte(at: offset)
    guard count > 0, delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")") else {
      return nil
    }
    return ListMarker(
      style: .ordered(digits, delimiter: delimiter), number: number,
      byteCount: offset + 1 - reader.contentOffset, columnCount: count + 1)
  }

  /// The value of a digit; `๐` to `๙` are E0 B9 90 to E0 B9 99 in UTF-8.
  private func digitValue(at offset: Int, digits: Digits) -> Int? {
    switch digits {
    case .arabic:
      let byte = reader.byte(at: offset)
      return byte.isASCIIDigit ? Int(byte) - 0x30 : nil
    case .thai:
      guard reader.byte(at: offset) == 0xE0, reader.byte(at: offset + 1) == 0xB9 else { return nil }
      let byte = reader.byte(at: offset + 2)
      return (0x90...0x99).contains(byte) ? Int(byte) - 0x90 : nil
    }
  }
}
