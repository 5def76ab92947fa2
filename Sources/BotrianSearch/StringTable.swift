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
      if hashes[number] == hash, strings[number].utf8.elementsEqual(text.utf8) { break }
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

  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return hash ^ hash >> 31
  }
}
