extension LinkDestination {
  /// Writes a destination for a quoted attribute: what a URL cannot hold becomes percent signs.
  static func escaped(_ destination: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(destination.utf8.count)
    for byte in destination.utf8 {
      if byte == UInt8(ascii: "&") {
        bytes += "&amp;".utf8
      } else if byte == UInt8(ascii: "'") {
        bytes += "&#x27;".utf8
      } else if isAllowed(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: allowedSigns.contains(byte)
    }
  }

  private static let allowedSigns = Array("!#$%()*+,-./:;=?@_~".utf8)

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
