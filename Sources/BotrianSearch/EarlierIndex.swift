/// What an earlier index said, from which one of nearly the same pages is made sooner.
package struct EarlierIndex: Sendable {
  /// Its pages in order.
  let pages: [PageMark]

  let terms: TermCodes
  let pairs: TermCodes

  /// Keeps an index.
  package init(of index: SearchIndex, terms: TermCodes, pairs: TermCodes) {
    pages = index.pages.map(PageMark.init)
    self.terms = terms
    self.pairs = pairs
  }

  /// All of it as bytes, for a later build with the same program.
  package struct Notes: Hashable, Sendable {
    /// Its pages and terms.
    package let table: ArraySlice<UInt8>

    /// The units of each term, and of each pair, as they stand in memory already.
    package let terms: ArraySlice<UInt8>
    package let pairs: ArraySlice<UInt8>

    /// Puts together what was kept apart.
    package init(table: ArraySlice<UInt8>, terms: ArraySlice<UInt8>, pairs: ArraySlice<UInt8>) {
      self.table = table
      self.terms = terms
      self.pairs = pairs
    }
  }

  /// What is to be kept of it.
  package var notes: Notes {
    var writer = ByteWriter()
    writer.number(pages.count)
    for page in pages {
      writer.key(page.key)
      writer.number(page.unitCount)
    }
    terms.write(to: &writer)
    pairs.write(to: &writer)
    return Notes(table: writer.finished[...], terms: terms.bytes, pairs: pairs.bytes)
  }

  /// Reads an index back.
  ///
  /// - Parameter notes: What `notes` gave, which stays where it is; anything else gives `nil`.
  package init?(_ notes: Notes) {
    var reader = ByteReader(notes.table)
    guard let count = reader.number() else { return nil }
    var pages: [PageMark] = []
    for _ in 0..<count {
      guard let key = reader.key(), let unitCount = reader.number() else { return nil }
      pages.append(PageMark(key: key, unitCount: unitCount))
    }
    guard let terms = TermCodes(&reader, bytes: notes.terms),
      let pairs = TermCodes(&reader, bytes: notes.pairs), reader.isAtEnd,
      case let unitCount = pages.reduce(0, { $0 + $1.unitCount }),
      terms.unitCount == unitCount, pairs.unitCount == unitCount
    else { return nil }
    self.pages = pages
    self.terms = terms
    self.pairs = pairs
  }
}

/// Which page it is, and all that an index says of its terms.
struct PageMark: Hashable, Sendable {
  let key: ContentKey
  let unitCount: Int

  fileprivate init(key: ContentKey, unitCount: Int) {
    self.key = key
    self.unitCount = unitCount
  }

  init(_ page: IndexedPage) {
    var writer = ByteWriter()
    writer.text(page.url)
    writer.number(page.passageCount)
    writer.number(page.lessonTypes.count)
    for terms in [page.terms, page.pairs] {
      writer.key(ContentKey(of: terms.bytes.span))
    }
    key = ContentKey(of: writer.bytes.span)
    unitCount = page.unitCount
  }
}

/// How the pages of an index differ from those of an earlier one.
struct PageChanges: Sendable {
  /// Units of pages that stayed, in ascending rows: where each begins and ends, and by how much its numbers grew.
  private var starts: [Int] = []
  private var ends: [Int] = []
  private var growths: [Int] = []

  /// Whether a page that stayed has other numbers now, and which units are gone.
  private var haveMoved = false
  private var gone: [Range<Int>] = []

  /// The places of the pages that are new or say something else.
  private(set) var added: [Int] = []

  /// For each page the number of its first unit.
  private(set) var firstUnits: [Int] = []

  /// Of so many pages no more than one may have changed.
  private static let least = 8

  /// Compares pages.
  ///
  /// - Returns: `nil` when so many changed that it is sooner to begin anew.
  init?(from earlier: EarlierIndex, to pages: [IndexedPage]) {
    let earlierUnits = earlier.pages.map(\.unitCount).starts
    let places = Dictionary(zip(earlier.pages.map(\.key), earlier.pages.indices)) { $1 }
    var unit = 0
    var last = -1
    for (place, page) in pages.enumerated() {
      let mark = PageMark(page)
      firstUnits.append(unit)
      if let known = places[mark.key], known > last {
        keep(mark.unitCount, from: earlierUnits[known], at: unit)
        last = known
      } else {
        added.append(place)
      }
      unit += mark.unitCount
    }
    guard added.count * Self.least <= pages.count else { return nil }
    haveMoved = growths.contains { $0 != 0 }
    let count = earlier.pages.reduce(0) { $0 + $1.unitCount }
    gone = zip([0] + ends, starts + [count]).filter { $0 < $1 }.map { $0..<$1 }
  }

  private mutating func keep(_ count: Int, from start: Int, at unit: Int) {
    if ends.last == start, growths.last == unit - start {
      ends[ends.count - 1] += count
    } else {
      starts.append(start)
      ends.append(start + count)
      growths.append(unit - start)
    }
  }

  /// What became of ascending units; those of pages that are gone are left out.
  ///
  /// Most often a page says something else and no unit has another number: then it is enough to look for those that are gone.
  func moved(_ units: [Int32]) -> [Int32] {
    if !haveMoved, !gone.contains(where: { units.holdAny(of: $0) }) { return units }
    var moved: [Int32] = []
    moved.reserveCapacity(units.count)
    var row = starts.place(of: Int(units.first ?? 0))
    for unit in units.lazy.map(Int.init) {
      while row < ends.count, unit >= ends[row] { row += 1 }
      guard row < ends.count else { break }
      if unit >= starts[row] { moved.append(Int32(unit + growths[row])) }
    }
    return moved
  }

  /// The place of the page that has a unit.
  func page(ofUnit unit: Int32) -> Int { firstUnits.place(of: Int(unit)) }
}

extension [Int32] {
  /// Whether any of ascending numbers is in a range.
  fileprivate func holdAny(of range: Range<Int>) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < count && Int(self[low]) < range.upperBound
  }
}
