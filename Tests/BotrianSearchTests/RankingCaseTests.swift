@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// Documents and queries that `search.js` must answer alike: `Tests/Browser/test_search_ranking.py`.
@Suite struct RankingCaseTests {
  private func cases() throws -> RankingCases {
    let text = try Repository.text("Tests/Fixtures/search/queries.json")
    return try JSONDecoder().decode(RankingCases.self, from: Data(text.utf8))
  }

  private func index() throws -> SearchIndex {
    SearchIndex(documents: try cases().documents.map(\.document))
  }

  @Test func findsFirstWhatTheSharedTableNames() throws {
    let index = try index()
    for item in try cases().queries {
      let hit = index.search(item.query, limit: 10).hits.first
      if let first = item.first { #expect(hit?.document.url ?? "" == first, "\(item.query)") }
      if let marked = item.marked {
        let segments = (hit?.lead.segments ?? []) + (hit?.excerpt.segments ?? [])
        #expect(segments.first(where: \.isMarked)?.text == marked, "\(item.query)")
      }
    }
  }

  @Test func answersAsTheRecordedResultsSay() throws {
    let index = try index()
    let answers = try cases().queries.map { item in
      RecordedAnswer(item.query, index.search(item.query, limit: 10))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(answers), as: UTF8.self) + "\n"
    try expectRecorded(json, in: "Tests/Fixtures/search/results.json")
  }

  @Test func writesTheRecordedIndex() throws {
    let files = try index().encoded()
    #expect(files.map(\.path) == ["index.json"])
    let json = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    try expectRecorded(json, in: "Tests/Fixtures/search/index.json")
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
  struct Document: Decodable {
    struct Field: Decodable {
      let label: String
      let text: String
    }

    let kind: String
    let url: String
    let title: String
    let context: String
    let fiscalYear: Int?
    let fields: [Field]

    var document: SearchDocument {
      let kinds: [String: SearchDocument.Kind] = [
        "lesson": .lesson, "report": .report, "activity": .activity, "approval": .approval,
      ]
      return SearchDocument(
        kind: kinds[kind] ?? .page, url: url, title: title, context: context,
        fiscalYear: fiscalYear,
        fields: fields.map { SearchDocument.Field(label: $0.label, text: $0.text) }
      )
    }
  }

  struct Query: Decodable {
    let query: String
    let first: String?
    let marked: String?
  }

  let documents: [Document]
  let queries: [Query]
}

/// An answer as both languages write it: marked stretches stand between `[` and `]`.
private struct RecordedAnswer: Encodable {
  struct Hit: Encodable {
    let url: String
    let score: Double
    let count: Int
    let lead: String
    let label: String
    let excerpt: String
  }

  let query: String
  let total: Int
  let hits: [Hit]

  init(_ query: String, _ results: SearchResults) {
    self.query = query
    total = results.total
    hits = results.hits.map {
      Hit(
        url: $0.document.url, score: $0.score, count: $0.lessonCount, lead: Self.text($0.lead),
        label: $0.label, excerpt: Self.text($0.excerpt)
      )
    }
  }

  private static func text(_ marked: MarkedText) -> String {
    marked.segments.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
  }
}
