internal import BotrianThai

/// Searches the index of a built site as its pages do.
package struct SearchEngine {
  /// How many of the best candidates' texts are read for the order.
  static let readCount = 10

  /// How many candidates' texts are read to see whether they hold a phrase.
  static let verifiedCount = 100

  private var index: IndexReader

  /// Opens an index.
  ///
  /// - Parameter read: Gives the bytes of a file by its path below the search folder.
  /// - Throws: `SearchIndexError` for damaged bytes, and what `read` throws.
  package init(reading read: @escaping (String) throws -> [UInt8]) throws {
    index = try IndexReader(reading: read)
  }

  /// Finds what holds a query, or enough of it.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - limit: How many hits to describe; all are counted.
  /// - Returns: The best hits first. Nothing for a text without letters and digits.
  /// - Throws: `SearchIndexError` for damaged bytes, and what reading a file throws.
  package mutating func search(_ text: String, limit: Int) throws -> SearchResults {
    let query = Query(text)
    guard !query.wanted.asked.isEmpty else {
      return SearchResults(total: 0, isExact: true, hits: [])
    }
    let versions = QueryVersions(of: query.wanted, in: index).texts
    let isThorough = !query.phrases.isEmpty || !query.excluded.isEmpty
    let found = try scored(versions, isThorough: isThorough)
    let kept = try kept(found.candidates, by: query)
    let ranked = try reranked(kept.candidates, versions)
    let hits = try ranked.prefix(limit).map { candidate in
      let marker = Marker(versions[candidate.version])
      return SearchHit(
        try index.texts(of: candidate.document), score: candidate.score, marker: marker)
    }
    return SearchResults(
      total: ranked.count, isExact: found.isExact && kept.isExact, hits: hits)
  }
}

extension SearchEngine {
  /// The documents that hold enough of the query, or of it in other words, best first, and whether
  /// these are all.
  ///
  /// The newest generation of a large site is searched first, older ones while hits are few.
  private mutating func scored(
    _ versions: [QueryText], isThorough: Bool
  ) throws -> (candidates: [Ranking.Candidate], isExact: Bool) {
    var generation = isThorough ? 0 : index.generations.count - 1
    while true {
      let found = try scored(versions, from: generation)
      if generation < 2 || !found.isCut { return (found.candidates, true) }
      if found.candidates.count >= index.sufficientHitCount { return (found.candidates, false) }
      generation -= 1
    }
  }

  /// What is found with the postings from a generation on, best first, and whether any list is cut.
  private mutating func scored(
    _ versions: [QueryText], from generation: Int
  ) throws -> (candidates: [Ranking.Candidate], isCut: Bool) {
    var best: [Int: Ranking.Candidate] = [:]
    var isCut = false
    var firstTotal = 0.0
    for (number, query) in versions.enumerated() {
      let lists = try index.postings(of: query, from: generation)
      isCut = isCut || lists.contains { $0.isCut }
      // A word of many windows weighs more than another of its meaning, and must not for that.
      let total = lists.reduce(0) { $0 + $1.weight }
      if number == 0 { firstTotal = total }
      let factor = QueryVersions.weight * firstTotal / total
      for candidate in Ranking.candidates(for: query, in: index, lists: lists) {
        var candidate = candidate
        candidate.version = number
        if number > 0 { candidate.score = rounded(candidate.score * factor) }
        if let known = best[candidate.document], known.score >= candidate.score { continue }
        best[candidate.document] = candidate
      }
    }
    return (Array(best.values).sortedByScore(), isCut)
  }

  /// Puts the best candidates in order by what their texts say.
  private mutating func reranked(
    _ candidates: [Ranking.Candidate], _ versions: [QueryText]
  ) throws -> [Ranking.Candidate] {
    let evidence = versions.map(Evidence.init)
    let read = try candidates.prefix(Self.readCount).map { candidate in
      var candidate = candidate
      let weight = evidence[candidate.version].weight(of: try index.texts(of: candidate.document))
      candidate.score = rounded(candidate.score * (1 + weight))
      return candidate
    }
    return read.sortedByScore() + candidates.dropFirst(Self.readCount)
  }

  /// Keeps what holds all phrases and nothing that is excluded; texts are read of the best only.
  ///
  /// - Returns: What is kept, and whether all texts that matter were read.
  private mutating func kept(
    _ candidates: [Ranking.Candidate], by query: Query
  ) throws -> (candidates: [Ranking.Candidate], isExact: Bool) {
    if query.phrases.isEmpty, query.excluded.isEmpty { return (candidates, true) }
    let wanted = try query.phrases.map { try holders(of: $0) }
    let unwanted = try query.excluded.map { try holders(of: $0) }
    let likely = candidates.filter { item in wanted.allSatisfy { $0.contains(item.document) } }
    let kept = try likely.enumerated().filter { place, candidate in
      let isSuspect = unwanted.contains { $0.contains(candidate.document) }
      if place >= Self.verifiedCount { return query.phrases.isEmpty && !isSuspect }
      if query.phrases.isEmpty, !isSuspect { return true }
      let texts = try index.texts(of: candidate.document)
      let forms = ((texts.isLesson ? [] : [texts.title]) + texts.fields.map(\.text))
        .map { SearchForm(of: $0, level: .exact) }
      let holds = { (text: QueryText) in forms.contains { $0.contains(text.exact) } }
      return query.phrases.allSatisfy(holds) && !query.excluded.contains(where: holds)
    }
    return (kept.map(\.element), likely.count <= Self.verifiedCount)
  }

  /// Documents of which one unit holds all terms of a text.
  private mutating func holders(of text: QueryText) throws -> Set<Int> {
    let terms = text.terms.filter { $0.origin != .shortRun || $0.term.scalars.count > 1 }
    var counts: [Int32: Int] = [:]
    for term in terms {
      for unit in try index.units(of: term) { counts[unit, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value == terms.count }.keys.map { index.document(of: $0) })
  }
}
