internal import BotrianThai

/// A string of scalars that the index knows documents by.
///
/// Nearly all terms are windows of three scalars, which fit into one machine word.
struct Term: Hashable, Sendable {
  /// The first three scalars, 21 bits each, first one highest; missing ones are 0.
  let head: UInt64

  /// All further scalars.
  let tail: [UInt32]

  init(_ scalars: some Sequence<UInt32>) {
    var head: UInt64 = 0
    var tail: [UInt32] = []
    var count = 0
    for scalar in scalars {
      if count < 3 {
        head |= UInt64(scalar) << UInt64(42 - 21 * count)
      } else {
        tail.append(scalar)
      }
      count += 1
    }
    self.head = head
    self.tail = tail
  }

  /// A window of three scalars.
  init(_ first: UInt32, _ second: UInt32, _ third: UInt32) {
    head = UInt64(first) << 42 | UInt64(second) << 21 | UInt64(third)
    tail = []
  }

  /// The term's scalars.
  var scalars: [UInt32] {
    let mask: UInt64 = 0x1F_FFFF
    let first = [head >> 42, head >> 21 & mask, head & mask].prefix { $0 != 0 }
    return first.map { UInt32($0) } + tail
  }

  /// The term as text.
  var text: String { String(scalarValues: scalars) }
}

extension Term: Comparable {
  /// Orders by scalars.
  static func < (left: Term, right: Term) -> Bool {
    if left.head != right.head { return left.head < right.head }
    return left.tail.lexicographicallyPrecedes(right.tail)
  }
}

/// Numbers terms from 0 in the order in which they come.
struct TermTable: Sendable {
  private(set) var terms: [Term] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)

  /// The number of a term, which is new when the table did not hold it.
  mutating func insert(_ term: Term) -> Int {
    let slot = slot(of: term)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(terms.count)
    terms.append(term)
    if terms.count * 2 > slots.count { grow() }
    return terms.count - 1
  }

  private func slot(of term: Term) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(term) >> 20) & mask
    while slots[slot] >= 0, terms[Int(slots[slot])] != term { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, term) in terms.enumerated() { slots[slot(of: term)] = Int32(number) }
  }

  /// Spreads a term's scalars over 64 bits by multiplication with an odd constant.
  private static func hash(_ term: Term) -> UInt64 {
    var hash = term.head &* 0x9E37_79B9_7F4A_7C15
    for scalar in term.tail { hash = (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15 }
    return hash ^ hash >> 29
  }
}

extension Term {
  /// Whether the term's first scalars are those of another.
  func begins(with other: Term) -> Bool {
    if other.tail.isEmpty {
      return head & other.headMask == other.head
    }
    return head == other.head && tail.starts(with: other.tail)
  }

  /// All bits of the head's scalars that are there.
  private var headMask: UInt64 {
    let scalar: UInt64 = 0x1F_FFFF
    if head & scalar != 0 { return scalar << 42 | scalar << 21 | scalar }
    return head >> 21 & scalar != 0 ? scalar << 42 | scalar << 21 : scalar << 42
  }
}
