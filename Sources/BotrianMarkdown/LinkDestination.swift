/// Tells which destinations of links a page may carry.
package enum LinkDestination {
  /// Whether a browser could run a destination as a script or read the reader's disk through it.
  ///
  /// Looks at what is left when blanks and control characters are dropped and percent signs decoded,
  /// since a browser, or what stands between, may do the same.
  /// - Source: WHATWG URL Standard, section 4.4 (tabs, line feeds and leading controls are dropped);
  ///   the schemes are those that libcmark's safe mode refuses.
  package static func isDangerous(_ destination: String) -> Bool {
    var bytes = Array(destination.utf8)
    for _ in 0..<3 {
      bytes = bytes.filter { $0 > 0x20 && $0 != 0x7F }.map(lowercased)
      if hasDangerousScheme(bytes) { return true }
      guard bytes.contains(UInt8(ascii: "%")) else { return false }
      bytes = percentDecoded(bytes)
    }
    return hasDangerousScheme(bytes)
  }

  private static func hasDangerousScheme(_ bytes: [UInt8]) -> Bool {
    guard dangerousSchemes.contains(where: { bytes.starts(with: $0) }) else { return false }
    return !harmlessData.contains { image in
      bytes.starts(with: image)
        && (bytes.count == image.count || bytes[image.count] == UInt8(ascii: ";")
          || bytes[image.count] == UInt8(ascii: ","))
    }
  }

  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      {
        decoded.append(high * 16 + low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
  }

  private static let dangerousSchemes = ["javascript:", "vbscript:", "file:", "data:"]
    .map { Array($0.utf8) }

  private static let harmlessData = ["png", "gif", "jpeg", "webp"]
    .map { Array("data:image/\($0)".utf8) }
}
