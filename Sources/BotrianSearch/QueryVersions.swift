internal import BotrianThai

/// A query, and the query with a word exchanged for another of the same meaning.
struct QueryVersions {
  /// No more versions than this are looked for.
  static let limit = 4

  /// What a document counts that only another version finds.
  static let weight = 0.8

  /// Words of fewer scalars must not begin inside a Thai word; a Thai abbreviation may go on without
  /// a space from three letters on.
  static let shortWordLength = 4

  /// The query as typed, then the others.
  private(set) var texts: [QueryText]

  private let exact: String
  private var rest: [UInt32]

  /// Exchanges the longest words first; each place of the query is exchanged at most once.
  init(of query: QueryText, in index: IndexReader) {
    texts = [query]
    rest = query.exact.scalars
    exact = String(scalarValues: query.exact.scalars)
    var words: [(word: String, group: [String], form: SearchForm)] = []
    for group in index.synonyms {
      for word in group { words.append((word, group, SearchForm(of: word, level: .exact))) }
    }
    let order = words.indices.sorted { left, right in
      let lengths = (words[left].form.scalars.count, words[right].form.scalars.count)
      return lengths.0 != lengths.1 ? lengths.0 > lengths.1 : left < right
    }
    for (word, group, form) in order.map({ words[$0] }) {
      guard let place = place(of: form) else { continue }
      let range = place..<(place + form.scalars.count)
      for other in group where other != word { add(range, other) }
      rest.replaceSubrange(range, with: repeatElement(0, count: range.count))
    }
    if index.matchesYearsOfBothEras { addYears() }
  }

  private mutating func add(_ range: Range<Int>, _ other: String) {
    guard texts.count < Self.limit else { return }
    let scalars = Array(exact.unicodeScalars)
    var text = String(String.UnicodeScalarView(scalars[..<range.lowerBound]))
    text += " " + other + " "
    text += String(String.UnicodeScalarView(scalars[range.upperBound...]))
    texts.append(QueryText(text))
  }

  private func place(of form: SearchForm) -> Int? {
    guard !form.scalars.isEmpty else { return nil }
    let remaining = SearchForm(scalars: rest)
    var place = remaining.firstPlace(of: form, from: 0)
    while let found = place, form.scalars.count < Self.shortWordLength,
      isInsideWord(form, at: found)
    {
      place = remaining.firstPlace(of: form, from: found + 1)
    }
    return place
  }

  /// Whether Thai goes on from before a short word into it, or out of one of two letters.
  private func isInsideWord(_ form: SearchForm, at place: Int) -> Bool {
    let end = place + form.scalars.count
    let begins =
      form.classes.first == .thai && place > 0 && ScalarClass(rest[place - 1]) == .thai
    let goesOn = form.classes.last == .thai && end < rest.count && ScalarClass(rest[end]) == .thai
    return begins || (form.scalars.count < Self.shortWordLength - 1 && goesOn)
  }

  /// A year of either era finds the same year of the other.
  private mutating func addYears() {
    let form = SearchForm(scalars: rest)
    for run in form.runs where run.count == 4 && form.classes[run.lowerBound] == .digit {
      let year = rest[run].reduce(0) { $0 * 10 + Int($1) - 0x30 }
      if (2_400..<2_700).contains(year) { add(run, String(year - 543)) }
      if (1_900..<2_100).contains(year) { add(run, String(year + 543)) }
    }
  }
}
