/// Words in a file, sealed by a checksum, so that one that was cut off or altered is known.
struct SealedRecord {
  /// What the words are, and the version of their order.
  let kind: String
  var words: [String] = []

  init(kind: String) { self.kind = kind }

  /// The file's bytes: each word behind its length, the checksum of all at the end.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.reduce(64) { $0 + $1.utf8.count + 4 })
    for word in [kind] + words {
      let count = UInt32(word.utf8.count)
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: count >> shift))
      }
      bytes += word.utf8
    }
    let seal = BuildKey(of: bytes)
    return bytes + Array(seal.text.utf8)
  }

  /// Reads a file; `nil` when it is of another kind, cut off or altered.
  init?(_ bytes: [UInt8], kind: String) {
    guard bytes.count >= BuildKey.textLength else { return nil }
    let body = bytes.dropLast(BuildKey.textLength)
    let seal = BuildKey(of: Array(body)).text
    guard seal.utf8.elementsEqual(bytes[body.endIndex...]) else { return nil }
    var words: [String] = []
    var place = 0
    while place + 4 <= body.count {
      let count = (0..<4).reduce(0) { $0 | Int(body[place + $1]) << ($1 * 8) }
      place += 4
      guard place + count <= body.count else { return nil }
      words.append(String(decoding: body[place..<place + count], as: UTF8.self))
      place += count
    }
    guard place == body.count, words.first == kind else { return nil }
    self.kind = kind
    self.words = Array(words.dropFirst())
  }
}

extension BuildKey {
  /// Thirty-two hexadecimal digits.
  var text: String { Self.digits(high) + Self.digits(low) }

  static let textLength = 32

  /// Reads thirty-two hexadecimal digits.
  init?(_ text: String) {
    guard text.utf8.count == Self.textLength, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.dropFirst(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  private static func digits(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
