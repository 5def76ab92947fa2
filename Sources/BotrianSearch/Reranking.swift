internal import BotrianThai

/// The second pass: what the best documents' texts really say.
enum Reranking {
  /// How many candidates of the first pass are read.
  static let depth = 30

  /// What a text adds that holds the whole query as typed.
  static let wholeWeight = 8.0

  /// What texts add that hold each part of the query as typed.
  static let partWeight = 2.0

  /// What a title adds that holds each part of the query as typed; a lesson has none of its own.
  static let titleWeight = 2.0

  /// What texts add that hold the terms of each part close together.
  static let closenessWeight = 4.0

  /// Raises the scores of candidates that hold the query, or parts of it, as typed or nearly so.
  ///
  /// - Returns: All candidates; those beyond `depth` keep score and place, for no score is lowered.
  static func rerank(
    _ candidates: [Ranking.Candidate], for query: Query, in index: SearchIndex
  ) -> [Ranking.Candidate] {
    let closeness = Closeness(to: query)
    let read = candidates.prefix(depth).map { candidate in
      let document = index.documents[candidate.document]
      let evidence = evidence(for: query, closeness, in: document)
      return Ranking.Candidate(
        document: candidate.document, score: rounded(candidate.score * (1 + evidence))
      )
    }
    return read.sortedByScore() + candidates.dropFirst(depth)
  }

  private static func evidence(
    for query: Query, _ closeness: Closeness, in document: SearchDocument
  ) -> Double {
    let texts = document.fields.map(\.text) + [document.title]
    let exact = texts.map { SearchForm(of: $0, level: .exact) }
    // A lesson does not hold what only its report's title says.
    let isLesson = document.kind == .lesson
    let own = isLesson ? exact.dropLast() : exact[...]
    let queryParts = query.exact.parts
    let whole = own.contains { $0.contains(query.exact) } ? 1.0 : 0
    let parts = share(of: queryParts, in: exact)
    let title = isLesson ? 0 : share(of: queryParts, in: exact.suffix(1))
    let close = closeness.share(in: texts.map { SearchForm(of: $0, level: .key) })
    return wholeWeight * whole + partWeight * parts + titleWeight * title + closenessWeight * close
  }

  /// Which share of the parts' letters stands in parts that one of the texts holds.
  private static func share(
    of parts: [SearchForm], in texts: some Collection<SearchForm>
  ) -> Double {
    var held = 0
    var all = 0
    for part in parts {
      all += part.scalars.count
      if texts.contains(where: { $0.contains(part) }) { held += part.scalars.count }
    }
    return all == 0 ? 0 : Double(held) / Double(all)
  }
}

/// How near to each other the terms of a query's parts stand: near is nearly the same word.
private struct Closeness {
  private let parts: [(length: Int, terms: Set<Term>)]

  init(to query: Query) {
    parts = query.key.parts.map { ($0.scalars.count, Set(Tokenizer.terms(of: $0))) }
  }

  /// The mean over the parts, by length, of the cube of the share of terms that stand together.
  func share(in texts: [SearchForm]) -> Double {
    var best = Array(repeating: 0, count: parts.count)
    for text in texts { raise(&best, by: text) }
    var sum = 0.0
    var length = 0
    for (part, count) in zip(parts, best) {
      let share = min(1, Double(count) / Double(part.terms.count))
      sum += Double(part.length) * share * share * share
      length += part.length
    }
    return sum / Double(length)
  }

  /// Raises each part's count to the most of its terms that begin within its length of a text.
  private func raise(_ best: inout [Int], by text: SearchForm) {
    var places = Array(repeating: ArraySlice<Int>(), count: parts.count)
    Tokenizer.forEachTerm(in: text) { term, _, range in
      for number in parts.indices where parts[number].terms.contains(term) {
        let first = range.lowerBound - parts[number].length
        places[number].append(range.lowerBound)
        while places[number].first ?? .max <= first { places[number].removeFirst() }
        best[number] = max(best[number], places[number].count)
      }
    }
  }
}

extension SearchForm {
  /// Whether scalars of another form stand here, not beginning inside a word or a number and not
  /// ending inside a number.
  func contains(_ other: SearchForm) -> Bool {
    firstPlace(of: other, from: 0) != nil
  }

  /// Where scalars of another form next stand.
  func firstPlace(of other: SearchForm, from start: Int) -> Int? {
    guard let first = other.scalars.first else { return nil }
    let length = other.scalars.count
    var place = start
    while place + length <= scalars.count {
      if scalars[place] == first, scalars[place..<(place + length)].elementsEqual(other.scalars),
        isWordStart(place), isNumberEnd(place + length)
      {
        return place
      }
      place += 1
    }
    return nil
  }

  private func isWordStart(_ place: Int) -> Bool {
    place == 0 || classes[place] == .thai || classes[place] != classes[place - 1]
  }

  private func isNumberEnd(_ place: Int) -> Bool {
    place == classes.count || classes[place] != .digit || classes[place - 1] != .digit
  }
}
