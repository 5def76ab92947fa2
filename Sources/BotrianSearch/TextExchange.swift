/// Changes the places of the Thai block and of ASCII, so that in a file a Thai letter takes one byte
/// instead of three; packed, the texts are a fifth smaller.
enum TextExchange {
  /// The text with each of `!` to `{` and of `ก` to `๛` exchanged; twice exchanged, it is as before.
  static func exchanged(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let span = text.utf8Span.span
    var place = 0
    while place < span.count {
      let byte = span[place]
      place += 1
      switch byte {
      case 0x21...0x7B:
        // The three bytes of the Thai scalar that stands for an ASCII one.
        let scalar = Int(byte) + distance
        bytes.append(0xE0)
        bytes.append(UInt8(0x80 | scalar >> 6))
        bytes.append(UInt8(0x80 | scalar & 0x3F))
      case 0xE0:
        let scalar = Int(span[place] & 0x3F) << 6 | Int(span[place + 1] & 0x3F)
        if (0x0E01...0x0E5B).contains(scalar) {
          bytes.append(UInt8(scalar - distance))
          place += 2
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let distance = 0x0DE0
}
