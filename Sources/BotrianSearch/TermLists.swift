/// The terms of a site and the units that hold each, in one row.
struct TermLists: Sendable {
  /// The terms; they are numbered in the order in which they come.
  let table: TermTable

  /// Where the units of each term end.
  private let ends: [Int]
  private let units: [Int32]

  /// The units that hold the term of a number, in ascending order.
  func units(of number: Int) -> ArraySlice<Int32> {
    units[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// Gathers the terms of pages: once to count the units of each term, and again to put them in their places.
  ///
  /// - Parameters:
  ///   - pages: The pages, in the order in which their units are numbered.
  ///   - terms: Which of a page's terms.
  init(of pages: [IndexedPage], _ terms: (IndexedPage) -> PageTerms) {
    var table = TermTable(slotCount: 1 << 16)
    var counts: [Int] = []
    for page in pages {
      var reader = PageTerms.Reader(terms(page))
      while reader.next() {
        let number = table.insert(reader)
        if number == counts.count { counts.append(0) }
        counts[number] += 1 + reader.moreCount
        while reader.nextUnit() {}
      }
    }
    // Where the units of each term begin; it moves to their end as they are put in.
    var ends = counts.starts
    var units: [Int32] = Array(repeating: 0, count: counts.reduce(0, +))
    Self.place(terms, of: pages, in: &table, &units, &ends)
    self.table = table
    self.ends = ends
    self.units = units
  }

  /// Puts the units of each term in their places.
  ///
  /// Terms are looked up again: to remember their numbers would take more room than all else.
  private static func place(
    _ terms: (IndexedPage) -> PageTerms, of pages: [IndexedPage], in table: inout TermTable,
    _ units: inout [Int32], _ ends: inout [Int]
  ) {
    var units = units.mutableSpan
    var ends = ends.mutableSpan
    var firstUnit = 0
    for page in pages {
      var reader = PageTerms.Reader(terms(page))
      while reader.next() {
        let number = table.insert(reader)
        repeat {
          let end = ends[number]
          units[end] = Int32(firstUnit + reader.unit)
          ends[number] = end + 1
        } while reader.nextUnit()
      }
      firstUnit += page.unitCount
    }
  }
}

extension TermTable {
  /// The number of the term that a reader has come to, which is new when the table did not hold it.
  fileprivate mutating func insert(_ reader: borrowing PageTerms.Reader) -> Int {
    reader.tail.isEmpty
      ? insert(head: reader.head) : insert(Term(head: reader.head, tail: reader.tail))
  }
}
