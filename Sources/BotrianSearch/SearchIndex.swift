/// The texts of a site and where each term stands in them, as files below the site's `search/`.
///
/// The encoding is nobody's business but this module's and `search-engine.js`'s.
/// - Source: `Documentation/search.md`.
package struct SearchIndex: Sendable {
  /// The file that is read first.
  static let rootName = "index.json"

  /// What the root's `format` says.
  static let format = "botrian-search-2"

  /// A root of no more bytes than this holds everything, so that a small site has one file.
  static let singleFileByteCount = 150_000

  /// At most so many files, or three for ten reports.
  static let fileCount = 1_024

  /// The pages in the order of their addresses' bytes.
  let pages: [SearchPage]

  let catalog: SearchCatalog

  /// For each page, its passages.
  let passages: [[String]]

  /// Which units hold which terms.
  let builder: IndexBuilder

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
    self.builder = builder
  }

  /// The files of the index, by their paths below `search/`; the same pages give the same bytes.
  package func encoded() -> [(path: String, bytes: [UInt8])] {
    let (terms, pairs) = (CodedTable(builder.terms), CodedTable(builder.pairs))
    let suggestions = Suggestions(of: self).json
    func parts(scale: Double) -> IndexParts {
      IndexParts(of: self, terms: terms, pairs: pairs, suggestions: suggestions, scale: scale)
    }
    if terms.byteCount < Self.singleFileByteCount {
      let single = parts(scale: 1).root { .written($0) }
      if single.count <= Self.singleFileByteCount { return [(Self.rootName, single)] }
    }
    // What a query loads is least when shards and packs are as small as the number of files allows.
    let limit = max(Self.fileCount, pages.count { $0.kind == .report } * 3 / 10)
    var scale = 1.0
    var cut = parts(scale: scale)
    for step in 0...8 where cut.fileCount > limit || (step == 0 && cut.fileCount * 10 < limit * 9) {
      scale = max(0.5, scale * Double(cut.fileCount) / Double(limit) * 1.03)
      cut = parts(scale: scale)
    }
    var files: [(path: String, bytes: [UInt8])] = []
    let root = cut.root { part in
      let name = part.name
      files.append((part.path(name: name), part.bytes))
      return .named(name)
    }
    return [(Self.rootName, root)] + files
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
