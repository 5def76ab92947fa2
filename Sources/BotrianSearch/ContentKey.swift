/// All that something says, as one digest: what has the same key is the same, byte for byte.
///
/// 128 bits, so that two different contents practically never share one. Nobody is kept from looking for two that do: what
/// is digested here is the office's own.
package struct ContentKey: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  /// Puts a key together again from its halves.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// Gathers what a key is made of.
///
/// Two sums of 64 bits, each of which every further word changes one to one, so that texts that differ in one
/// word never share a key.
package struct ContentDigest {
  private var high: UInt64 = 0x6A09_E667_F3BC_C909
  private var low: UInt64 = 0xBB67_AE85_84CA_A73B

  /// Begins with nothing.
  package init() {}

  /// The key of everything so far.
  package var key: ContentKey {
    ContentKey(high: Self.finished(high ^ low >> 32), low: Self.finished(low &+ high))
  }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ key: ContentKey) {
    add(key.high)
    add(key.low)
  }

  /// Adds a text, with its length before it, so that pieces never run into each other.
  mutating func add(_ text: String) { add(text.utf8Span.span) }

  /// Adds bytes, with their number before them.
  package mutating func add(_ bytes: Span<UInt8>) {
    add(bytes.count)
    var place = 0
    while place + 8 <= bytes.count {
      add(bytes.word(at: place))
      place += 8
    }
    var rest: UInt64 = 0
    while place < bytes.count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    add(rest)
  }

  private mutating func add(_ word: UInt64) {
    high = (high ^ word) &* 0x9E37_79B9_7F4A_7C15
    high ^= high >> 29
    low = (low &+ word) &* 0xD6E8_FEB8_6659_FD93
    low ^= low >> 32
  }

  private static func finished(_ sum: UInt64) -> UInt64 {
    let mixed = (sum ^ sum >> 31) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 30
  }
}
