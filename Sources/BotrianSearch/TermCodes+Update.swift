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
    var table = self.table
    let added = AddedTerms(of: changes, pages, terms, in: &table)
    var writer = Writer(unitCount: documentOfUnit.count)
    var found: [(place: TermPlace, number: Int)] = []
    for number in 0..<table.count {
      let before = number < self.table.count ? units(of: number) : []
      let kept = changes.moved(before)
      let more = added.units[number]
      let units = more.map { kept.merged(with: $0.units) } ?? kept
      guard let first = units.first else { continue }
      let isTouched = more != nil || kept.count < before.count
      let documentCount =
        isTouched
        ? units.documentCount { Int(documentOfUnit[Int($0)]) } : self.documentCount(of: number)
      if units == before {
        writer.add(self[number], documentCount: documentCount)
      } else {
        writer.add(units, documentCount: documentCount)
      }
      found.append((place(first, number), number))

      func place(_ first: Int32, _ number: Int) -> TermPlace {
        if let more, more.first.unit == first { return more.first }
        if number < places.count, changes.moved([places[number].unit]) == [first] {
          return TermPlace(unit: first, place: places[number].place)
        }
        let page = terms(pages[changes.page(ofUnit: first)])
        return TermPlace(unit: first, place: page.place(of: table[number]))
      }
    }
    return writer.codes(of: table, found)
  }
}

/// The units of pages that are new or say something else, by the numbers of terms.
private struct AddedTerms {
  private(set) var units: [Int: (first: TermPlace, units: [Int32])] = [:]

  init(
    of changes: PageChanges, _ pages: [IndexedPage], _ terms: (IndexedPage) -> PageTerms,
    in table: inout TermTable
  ) {
    for page in changes.added {
      var reader = PageTerms.Reader(terms(pages[page]))
      var place: Int32 = 0
      while reader.next() {
        let first = Int32(changes.firstUnits[page])
        let number = table.insert(reader)
        repeat {
          let unit = first + Int32(reader.unit)
          units[number, default: (TermPlace(unit: unit, place: place), [])].units.append(unit)
        } while reader.nextUnit()
        place += 1
      }
    }
  }
}

extension PageTerms {
  /// The place of a term among the page's.
  fileprivate func place(of term: Term) -> Int32 {
    var reader = Reader(self)
    var place: Int32 = 0
    while reader.next() {
      if reader.head == term.head, reader.tail == term.tail { return place }
      while reader.nextUnit() {}
      place += 1
    }
    preconditionFailure("the page does not hold \(term.text)")
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
