internal import BotrianJSON
internal import BotrianThai

/// Changes the places of the Thai block and of ASCII, so that in a file a Thai letter takes one byte
/// instead of three; packed, the texts are a fifth smaller.
enum TextExchange {
  /// The text with each of `!` to `{` and of `ก` to `๛` exchanged; twice exchanged, it is as before.
  static func exchanged(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    exchange(text) { bytes.append($0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes an exchanged text as a JSON string.
  static func write(_ text: String, to writer: inout JSONWriter) {
    writer.bytes.append(0x22)
    exchange(text) { escape($0, &writer.bytes) }
    writer.bytes.append(0x22)
  }

  /// Writes an exchanged scalar, as it stands in a JSON string.
  static func write(_ scalar: UInt32, to writer: inout JSONWriter) {
    switch scalar {
    case 0x0E01...0x0E5B: escape(UInt8(scalar - UInt32(distance)), &writer.bytes)
    case 0x21...0x7B: utf8(of: UInt8(scalar)) { writer.bytes.append($0) }
    case 0...0x7F: escape(UInt8(scalar), &writer.bytes)
    default: writer.bytes += String(scalarValues: CollectionOfOne(scalar)).utf8
    }
  }

  @inline(__always)
  private static func exchange(_ text: String, _ append: (UInt8) -> Void) {
    let span = text.utf8Span.span
    var place = 0
    while place < span.count {
      let byte = span[place]
      place += 1
      switch byte {
      case 0x21...0x7B: utf8(of: byte, append)
      case 0xE0:
        let scalar = Int(span[place] & 0x3F) << 6 | Int(span[place + 1] & 0x3F)
        if (0x0E01...0x0E5B).contains(scalar) {
          append(UInt8(scalar - distance))
          place += 2
        } else {
          append(byte)
        }
      default: append(byte)
      }
    }
  }

  /// The three bytes of the Thai scalar that stands for an ASCII one.
  @inline(__always)
  private static func utf8(of byte: UInt8, _ append: (UInt8) -> Void) {
    let scalar = Int(byte) + distance
    append(0xE0)
    append(UInt8(0x80 | scalar >> 6))
    append(UInt8(0x80 | scalar & 0x3F))
  }

  @inline(__always)
  private static func escape(_ byte: UInt8, _ bytes: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x0A:
      bytes.append(0x5C)
      bytes.append(0x6E)
    case 0..<0x20: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
    default: bytes.append(byte)
    }
  }

  private static let distance = 0x0DE0
}
