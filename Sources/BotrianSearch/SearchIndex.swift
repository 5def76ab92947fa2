/// The texts of a site and where each term stands in them, as files below the site's `search/`.
///
/// The encoding is nobody's business but this module's and `search-engine.js`'s.
/// - Source: `Documentation/search.md`.
package struct SearchIndex: Sendable {
  /// The file that is read first.
  static let rootName = "index.json"

  /// What the root's `format` says.
  static let format = "botrian-search-3"

  /// A root of no more bytes than this holds everything, so that a small site has one file.
  static let singleFileByteCount = 150_000

  /// At most so many files, or three for twenty reports.
  static let fileCount = 1_024

  /// The pages in the order of their addresses' bytes.
  let pages: [SearchPage]

  let catalog: SearchCatalog

  /// For each page, its passages.
  let passages: [[String]]

  /// The units that hold each term.
  let terms: UnitTable

  /// The units that hold each pair of Thai scalars.
  let pairs: UnitTable

  /// Indexes pages, which may come in any order.
  ///
  /// - Precondition: The type of each lesson is a place in the catalog's `lessonTypes`.
  /// - Complexity: Linear in the length of all texts.
  package init(pages: [SearchPage], catalog: SearchCatalog) {
    let sorted = pages.sortedByAddress()
    let passages = sorted.map { Passage.passages(of: $0.paragraphs) }
    var builder = IndexBuilder()
    for (page, passages) in zip(sorted, passages) {
      builder.add([page.title] + page.names)
      for passage in passages { builder.add([passage]) }
      for lesson in page.lessons { builder.add(lesson.cells.map(\.text)) }
    }
    self.pages = sorted
    self.catalog = catalog
    self.passages = passages
    // The rest of the builder is not needed any more, and large.
    terms = builder.terms
    pairs = builder.pairs
  }

  /// For each unit its document: the number of the first unit of its page, or its own for a lesson.
  var documentOfUnit: [Int32] {
    var documents: [Int32] = []
    for (page, passages) in zip(pages, passages) {
      let first = Int32(documents.count)
      documents += repeatElement(first, count: 1 + passages.count)
      for _ in page.lessons { documents.append(Int32(documents.count)) }
    }
    return documents
  }

  /// The number of a page's first unit, or, of one behind the last page, how many units there are.
  func firstUnit(ofPage number: Int) -> Int32 {
    let units = zip(pages, passages).prefix(number).map { 1 + $1.count + $0.lessons.count }
    return Int32(units.reduce(0, +))
  }

  /// The files of the index, by their paths below `search/`; the same pages give the same bytes.
  package func encoded() -> [(path: String, bytes: [UInt8])] { encoded(limits: IndexLimits()) }

  func encoded(limits: IndexLimits) -> [(path: String, bytes: [UInt8])] {
    let limit = max(Self.fileCount, pages.count { $0.kind == .report } * 3 / 20)
    let parts = IndexParts(of: self, atMost: limit, limits: limits)
    if parts.all.reduce(0, { $0 + $1.bytes.count }) < Self.singleFileByteCount {
      let single = parts.root(holdsParts: true)
      if single.count <= Self.singleFileByteCount { return [(Self.rootName, single)] }
    }
    let root = parts.root(holdsParts: false)
    return [(Self.rootName, root)] + parts.all.map { ($0.path, $0.bytes) }
  }
}

extension [SearchPage] {
  fileprivate func sortedByAddress() -> [SearchPage] {
    let addresses = map { Array<UInt8>($0.url.utf8) }
    let order = indices.sorted { left, right in
      if addresses[left] == addresses[right] { return left < right }
      return addresses[left].lexicographicallyPrecedes(addresses[right])
    }
    return order.map { self[$0] }
  }
}
