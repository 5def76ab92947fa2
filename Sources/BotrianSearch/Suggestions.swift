internal import BotrianJSON

/// What a search field may offer while somebody types.
struct Suggestions {
  /// At most so many of a kind.
  static let count = 300

  /// On how many pages a phrase must stand to be offered, and how long it is, in scalars.
  static let phrasePageCount = 3
  static let phraseLength = 6...40

  /// Titles of reports, those of the newest years first.
  private let titles: [String]
  private let activities: [String]
  private let phrases: [String]

  init(of index: SearchIndex) {
    var known: Set<String> = []
    activities = index.catalog.activities.map(\.title).filter { known.insert($0).inserted }
    titles = Array(
      index.pages.reversed().filter { $0.kind == .report }.map(\.title)
        .filter { known.insert($0).inserted }.prefix(Self.count))
    phrases = Self.phrases(of: index.pages).filter { known.insert($0).inserted }
  }

  /// `{"activity":[…],"title":[…],"phrase":[…]}`.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.raw("{\"activity\":")
    writer.strings(activities)
    writer.raw(",\"title\":")
    writer.strings(titles)
    writer.raw(",\"phrase\":")
    writer.strings(phrases)
    writer.raw("}")
    return writer.bytes
  }

  /// What stands between spaces on most pages; of equals those first by their bytes.
  private static func phrases(of pages: [SearchPage]) -> [String] {
    var phrases = StringTable()
    var pageCounts: [Int] = []
    var lastPage: [Int] = []
    // Cells repeat, and each is cut into phrases once.
    var cells = StringTable()
    var phrasesOfCell: [[Int]] = []
    for (page, lesson) in pages.enumerated().flatMap({ page in
      page.element.lessons.map { (page.offset, $0) }
    }) {
      for cell in lesson.cells {
        let (number, isNew) = cells.insert(cell.text)
        if isNew {
          phrasesOfCell.append(
            cell.text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
              .filter(isPhrase).map { phrases.insert($0).number })
          let missing = phrases.strings.count - pageCounts.count
          pageCounts += repeatElement(0, count: missing)
          lastPage += repeatElement(-1, count: missing)
        }
        for phrase in phrasesOfCell[number] where lastPage[phrase] != page {
          lastPage[phrase] = page
          pageCounts[phrase] += 1
        }
      }
    }
    return pageCounts.indices.filter { pageCounts[$0] >= phrasePageCount }
      .map { (phrase: phrases.strings[$0], pageCount: pageCounts[$0]) }
      .sorted { left, right in
        left.pageCount != right.pageCount
          ? left.pageCount > right.pageCount
          : left.phrase.utf8.lexicographicallyPrecedes(right.phrase.utf8)
      }
      .prefix(count).map(\.phrase)
  }

  private static func isPhrase(_ piece: String) -> Bool {
    guard piece.utf8.count >= phraseLength.lowerBound * 3 else { return false }
    let scalars = piece.unicodeScalars
    return phraseLength.contains(scalars.count)
      && scalars.allSatisfy { ScalarClass($0.value) == .thai && $0 != "\u{0E46}" }
  }
}
