/// What a search field may offer while somebody types.
struct Suggestions {
  /// At most so many of a kind.
  static let count = 300

  /// On how many pages a phrase must stand to be offered, and how long it is, in scalars.
  static let phrasePageCount = 3
  static let phraseLength = 6...40

  private let titles: [String]
  private let activities: [String]
  private let phrases: [String]

  init(of index: SearchIndex) {
    var known: Set<String> = []
    activities = index.catalog.activities.map(\.title).filter { known.insert($0).inserted }
    titles = Array(
      index.pages.filter { $0.kind == .report }.map(\.title)
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
    var counts: [String: Int] = [:]
    for page in pages {
      var seen: Set<String> = []
      for lesson in page.lessons {
        for cell in lesson.cells {
          for piece in cell.text.split(separator: " ") where isPhrase(piece) {
            seen.insert(String(piece))
          }
        }
      }
      for phrase in seen { counts[phrase, default: 0] += 1 }
    }
    return counts.filter { $0.value >= phrasePageCount }
      .sorted { left, right in
        left.value != right.value
          ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
      }
      .prefix(count).map(\.key)
  }

  private static func isPhrase(_ piece: Substring) -> Bool {
    let scalars = piece.unicodeScalars
    return phraseLength.contains(scalars.count)
      && scalars.allSatisfy { ScalarClass($0.value) == .thai && $0 != "\u{0E46}" }
  }
}
