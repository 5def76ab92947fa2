extension TermCodes {
  /// What the units of all terms are in an index of nearly the same pages.
  ///
  /// The units of pages that stayed are taken over, wherever they are now, so that only the terms of others are read.
  /// - Parameters:
  ///   - changes: How the pages became others.
  ///   - pages: The pages that there are now.
  ///   - terms: Which of a page's terms.
  ///   - documentOfUnit: For each unit its document.
  /// - Returns: The same as would be gathered from all pages.
  func updated(
    by changes: PageChanges, _ pages: [IndexedPage], _ terms: (IndexedPage) -> PageTerms,
    documentOfUnit: [Int32]
  ) -> TermCodes {
    let added = TermLists(
      of: changes.added.map { pages[$0] }, at: changes.added.map { changes.firstUnits[$0] }, terms)
    var table = self.table
    let addedNumbers = Dictionary(
      uniqueKeysWithValues: (0..<added.table.count).map { (table.insert(added.table[$0]), $0) })
    var found: [FoundTerm] = []
    var lost = LostPlaces()
    var more: [Int32] = []
    for number in 0..<table.count {
      let before = number < self.table.count ? units(of: number) : []
      let kept = changes.moved(before)
      let addedNumber = addedNumbers[number]
      if let addedNumber { added.read(addedNumber, into: &more) } else { more.removeAll() }
      let units = more.isEmpty ? kept : kept.merged(with: more)
      guard let first = units.first else { continue }
      let isTouched = !more.isEmpty || kept.count < before.count
      let documentCount =
        isTouched
        ? units.documentCount { Int(documentOfUnit[Int($0)]) } : self.documentCount(of: number)
      found.append(
        FoundTerm(
          number: number, documentCount: documentCount,
          text: units == before ? self[number] : NumberText.ascending(units)[...],
          place: TermPlace(unit: first, place: 0)))
      if let addedNumber, added.places[addedNumber].unit == first {
        found[found.count - 1].place = added.places[addedNumber]
      } else if number < places.count, changes.moved(places[number].unit) == first {
        found[found.count - 1].place = TermPlace(unit: first, place: places[number].place)
      } else {
        lost.add(number, onPage: changes.page(ofUnit: first), at: found.count - 1)
      }
    }
    lost.look(in: { terms(pages[$0]) }, &table) { place, entry in
      found[entry].place = TermPlace(unit: found[entry].place.unit, place: place)
    }
    found.sort { $0.place < $1.place }
    return TermCodes(of: found, in: table, unitCount: documentOfUnit.count)
  }

  /// Puts terms together, numbered in their order.
  private init(of found: [FoundTerm], in table: TermTable, unitCount: Int) {
    var sorted = TermTable()
    var writer = Writer(unitCount: unitCount)
    writer.reserve(found.count, byteCount: found.reduce(0) { $0 + $1.text.count })
    for term in found {
      _ = sorted.insert(table[term.number])
      writer.add(term.text, documentCount: term.documentCount)
    }
    self = writer.codes(of: sorted, at: found.map(\.place))
  }
}

/// A term with what becomes of it.
private struct FoundTerm {
  /// Its number in a table that has those of before first.
  let number: Int
  let documentCount: Int

  /// The text of its units, where it stands already or made anew.
  let text: ArraySlice<UInt8>
  var place: TermPlace
}

/// Terms whose first page is gone, by the page where they stand first now: each such page is read once.
private struct LostPlaces {
  /// For each page its terms by their numbers, with the place of an entry for each.
  private var terms: [Int: [Int: Int]] = [:]

  mutating func add(_ number: Int, onPage page: Int, at entry: Int) {
    terms[page, default: [:]][number] = entry
  }

  /// Tells for each term its place among the terms of its page.
  func look(
    in page: (Int) -> PageTerms, _ table: inout TermTable,
    _ tell: (_ place: Int32, _ entry: Int) -> Void
  ) {
    for (number, entries) in terms {
      var reader = PageTerms.Reader(page(number))
      var place: Int32 = 0
      while reader.next() {
        if let entry = entries[table.insert(reader)] { tell(place, entry) }
        while reader.nextUnit() {}
        place += 1
      }
    }
  }
}

extension [Int32] {
  /// Both in one ascending row.
  fileprivate func merged(with others: [Int32]) -> [Int32] {
    var merged: [Int32] = []
    merged.reserveCapacity(count + others.count)
    var place = 0
    for number in self {
      while place < others.count, others[place] < number {
        merged.append(others[place])
        place += 1
      }
      merged.append(number)
    }
    return merged + others[place...]
  }
}
