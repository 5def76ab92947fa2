/// The bullet or number before an item of a list.
///
/// - Source: CommonMark 0.30, section 5.2; a number may be written in Thai digits too.
enum ListMarker {
  /// The first byte of each Thai digit: `๐` to `๙` are E0 B9 90 to E0 B9 99 in UTF-8.
  static let firstThaiByte: UInt8 = 0xE0

  /// Where a marker ends that begins at an offset of a line; `nil` if none does.
  static func end(at offset: Int, to lineEnd: Int, in bytes: [UInt8]) -> Int? {
    guard offset < lineEnd else { return nil }
    var end = offset
    if bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "*")
      || bytes[end] == UInt8(ascii: "+")
    {
      end += 1
    } else {
      let digits = number(at: offset, to: lineEnd, in: bytes).end
      guard digits > offset, digits < lineEnd, isDelimiter(bytes[digits]) else { return nil }
      end = digits + 1
    }
    return end == lineEnd || bytes[end].isASCIISpace ? end : nil
  }

  /// The number that begins at an offset, of one to nine digits of one kind, and where it ends.
  static func number(
    at offset: Int, to lineEnd: Int, in bytes: [UInt8]
  ) -> (value: Int, end: Int) {
    var end = offset
    var value = 0
    let width = offset < lineEnd && bytes[offset] == firstThaiByte ? 3 : 1
    for _ in 0..<9 {
      guard let digit = digit(at: end, to: lineEnd, in: bytes, byteCount: width) else { break }
      value = value * 10 + digit
      end += width
    }
    return (value, end)
  }

  private static func digit(
    at offset: Int, to lineEnd: Int, in bytes: [UInt8], byteCount: Int
  ) -> Int? {
    guard offset + byteCount <= lineEnd else { return nil }
    if byteCount == 1 { return bytes[offset].isASCIIDigit ? Int(bytes[offset]) - 0x30 : nil }
    guard bytes[offset] == firstThaiByte, bytes[offset + 1] == 0xB9 else { return nil }
    let last = bytes[offset + 2]
    return (0x90...0x99).contains(last) ? Int(last) - 0x90 : nil
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
  }
}
