/// What an earlier index said, from which one of nearly the same pages is made sooner.
package struct EarlierIndex: Sendable {
  /// Its pages in order.
  let pages: [PageMark]

  let terms: TermCodes
  let pairs: TermCodes

  /// Keeps an index.
  package init(of index: SearchIndex, terms: TermCodes, pairs: TermCodes) {
    pages = index.pages.map(\.mark)
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
    var unitCount = 0
    for _ in 0..<count {
      guard let key = reader.key(), let units = reader.number(), units <= Int32.max else {
        return nil
      }
      pages.append(PageMark(key: key, unitCount: units))
      unitCount += units
    }
    guard let terms = TermCodes(&reader, bytes: notes.terms),
      let pairs = TermCodes(&reader, bytes: notes.pairs), reader.isAtEnd,
      terms.unitCount == unitCount, pairs.unitCount == unitCount
    else { return nil }
    self.pages = pages
    self.terms = terms
    self.pairs = pairs
  }
}
