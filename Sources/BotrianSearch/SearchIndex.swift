/// The texts of a site and where each term stands in them, as files below the site's `search/`.
///
/// It is made from what each page says by itself (`IndexedPage`), and reads the texts only of those packs that are not kept
/// from an earlier build. The encoding is nobody's business but this module's and `search-engine.js`'s.
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
  let pages: [IndexedPage]

  let catalog: SearchCatalog

  /// Names of parts and columns.
  let labels: LabelTable

  /// Which pages stand together in a pack of texts.
  let packs: [PackPlan]

  /// For each of `pages` its place among those that were given.
  private let order: [Int]

  private let page: @Sendable (Int) -> SearchPage

  /// Indexes pages, which may come in any order.
  ///
  /// - Precondition: The type of each lesson is a place in the catalog's `lessonTypes`.
  /// - Parameters:
  ///   - pages: What each page says by itself.
  ///   - catalog: What there is to choose.
  ///   - page: The page itself by its place in `pages`, in full; asked for only where its texts are written.
  package init(
    pages: [IndexedPage], catalog: SearchCatalog, page: @escaping @Sendable (Int) -> SearchPage
  ) {
    let order = pages.orderByAddress()
    let sorted = order.map { pages[$0] }
    var labels = LabelTable()
    self.packs = PackPlan.packs(of: sorted, atMost: Self.fileLimit(of: sorted) * 2 / 5, &labels)
    self.pages = sorted
    self.catalog = catalog
    self.labels = labels
    self.order = order
    self.page = page
  }

  /// Indexes pages, which may come in any order, with nothing known of them.
  ///
  /// - Complexity: Linear in the length of all texts.
  package init(pages: [SearchPage], catalog: SearchCatalog) {
    var indexer = PageIndexer()
    self.init(pages: pages.map { indexer.index($0) }, catalog: catalog) { pages[$0] }
  }

  /// How many files there may be.
  var fileLimit: Int { Self.fileLimit(of: pages) }

  private static func fileLimit(of pages: [IndexedPage]) -> Int {
    max(fileCount, pages.count { $0.kind == .report } * 3 / 20)
  }

  /// For each unit its document: the number of the first unit of its page, or its own for a lesson.
  var documentOfUnit: [Int32] {
    var documents: [Int32] = []
    for page in pages {
      let first = Int32(documents.count)
      documents += repeatElement(first, count: 1 + page.passageCount)
      for _ in page.lessonTypes { documents.append(Int32(documents.count)) }
    }
    return documents
  }

  /// The number of a page's first unit, or, of one behind the last page, how many units there are.
  func firstUnit(ofPage number: Int) -> Int32 {
    Int32(pages.prefix(number).reduce(0) { $0 + $1.unitCount })
  }

  /// The file of a pack.
  func bytes(of pack: PackPlan) -> [UInt8] {
    var text = TextPack()
    var labels = labels
    for number in pack.pages {
      let page = page(order[number])
      text.add(page, passages: Passage.passages(of: page.paragraphs), &labels)
    }
    return text.json
  }
}

extension [IndexedPage] {
  /// The places of the pages in the order of their addresses' bytes.
  fileprivate func orderByAddress() -> [Int] {
    let addresses = map { Array<UInt8>($0.url.utf8) }
    return indices.sorted { left, right in
      if addresses[left] == addresses[right] { return left < right }
      return addresses[left].lexicographicallyPrecedes(addresses[right])
    }
  }
}
