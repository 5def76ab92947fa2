/// The terms of a page, each once, with the units of the page that hold it, in about three bytes a term.
///
/// Terms come in the order of their first unit, and in a unit as the text has them, so that most begin with the last
/// scalars of the one before.
struct PageTerms: Sendable, Equatable {
  /// As `Writer` writes them.
  let bytes: ArraySlice<UInt8>

  /// What the byte before a term says: how its scalars are written, and what follows them.
  fileprivate enum Flag {
    /// Further units follow.
    static let more: UInt8 = 1
    /// The first unit is a later one than that of the term before.
    static let later: UInt8 = 2
    /// From here on the number of scalars; 0 where the term is that of before without its first scalar, and
    /// one more; the highest where the number follows.
    static let count: UInt8 = 4
    static let highestCount = 63
  }

  /// A byte of a scalar of the Thai block.
  fileprivate static let thai: UInt8 = 0x80

  /// Writes terms.
  struct Writer {
    private var writer = ByteWriter()
    /// The head of the last term, unless it had a tail.
    private var last: UInt64 = 0
    private var lastUnit = 0

    var terms: PageTerms { PageTerms(bytes: writer.bytes[...]) }

    /// Adds a term.
    ///
    /// - Parameters:
    ///   - term: The term.
    ///   - units: Those that hold it, at least one, ascending; the first one is not before that of the last term.
    mutating func add(_ term: Term, units: Span<Int32>) {
      let first = Int(units[0])
      let restCount = units.count - 1
      let isNext = term.tail.isEmpty && Term.isNext(term.head, after: last)
      let count = isNext ? 0 : term.scalarCount
      var flags = UInt8(min(count, Flag.highestCount)) * Flag.count
      if restCount > 0 { flags |= Flag.more }
      if first > lastUnit { flags |= Flag.later }
      writer.byte(flags)
      if count >= Flag.highestCount { writer.number(count) }
      if first > lastUnit { writer.number(first - lastUnit) }
      var place = isNext ? 1 - term.scalarCount : 0
      term.forEachScalar { scalar in
        if place >= 0 { write(scalar) }
        place += 1
      }
      if restCount > 0 {
        writer.number(restCount)
        for place in 1...restCount { writer.number(Int(units[place] - units[place - 1])) }
      }
      (last, lastUnit) = (term.tail.isEmpty ? term.head : 0, first)
    }

    private mutating func write(_ scalar: UInt32) {
      switch scalar {
      case 0x0E00...0x0E7F: writer.byte(UInt8(scalar & 0x7F) | PageTerms.thai)
      case 1...0x7F: writer.byte(UInt8(scalar))
      default:
        writer.byte(0)
        for shift: UInt32 in [16, 8, 0] { writer.byte(UInt8(scalar >> shift & 0xFF)) }
      }
    }
  }

  /// Reads terms and units, in turn and from the first to the last.
  ///
  /// - Precondition: `Writer` wrote the bytes.
  struct Reader {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    /// The term that was read last.
    private(set) var head: UInt64 = 0
    private(set) var tail: [UInt32] = []

    /// The first unit that holds it.
    private(set) var unit = 0

    /// How many units of the term are still to be read.
    private(set) var moreCount = 0

    init(_ terms: PageTerms) {
      bytes = terms.bytes
      place = bytes.startIndex
    }

    /// Reads the next term and its first unit.
    ///
    /// - Precondition: All units of the term before are read.
    mutating func next() -> Bool {
      guard place < bytes.endIndex else { return false }
      let flags = byte()
      var count = Int(flags / Flag.count)
      if count == Flag.highestCount { count = number() }
      if flags & Flag.later != 0 { firstUnit += number() }
      unit = firstUnit
      if count == 0 {
        head = Term.next(after: head, scalar: scalar())
      } else {
        readScalars(count)
      }
      moreCount = flags & Flag.more != 0 ? number() : 0
      return true
    }

    /// Reads the next unit of the term.
    mutating func nextUnit() -> Bool {
      guard moreCount > 0 else { return false }
      moreCount -= 1
      unit += number()
      return true
    }

    private var firstUnit = 0

    private mutating func readScalars(_ count: Int) {
      head = 0
      if !tail.isEmpty { tail = [] }
      for number in 0..<count {
        let scalar = scalar()
        if number < 3 {
          head |= UInt64(scalar) << UInt64(42 - 21 * number)
        } else {
          tail.append(scalar)
        }
      }
    }

    private mutating func byte() -> UInt8 {
      place += 1
      return bytes[place - 1]
    }

    private mutating func number() -> Int {
      let first = byte()
      if first < 0x80 { return Int(first) }
      var number = Int(first & 0x7F)
      var shift = 7
      while true {
        let next = byte()
        number |= Int(next & 0x7F) << shift
        if next < 0x80 { return number }
        shift += 7
      }
    }

    private mutating func scalar() -> UInt32 {
      let first = byte()
      if first >= PageTerms.thai { return 0x0E00 | UInt32(first & 0x7F) }
      if first > 0 { return UInt32(first) }
      return UInt32(byte()) << 16 | UInt32(byte()) << 8 | UInt32(byte())
    }
  }
}

extension Term {
  private static let scalarMask: UInt64 = 0x1F_FFFF

  /// The head of a term of three scalars, or of two, without its first one and with another behind.
  fileprivate static func next(after head: UInt64, scalar: UInt32) -> UInt64 {
    if head & scalarMask != 0 { return head << 21 & (1 << 63 - 1) | UInt64(scalar) }
    return (head >> 21 & scalarMask) << 42 | UInt64(scalar) << 21
  }

  /// Whether a head is what `next(after:scalar:)` makes of another, of as many scalars.
  fileprivate static func isNext(_ next: UInt64, after head: UInt64) -> Bool {
    if head & scalarMask != 0 {
      return next & scalarMask != 0 && next >> 21 == head & (1 << 42 - 1)
    }
    return head >> 21 & scalarMask != 0 && next & scalarMask == 0
      && next >> 21 & scalarMask != 0 && next >> 42 == head >> 21 & scalarMask
  }
}
