/// The second pass: what a document's texts really say of a query.
struct Evidence {
  /// What a text adds that holds the whole query as typed.
  static let wholeWeight = 16.0

  /// What texts add that hold each part of the query as typed.
  static let partWeight = 2.0

  /// What a title adds that holds each part of the query as typed; a lesson has none of its own.
  static let titleWeight = 4.0

  /// What texts add that hold the terms of each part close together.
  static let closenessWeight = 6.0

  private let query: QueryText
  private let partTerms: [Set<Term>]

  init(for query: QueryText) {
    self.query = query
    partTerms = query.parts.map { Set(Tokenizer.terms(of: $0)) }
  }

  /// How much more a document's texts say than its terms; 0 for nothing.
  func weight(of texts: DocumentTexts) -> Double {
    let fields = texts.fields.map(\.text)
    let own = texts.isLesson ? fields : [fields.joined(separator: "\n")]
    let exact = own.map { SearchForm(of: $0, level: .exact) }
    let title = SearchForm(of: texts.title, level: .exact)
    // A lesson does not hold what only its report's title says.
    let whole = (texts.isLesson ? exact : exact + [title]).contains { $0.contains(query.exact) }
    return (whole ? Self.wholeWeight : 0) + Self.partWeight * share(in: exact + [title])
      + (texts.isLesson ? 0 : Self.titleWeight * share(in: [title]))
      + Self.closenessWeight * closeness(in: own.map { SearchForm(of: $0, level: .key) })
  }

  /// Which share of the parts' letters stands in parts that one of the texts holds.
  private func share(in texts: [SearchForm]) -> Double {
    var held = 0
    var all = 0
    for part in query.exactParts {
      all += part.scalars.count
      if texts.contains(where: { $0.contains(part) }) { held += part.scalars.count }
    }
    return all == 0 ? 0 : Double(held) / Double(all)
  }

  /// The mean over the parts, by length, of the cube of the share of terms that stand together.
  private func closeness(in texts: [SearchForm]) -> Double {
    var best = Array(repeating: 0, count: query.parts.count)
    for text in texts { raise(&best, by: text) }
    var sum = 0.0
    var length = 0
    for ((part, terms), count) in zip(zip(query.parts, partTerms), best) {
      let share = min(1, Double(count) / Double(terms.count))
      sum += Double(part.scalars.count) * share * share * share
      length += part.scalars.count
    }
    return length == 0 ? 0 : sum / Double(length)
  }

  /// Raises each part's count to the most of its terms that begin within its length of a text.
  private func raise(_ best: inout [Int], by text: SearchForm) {
    var places = Array(repeating: ArraySlice<Int>(), count: partTerms.count)
    Tokenizer.forEachTerm(in: text) { term, _, range in
      for number in partTerms.indices where partTerms[number].contains(term) {
        let first = range.lowerBound - query.parts[number].scalars.count
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
  package func contains(_ other: SearchForm) -> Bool {
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
