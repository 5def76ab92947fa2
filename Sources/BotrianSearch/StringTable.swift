/// Numbers texts from 0 in the order in which they come; equal bytes have one number.
///
/// A dictionary would not do: Swift's own equality of strings follows Unicode equivalence.
struct StringTable {
  private(set) var strings: [String] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 10)
  private var hashes: [UInt64] = []

  /// The number of a text, and whether the table did not hold it before.
  mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(text)
    let slot = slot(of: text, hash: hash)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    slots[slot] = Int32(strings.count)
    strings.append(text)
    hashes.append(hash)
    if strings.count * 2 > slots.count { grow() }
    return (strings.count - 1, true)
  }

  private func slot(of text: String, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, Self.holdSameBytes(strings[number], text) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  private static func holdSameBytes(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8Span.span, right.utf8Span.span)
    return left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
  }

  /// Four multiplications at a time, on every fourth byte each, since each has to wait for the one before.
  private static func hash(_ text: String) -> UInt64 {
    let bytes = text.utf8Span.span
    var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var place = 0
    while place + 4 <= bytes.count {
      first = mixed(first, bytes[place])
      second = mixed(second, bytes[place + 1])
      third = mixed(third, bytes[place + 2])
      fourth = mixed(fourth, bytes[place + 3])
      place += 4
    }
    while place < bytes.count {
      first = mixed(first, bytes[place])
      place += 1
    }
    let hash = ((first &* multiplier ^ second) &* multiplier ^ third) &* multiplier ^ fourth
    return hash ^ hash >> 31
  }

  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* multiplier
  }

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
}
