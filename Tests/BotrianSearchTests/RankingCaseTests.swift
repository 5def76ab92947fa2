@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// Pages and queries that `search-engine.js` must answer alike: `Tests/Browser/test_search_ranking.py`.
@Suite struct RankingCaseTests {
  private func cases() throws -> RankingCases {
    let text = try Repository.text("Tests/Fixtures/search/queries.json")
    return try JSONDecoder().decode(RankingCases.self, from: Data(text.utf8))
  }

  private func engine() throws -> SearchEngine {
    let cases = try cases()
    return try SearchEngine(cases.pages.map(\.page), catalog: cases.catalog.catalog)
  }

  /// The pages as if their site were very large: with lists, and three generations.
  static let largeLimits = IndexLimits(
    inlineByteCount: 3, wholeByteCount: 3, generationPageCounts: [1, 1], sufficientHitCount: 1)

  @Test func findsFirstWhatTheSharedTableNames() throws {
    var engine = try engine()
    for item in try cases().queries {
      let hit = try engine.search(item.query, limit: 10).hits.first
      if let first = item.first { #expect(hit?.url ?? "" == first, "\(item.query)") }
      if let marked = item.marked {
        let segments = (hit?.lead.segments ?? []) + (hit?.excerpt.segments ?? [])
        #expect(segments.first(where: \.isMarked)?.text == marked, "\(item.query)")
      }
    }
  }

  @Test(arguments: [
    ("index.json", "results.json", IndexLimits()),
    ("index-of-generations.json", "results-of-generations.json", Self.largeLimits),
  ])
  func writesTheRecordedIndexAndAnswersAsRecorded(
    index: String, results: String, limits: IndexLimits
  ) throws {
    let cases = try cases()
    let files = SearchIndex(pages: cases.pages.map(\.page), catalog: cases.catalog.catalog)
      .encoded(limits: limits)
    #expect(files.map(\.path) == ["index.json"])
    let root = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    try expectRecorded(root, in: "Tests/Fixtures/search/" + index)

    var engine = try SearchEngine(files: files)
    let answers = try cases.queries.map { item in
      RecordedAnswer(item.query, try engine.search(item.query, limit: 10))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(answers), as: UTF8.self) + "\n"
    try expectRecorded(json, in: "Tests/Fixtures/search/" + results)
  }

  /// Compares with a file; `UPDATE_GOLDEN=1` writes it and fails, so that nobody commits it unread.
  private func expectRecorded(_ text: String, in path: String) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: Repository.root.appending(path: path))
      Issue.record("recorded \(path); read the change, then run again")
    } else {
      #expect(try Repository.text(path) == text, "\(path) differs")
    }
  }
}

private struct RankingCases: Decodable {
  struct Catalog: Decodable {
    let lessonTypes: [[String]]
    let activities: [[String]]
    let synonyms: [[String]]
    let years: Bool

    var catalog: SearchCatalog {
      let groups = { (pairs: [[String]]) in
        pairs.map { SearchCatalog.Group(id: $0[0], title: $0[1]) }
      }
      return SearchCatalog(
        lessonTypes: groups(lessonTypes), activities: groups(activities), synonyms: synonyms,
        matchesYearsOfBothEras: years)
    }
  }

  struct Page: Decodable {
    struct Lesson: Decodable {
      struct Cell: Decodable {
        let label: String
        let text: String
      }

      let id: String
      let type: Int
      let part: String
      let cells: [Cell]
    }

    let kind: String
    let url: String
    let title: String
    let names: [String]
    let year: Int?
    let activity: String?
    let unit: String?
    let topics: [String]
    let paragraphs: [String]
    let lessons: [Lesson]

    var page: SearchPage {
      let kinds: [String: SearchPage.Kind] = [
        "report": .report, "activity": .activity, "approval": .approval,
      ]
      return SearchPage(
        kind: kinds[kind] ?? .page, url: url, title: title, names: names,
        groups: SearchPage.Groups(year: year, activity: activity, unit: unit, topics: topics),
        paragraphs: paragraphs,
        lessons: lessons.map { lesson in
          SearchLesson(
            id: lesson.id, type: lesson.type, part: lesson.part,
            cells: lesson.cells.map { SearchLesson.Cell(label: $0.label, text: $0.text) })
        })
    }
  }

  struct Query: Decodable {
    let query: String
    let first: String?
    let marked: String?
  }

  let catalog: Catalog
  let pages: [Page]
  let queries: [Query]
}

/// An answer as both languages write it: marked stretches stand between `[` and `]`.
private struct RecordedAnswer: Encodable {
  struct Hit: Encodable {
    let url: String
    let score: Double
    let lead: String
    let label: String
    let excerpt: String
  }

  let query: String
  let total: Int
  let isExact: Bool
  let hits: [Hit]

  init(_ query: String, _ results: SearchResults) {
    self.query = query
    total = results.total
    isExact = results.isExact
    hits = results.hits.map {
      Hit(
        url: $0.url, score: $0.score, lead: Self.text($0.lead), label: $0.label,
        excerpt: Self.text($0.excerpt))
    }
  }

  private static func text(_ marked: MarkedText) -> String {
    marked.segments.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
  }
}
