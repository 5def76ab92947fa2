internal import BotrianJSON

/// What readers choose by, and which groups each page belongs to.
struct FacetTable {
  private let years: [Int]
  private let activities: [SearchCatalog.Group]
  private let units: [String]
  private let topics: [String]
  private let lessonTypes: [SearchCatalog.Group]

  private let placeOfYear: [Int: Int]
  private let placeOfActivity: [String: Int]
  private let placeOfUnit: [String: Int]
  private let placeOfTopic: [String: Int]

  /// Years newest first, activities and kinds as the catalog has them, units and topics by their bytes.
  init(of index: SearchIndex) {
    let groups = index.pages.map(\.groups)
    years = Set(groups.compactMap(\.year)).sorted(by: >)
    activities = index.catalog.activities
    units = Set(groups.compactMap(\.unit)).sortedByBytes()
    topics = Set(groups.flatMap(\.topics)).sortedByBytes()
    lessonTypes = index.catalog.lessonTypes
    placeOfYear = years.places
    placeOfActivity = activities.map(\.id).places
    placeOfUnit = units.places
    placeOfTopic = topics.places
  }

  /// `{"year":[[2567,"2567"],…],"activity":[["thai-culture","…"],…],…}`.
  func write(to writer: inout JSONWriter) {
    writer.raw("{\"year\":")
    writer.array(years) { writer, year in
      writer.raw("[")
      writer.number(year)
      writer.raw(",")
      writer.string(String(year))
      writer.raw("]")
    }
    let names = { (name: String) in SearchCatalog.Group(id: name, title: name) }
    let facets = [
      ("activity", activities), ("unit", units.map(names)), ("topic", topics.map(names)),
      ("type", lessonTypes),
    ]
    for (name, groups) in facets {
      writer.raw(",")
      writer.string(name)
      writer.raw(":")
      writer.array(groups) { $0.strings([$1.id, $1.title]) }
    }
    writer.raw("}")
  }

  /// Runs of pages of one year: how many pages, and the year's place and 1, or 0 for none.
  func yearRuns(of pages: [IndexedPage]) -> [Int] {
    var runs: [Int] = []
    for page in pages {
      let place = place(page.groups.year.flatMap { placeOfYear[$0] })
      if runs.last == place {
        runs[runs.count - 2] += 1
      } else {
        runs += [1, place]
      }
    }
    return runs
  }

  /// For each facet a text of numbers: how many lessons each of its groups holds.
  func writeTotals(of pages: [IndexedPage], to writer: inout JSONWriter) {
    let sizes = [years.count, activities.count, units.count, topics.count, lessonTypes.count]
    var totals = sizes.map { Array(repeating: 0, count: $0) }
    for page in pages {
      let groups = page.groups
      let places = [
        [groups.year.flatMap { placeOfYear[$0] }],
        [groups.activity.flatMap { placeOfActivity[$0] }],
        [groups.unit.flatMap { placeOfUnit[$0] }], topicPlaces(of: page).map(Optional.some),
      ]
      for (facet, places) in places.enumerated() {
        for place in places.compactMap({ $0 }) { totals[facet][place] += page.lessonTypes.count }
      }
      for type in page.lessonTypes { totals[4][type] += 1 }
    }
    writer.raw("{")
    writer.list(Array(zip(Self.names, totals))) { writer, facet in
      writer.string(facet.0)
      writer.raw(":")
      writer.verbatim(NumberText.plain(facet.1))
    }
    writer.raw("}")
  }

  private static let names = ["year", "activity", "unit", "topic", "type"]

  /// For each facet a text of numbers; years are in the root.
  ///
  /// For each page its group's place and 1, or 0 for none; of topics their number and places; of kinds
  /// one for each lesson.
  func groups(of pages: ArraySlice<IndexedPage>) -> [UInt8] {
    let places = [
      (
        "activity",
        pages.map { page in place(page.groups.activity.flatMap { placeOfActivity[$0] }) }
      ),
      ("unit", pages.map { page in place(page.groups.unit.flatMap { placeOfUnit[$0] }) }),
      (
        "topic",
        pages.flatMap { page in
          let topics = topicPlaces(of: page)
          return [topics.count] + topics
        }
      ),
      ("type", pages.flatMap(\.lessonTypes)),
    ]
    var writer = JSONWriter()
    writer.raw("{")
    writer.list(places) { writer, facet in
      writer.string(facet.0)
      writer.raw(":")
      writer.verbatim(NumberText.plain(facet.1))
    }
    writer.raw("}")
    return writer.bytes
  }

  /// The places of a page's topics, each once.
  private func topicPlaces(of page: IndexedPage) -> [Int] {
    Set(page.groups.topics.compactMap { placeOfTopic[$0] }).sorted()
  }

  private func place(_ place: Int?) -> Int { place.map { $0 + 1 } ?? 0 }
}

extension Set<String> {
  fileprivate func sortedByBytes() -> [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension Array where Element: Hashable {
  /// The place of each element; of equals the first.
  fileprivate var places: [Element: Int] {
    Dictionary(zip(self, indices)) { first, _ in first }
  }
}
