/// Writes rows of comma-separated values that every spreadsheet opens and none runs.
///
/// - Source: RFC 4180. A line feed inside a cell stays one, as spreadsheets write it.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  /// What a file begins with, so that Excel takes it for UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Adds a cell, written by another writer, to the row at hand.
  mutating func written(_ cell: [UInt8]) {
    beginCell()
    bytes += cell
  }

  private mutating func beginCell() {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
  }

  /// Adds a cell to the row at hand.
  mutating func cell(_ text: String) {
    beginCell()
    let text = SpreadsheetText.harmless(text)
    let span = text.utf8Span.span
    guard span.indices.contains(where: { Self.needsQuotes(span[$0]) }) else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Ends the row.
  mutating func endRow() {
    bytes += "\r\n".utf8
    isRowStart = true
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
  }
}
