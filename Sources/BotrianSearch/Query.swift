internal import BotrianThai

/// A query as search understands it.
struct Query: Sendable {
  /// Scalars beyond this many are not read.
  static let lengthLimit = 400

  /// What is looked for: everything but what is excluded.
  let wanted: QueryText

  /// What must stand in a document as it is typed.
  let phrases: [QueryText]

  /// What must not.
  let excluded: [QueryText]

  /// Understands a typed text: `"…"` is a phrase, `-` before a word excludes it.
  init(_ text: String) {
    var reader = QueryReader(text.unicodeScalars.prefix(Self.lengthLimit))
    reader.read()
    wanted = QueryText(reader.wanted)
    phrases = reader.phrases.map(QueryText.init).filter { !$0.terms.isEmpty }
    excluded = reader.excluded.map(QueryText.init).filter { !$0.terms.isEmpty }
  }
}

/// Takes a typed text apart.
private struct QueryReader {
  private let scalars: [Unicode.Scalar]
  private(set) var wanted = ""
  private(set) var phrases: [String] = []
  private(set) var excluded: [String] = []

  init(_ scalars: some Sequence<Unicode.Scalar>) { self.scalars = Array(scalars) }

  mutating func read() {
    var place = 0
    while place < scalars.count {
      if Self.isBlank(scalars[place]) {
        wanted.unicodeScalars.append(scalars[place])
        place += 1
      } else {
        place = readPhrase(from: place) ?? readWord(from: place)
      }
    }
  }

  /// Reads what stands between quotation marks, with a minus before it or not.
  ///
  /// - Returns: The place behind it; `nil` when no phrase stands here.
  private mutating func readPhrase(from place: Int) -> Int? {
    let isExcluded = Self.isMinus(scalars[place])
    let quote = isExcluded ? place + 1 : place
    guard quote < scalars.count, Self.isQuote(scalars[quote]),
      let end = scalars[(quote + 1)...].firstIndex(where: Self.isQuote)
    else { return nil }
    let phrase = Self.text(scalars[(quote + 1)..<end])
    if isExcluded, isStart(place) {
      excluded.append(phrase)
    } else {
      phrases.append(phrase)
      wanted += " " + phrase + " "
    }
    return end + 1
  }

  /// Reads a word up to a blank or a quotation mark, or a mark that is alone.
  ///
  /// - Returns: The place behind it.
  private mutating func readWord(from place: Int) -> Int {
    let ends = { (scalar: Unicode.Scalar) in Self.isBlank(scalar) || Self.isQuote(scalar) }
    let next = place + 1
    let hasMinus =
      Self.isMinus(scalars[place]) && next < scalars.count && !ends(scalars[next])
    let end = scalars[next...].firstIndex(where: ends) ?? scalars.count
    let isAlone = Self.isQuote(scalars[place])
    if hasMinus, isStart(place) {
      excluded.append(Self.text(scalars[next..<end]))
    } else {
      wanted += Self.text(scalars[place..<(isAlone ? next : end)])
    }
    return isAlone ? next : end
  }

  private func isStart(_ place: Int) -> Bool { place == 0 || Self.isBlank(scalars[place - 1]) }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "\u{201C}", "\u{201D}", "\u{201E}"].contains(scalar)
  }

  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    ["-", "\u{2013}"].contains(scalar)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    [" ", "\t", "\n", "\r", "\u{A0}", "\u{3000}"].contains(scalar)
  }
}

/// A text that is looked for, in the forms in which it is compared.
struct QueryText: Sendable {
  /// A term that the index is asked for.
  struct Term: Sendable {
    let term: BotrianSearch.Term
    let origin: Tokenizer.Origin

    /// How much it counts beside other terms of the query.
    var weight = 1.0
  }

  /// Of queries with more terms than this, only every second window is asked for.
  static let askedTermCount = 16

  /// The text with its marks, and its parts.
  let exact: SearchForm
  let exactParts: [SearchForm]

  /// The parts of the text without the marks that are not compared.
  let parts: [SearchForm]

  /// Distinct terms, in the order of the text.
  let terms: [Term]

  /// The terms that the index is asked for; one letter alone tells nothing.
  let asked: [Term]

  init(_ text: String) {
    var normalizer = SearchNormalizer()
    normalizer.read(text)
    var exact = SearchForm()
    exact.read(normalizer, level: .exact)
    var key = SearchForm()
    key.read(normalizer, level: .key)
    self.init(exact: exact, key: key)
  }

  private init(exact: SearchForm, key: SearchForm) {
    self.exact = exact
    exactParts = exact.parts
    parts = key.parts
    terms = Self.terms(of: key)
    asked = Self.asked(of: terms, parts: parts)
  }

  /// The terms that the index is asked for, and how much each counts.
  ///
  /// Of a long query every second window tells as much; one letter alone tells nothing. Windows of one
  /// word overlap: the more a part has, the less each counts.
  private static func asked(of terms: [Term], parts: [SearchForm]) -> [Term] {
    let telling = terms.filter { $0.origin != .shortRun || $0.term.scalars.count == 2 }
    let asked =
      telling.count <= askedTermCount
      ? telling
      : telling.enumerated().filter { $1.origin != .window || $0 % 2 == 0 }.map(\.element)
    guard terms.count <= Ranking.sentenceTermCount else { return asked }
    let places = asked.map { asked in
      parts.firstIndex { $0.scalars.contains(asked.term.scalars) }
    }
    return zip(asked, places).map { term, place in
      let count = places.count { $0 == place }
      var term = term
      term.weight = 1 / Double(count).squareRoot().squareRoot()
      return term
    }
  }

  private static func terms(of form: SearchForm) -> [Term] {
    var terms: [Term] = []
    var seen: Set<BotrianSearch.Term> = []
    Tokenizer.forEachTerm(in: form) { term, origin, places in
      if origin == .unit, places.count == 1, form.hasJoint(at: places) { return }
      if seen.insert(term).inserted { terms.append(Term(term: term, origin: origin)) }
    }
    return terms
  }
}

extension SearchForm {
  /// Whether a Thai letter stands beside a word or a number.
  fileprivate func hasJoint(at places: Range<Int>) -> Bool {
    if places.lowerBound > 0, classes[places.lowerBound - 1] == .thai { return true }
    return places.upperBound < classes.count && classes[places.upperBound] == .thai
  }
}
