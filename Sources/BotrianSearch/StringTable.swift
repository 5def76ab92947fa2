/// Numbers texts from 0 in the order in which they come; equal bytes have one number.
///
/// A dictionary would not do: Swift's own equality of strings follows Unicode equivalence. All texts stand in one row of
/// bytes, so that a million of them are no million objects.
struct StringTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 8)
  private var hashes: [UInt64] = []

  /// How many texts the table holds.
  var count: Int { ends.count }

  /// How many bytes all texts have.
  var byteCount: Int { bytes.count }

  /// The texts by their numbers.
  var strings: [String] { (0..<count).map { String(decoding: self[$0], as: UTF8.self) } }

  /// The bytes of the text of a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[start(of: number)..<ends[number]]
  }

  /// The number of a text, and whether the table did not hold it before.
  mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
    let found = find(text.utf8Span.span)
    // All bytes at once, as a span cannot hand them over.
    if found.isNew { bytes += text.utf8 }
    return noted(found)
  }

  /// The number of a text in UTF-8, and whether the table did not hold it before.
  mutating func insert(_ text: Span<UInt8>) -> (number: Int, isNew: Bool) {
    let found = find(text)
    if found.isNew { for place in text.indices { bytes.append(text[place]) } }
    return noted(found)
  }

  /// Where a text is, or would be.
  private func find(_ text: Span<UInt8>) -> (slot: Int, hash: UInt64, isNew: Bool) {
    let hash = Self.hash(text)
    let slot = slot(of: text, hash: hash)
    return (slot, hash, slots[slot] < 0)
  }

  /// Numbers a text whose bytes stand at the end, if it is new.
  private mutating func noted(
    _ found: (slot: Int, hash: UInt64, isNew: Bool)
  ) -> (number: Int, isNew: Bool) {
    guard found.isNew else { return (Int(slots[found.slot]), false) }
    slots[found.slot] = Int32(count)
    ends.append(bytes.count)
    hashes.append(found.hash)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  private func start(of number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }

  private func slot(of text: Span<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, holds(text, at: number) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ text: Span<UInt8>, at number: Int) -> Bool {
    let start = start(of: number)
    guard ends[number] - start == text.count else { return false }
    let held = bytes.span.extracting(start..<ends[number])
    var place = 0
    while place + 8 <= text.count {
      guard text.word(at: place) == held.word(at: place) else { return false }
      place += 8
    }
    return (place..<text.count).allSatisfy { text[$0] == held[$0] }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  /// Two multiplications at a time, on every second word each, since each has to wait for the one before.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var (first, second) = (UInt64(bytes.count), UInt64(2))
    var place = 0
    while place + 16 <= bytes.count {
      first = mixed(first, bytes.word(at: place))
      second = mixed(second, bytes.word(at: place + 8))
      place += 16
    }
    while place < bytes.count {
      first = mixed(first, UInt64(bytes[place]))
      place += 1
    }
    let hash = (first ^ second >> 23) &* multiplier ^ second
    return hash ^ hash >> 31
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* multiplier
    return mixed ^ mixed >> 32
  }

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
}

extension Span<UInt8> {
  /// The eight bytes from a place on, the first one lowest.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    // Written out, so that the compiler sees one load.
    let low =
      UInt64(self[place]) | UInt64(self[place + 1]) << 8 | UInt64(self[place + 2]) << 16
      | UInt64(self[place + 3]) << 24
    let high =
      UInt64(self[place + 4]) | UInt64(self[place + 5]) << 8 | UInt64(self[place + 6]) << 16
      | UInt64(self[place + 7]) << 24
    return low | high << 32
  }
}
