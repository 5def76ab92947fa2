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

  /// A pair of scalars.
  init(_ first: UInt32, _ second: UInt32) {
    head = UInt64(first) << 42 | UInt64(second) << 21
    tail = []
  }

  init(head: UInt64, tail: [UInt32] = []) {
    self.head = head
    self.tail = tail
  }

  /// The term's scalars.
  var scalars: [UInt32] {
    let mask: UInt64 = 0x1F_FFFF
    let first = [head >> 42, head >> 21 & mask, head & mask].prefix { $0 != 0 }
    return first.map { UInt32($0) } + tail
  }

  /// How many scalars the term has.
  var scalarCount: Int {
    head & 0x1F_FFFF != 0 ? 3 + tail.count : head >> 21 & 0x1F_FFFF != 0 ? 2 : 1
  }

  /// Calls back with each scalar in order.
  @inline(__always)
  func forEachScalar(_ body: (UInt32) -> Void) {
    for shift: UInt64 in [42, 21, 0] where head >> shift & 0x1F_FFFF != 0 {
      body(UInt32(head >> shift & 0x1F_FFFF))
    }
    for scalar in tail { body(scalar) }
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
