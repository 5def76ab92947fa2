/// One segment of an address: the name that a page keeps for ever.
public struct Slug: RawRepresentable, Hashable, Sendable, Comparable {
  /// Lower-case ASCII letters and digits, divided by single hyphens.
  public let rawValue: String

  /// Accepts a text that can stand in an address as it is; at most 100 characters.
  public init?(rawValue: String) {
    let words = rawValue.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard rawValue.utf8.count <= 100,
      words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isLetterOrDigit) })
    else { return nil }
    self.rawValue = rawValue
  }

  /// The slug that a name of a file suggests; `nil` when no letter is left.
  package static func suggestion(for name: String) -> Slug? {
    let bytes = name.lowercased().utf8.map { isLetterOrDigit($0) ? $0 : UInt8(ascii: "-") }
    let words = bytes.split(separator: UInt8(ascii: "-"))
    return Slug(
      rawValue: words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
  }

  /// Orders bytewise.
  public static func < (left: Slug, right: Slug) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
