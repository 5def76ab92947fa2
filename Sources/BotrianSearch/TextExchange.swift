/// Changes the places of the Thai block and of ASCII, so that in a file a Thai letter takes one byte
/// instead of three; packed, the texts are a fifth smaller.
enum TextExchange {
  /// The text with each of `!` to `{` and of `ก` to `๛` exchanged; twice exchanged, it is as before.
  static func exchanged(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x21...0x7B: bytes += thai(byte)
      case 0xE0:
        let scalar = rest.prefix(2).reduce(0) { $0 << 6 | Int($1 & 0x3F) }
        if (0x0E01...0x0E5B).contains(scalar) {
          bytes.append(UInt8(scalar - distance))
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The three bytes of the Thai scalar that stands for an ASCII one.
  private static func thai(_ byte: UInt8) -> [UInt8] {
    let scalar = Int(byte) + distance
    return [0xE0, UInt8(0x80 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
  }

  private static let distance = 0x0DE0
}
