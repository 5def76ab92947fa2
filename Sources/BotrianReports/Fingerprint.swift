/// Tells whether bytes are the ones that were seen before: the first 16 digits of their SHA-256.
package struct Fingerprint: Hashable, Sendable {
  /// Sixteen lower-case hexadecimal digits.
  package let text: String

  /// Takes the fingerprint of bytes.
  package init(of bytes: [UInt8]) {
    text = String(sha256(bytes).prefix(16))
  }

  /// Reads sixteen hexadecimal digits.
  package init?(_ text: String) {
    let isDigits = text.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
    guard text.utf8.count == 16, isDigits else { return nil }
    self.text = text
  }
}
