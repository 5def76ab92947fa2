/// How the pages of an index differ from those of an earlier one.
struct PageChanges: Sendable {
  /// Units of pages that stayed, in ascending rows: where each begins and ends, and by how much its numbers grew.
  private var starts: [Int] = []
  private var ends: [Int] = []
  private var growths: [Int] = []

  /// The places of the pages that are new or say something else.
  private(set) var added: [Int] = []

  /// For each page the number of its first unit.
  let firstUnits: [Int]

  /// No more than one of so many pages may be new or say something else, or all are gone through.
  private static let pagesPerChange = 8

  /// Compares pages.
  ///
  /// - Returns: `nil` when so many changed that it is sooner to begin anew.
  init?(from earlier: EarlierIndex, to pages: [IndexedPage]) {
    let earlierUnits = earlier.pages.map(\.unitCount).starts
    let places = Dictionary(zip(earlier.pages.map(\.key), earlier.pages.indices)) { $1 }
    firstUnits = pages.map(\.unitCount).starts
    var last = -1
    for (place, page) in pages.enumerated() {
      if let known = places[page.mark.key], known > last {
        keep(page.unitCount, from: earlierUnits[known], at: firstUnits[place])
        last = known
      } else {
        added.append(place)
      }
    }
    guard added.count * Self.pagesPerChange <= pages.count else { return nil }
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
  func moved(_ units: [Int32]) -> [Int32] {
    guard !starts.isEmpty else { return [] }
    var moved: [Int32] = []
    moved.reserveCapacity(units.count)
    var row = 0
    for unit in units.lazy.map(Int.init) {
      if unit >= ends[row] { row = starts.place(of: unit) }
      if unit >= starts[row], unit < ends[row] { moved.append(Int32(unit + growths[row])) }
    }
    return moved
  }

  /// What became of a unit; `nil` when its page is gone.
  func moved(_ unit: Int32) -> Int32? {
    guard !starts.isEmpty else { return nil }
    let row = starts.place(of: Int(unit))
    guard unit >= starts[row], unit < ends[row] else { return nil }
    return unit + Int32(growths[row])
  }

  /// The place of the page that has a unit.
  func page(ofUnit unit: Int32) -> Int { firstUnits.place(of: Int(unit)) }
}
