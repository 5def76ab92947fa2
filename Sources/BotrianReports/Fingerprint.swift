/// Tells whether bytes are the ones that were seen before: a guard against accidents, not against forgers.
package struct Fingerprint: Hashable, Sendable {
  private let value: UInt64

  /// Takes the fingerprint of bytes.
  ///
  /// - Source: Fowler, Noll and Vo, FNV-1a with 64 bits.
  package init(of bytes: some Sequence<UInt8>) {
    value = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Reads sixteen hexadecimal digits.
  package init?(_ text: String) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.value = value
  }

  /// Sixteen hexadecimal digits.
  package var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
