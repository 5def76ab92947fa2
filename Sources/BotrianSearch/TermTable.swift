/// Numbers terms from 0 in the order in which they come.
///
/// Most terms have no tail and are one machine word here, so that no look-up counts references.
struct TermTable: Sendable {
  /// For each term its head, or, for one with a tail, its place in `longTerms` and the highest bit.
  private var keys: [UInt64] = []

  private var longTerms: [Term] = []
  private var slots: [Int32]

  /// Makes an empty table.
  ///
  /// - Parameter slotCount: A power of two; the table grows when half of so many terms are in it.
  init(slotCount: Int = 1 << 12) {
    slots = Array(repeating: -1, count: slotCount)
  }

  /// How many terms the table holds.
  var count: Int { keys.count }

  /// The term of a number.
  subscript(number: Int) -> Term {
    let key = keys[number]
    return key & Self.isLong == 0 ? Term(head: key) : longTerms[Int(key ^ Self.isLong)]
  }

  /// The number of a term, which is new when the table did not hold it.
  mutating func insert(_ term: Term) -> Int {
    term.tail.isEmpty ? insert(head: term.head) : insert(long: term)
  }

  /// The number of a term without a tail.
  mutating func insert(head: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Self.slot(head, mask)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if keys[number] == head { return number }
      slot = (slot + 1) & mask
    }
    return append(head, at: slot)
  }

  private mutating func insert(long term: Term) -> Int {
    let mask = slots.count - 1
    var slot = Self.slot(Self.hash(term), mask)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      let key = keys[number]
      if key & Self.isLong != 0, longTerms[Int(key ^ Self.isLong)] == term { return number }
      slot = (slot + 1) & mask
    }
    longTerms.append(term)
    return append(UInt64(longTerms.count - 1) | Self.isLong, at: slot)
  }

  private mutating func append(_ key: UInt64, at slot: Int) -> Int {
    slots[slot] = Int32(keys.count)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var slot = Self.slot(
        key & Self.isLong == 0 ? key : Self.hash(longTerms[Int(key ^ Self.isLong)]), mask)
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  private static let isLong: UInt64 = 1 << 63

  /// Spreads scalars over 64 bits by multiplication with an odd constant.
  private static func slot(_ head: UInt64, _ mask: Int) -> Int {
    let hash = head &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) >> 20) & mask
  }

  private static func hash(_ term: Term) -> UInt64 {
    term.tail.reduce(term.head) { ($0 ^ UInt64($1)) &* 0xD6E8_FEB8_6659_FD93 }
  }
}
