/// The terms of a site and the units that hold each, as gaps in one row of bytes: most gaps take one or two.
struct TermLists: Sendable {
  /// The terms; they are numbered in the order in which they come.
  let table: TermTable

  /// For each term where it stands first.
  let places: [TermPlace]

  /// Where the gaps of each term end.
  private let ends: [Int]
  private let bytes: [UInt8]

  /// Reads the units that hold the term of a number, in ascending order.
  func read(_ number: Int, into units: inout [Int32]) {
    units.removeAll(keepingCapacity: true)
    var place = number == 0 ? 0 : ends[number - 1]
    var next: Int32 = 0
    let bytes = bytes.span
    while place < ends[number] {
      let unit = next + Gap.read(bytes, &place)
      units.append(unit)
      next = unit + 1
    }
  }

  /// Gathers the terms of pages: once to count the bytes of each term's units, and again to put them in their places.
  ///
  /// Terms are looked up twice: to remember their numbers would take more room than all else.
  ///
  /// - Parameters:
  ///   - pages: The pages, in the order in which their units are numbered.
  ///   - firstUnits: For each page the number of its first unit.
  ///   - terms: Which of a page's terms.
  init(
    of pages: [IndexedPage], at firstUnits: [Int], _ terms: (IndexedPage) -> PageTerms
  ) {
    var table = TermTable(slotCount: 1 << 16)
    var counts: [Int] = []
    var places: [TermPlace] = []
    // For each term the unit behind its last one.
    var next: [Int32] = []
    Self.forEachUnit(of: pages, at: firstUnits, terms, in: &table) { number, unit, place in
      if number == counts.count {
        counts.append(0)
        places.append(TermPlace(unit: unit, place: place))
        next.append(0)
      }
      counts[number] += Gap.byteCount(of: unit - next[number])
      next[number] = unit + 1
    }
    // Where the units of each term begin; it moves to their end as they are put in.
    var ends = counts.starts
    var bytes: [UInt8] = Array(repeating: 0, count: counts.reduce(0, +))
    next = Array(repeating: 0, count: counts.count)
    Self.forEachUnit(of: pages, at: firstUnits, terms, in: &table) { number, unit, _ in
      Gap.write(unit - next[number], to: &bytes, at: &ends[number])
      next[number] = unit + 1
    }
    self.table = table
    self.places = places
    self.ends = ends
    self.bytes = bytes
  }

  /// Goes through the units of all terms, page by page, and tells each term's place among its page's.
  @inline(__always)
  private static func forEachUnit(
    of pages: [IndexedPage], at firstUnits: [Int], _ terms: (IndexedPage) -> PageTerms,
    in table: inout TermTable,
    _ body: (_ number: Int, _ unit: Int32, _ place: Int32) -> Void
  ) {
    for (page, firstUnit) in zip(pages, firstUnits) {
      var reader = PageTerms.Reader(terms(page))
      var place: Int32 = 0
      while reader.next() {
        let number = table.insert(reader)
        repeat { body(number, Int32(firstUnit + reader.unit), place) } while reader.nextUnit()
        place += 1
      }
    }
  }
}

/// How many units lie between two of a term: seven bits a byte, the lowest first, the eighth set where more follow.
private enum Gap {
  @inline(__always)
  static func byteCount(of gap: Int32) -> Int {
    max(1, (38 - gap.leadingZeroBitCount) / 7)
  }

  @inline(__always)
  static func write(_ gap: Int32, to bytes: inout [UInt8], at place: inout Int) {
    var rest = gap
    while rest > 0x7F {
      bytes[place] = UInt8(truncatingIfNeeded: rest) | 0x80
      place += 1
      rest >>= 7
    }
    bytes[place] = UInt8(truncatingIfNeeded: rest)
    place += 1
  }

  @inline(__always)
  static func read(_ bytes: Span<UInt8>, _ place: inout Int) -> Int32 {
    var gap: Int32 = 0
    var shift: Int32 = 0
    while true {
      let byte = bytes[place]
      place += 1
      gap |= Int32(byte & 0x7F) << shift
      if byte < 0x80 { return gap }
      shift += 7
    }
  }
}

extension TermTable {
  /// The number of the term that a reader has come to, which is new when the table did not hold it.
  mutating func insert(_ reader: borrowing PageTerms.Reader) -> Int {
    reader.tail.isEmpty
      ? insert(head: reader.head) : insert(Term(head: reader.head, tail: reader.tail))
  }
}
