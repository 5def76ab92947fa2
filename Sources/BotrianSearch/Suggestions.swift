internal import BotrianJSON

/// What a search field may offer while somebody types.
struct Suggestions {
  /// At most so many of a kind.
  static let count = 300

  /// On how many pages a phrase must stand to be offered.
  static let phrasePageCount = 3

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
    var counts = PhraseCounts()
    for page in index.pages { counts.add(page.phrases) }
    phrases = counts.commonest(onPages: Self.phrasePageCount, count: Self.count)
      .filter { known.insert($0).inserted }
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
}
