internal import BotrianThai

/// A query as search understands it.
struct Query: Sendable {
  /// Which terms of the index a term of the query stands for.
  enum Match: Sendable {
    /// Itself.
    case whole
    /// All terms that contain it: one or two letters, shorter than a window.
    case contained
    /// Itself or, when no text holds it, all terms that begin with it: a word being typed.
    case beginning
  }

  /// Scalars beyond this many are not read.
  static let lengthLimit = 400

  /// Distinct terms, in the order of the query.
  let terms: [(term: Term, match: Match)]

  /// The whole query with its marks.
  let exact: SearchForm

  /// The whole query without those that are not compared.
  let key: SearchForm

  /// Understands a typed text.
  init(_ text: String) {
    var normalizer = SearchNormalizer()
    normalizer.read(String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.lengthLimit))))
    var exact = SearchForm()
    exact.read(normalizer, level: .exact)
    self.exact = exact
    var key = SearchForm()
    key.read(normalizer, level: .key)
    self.key = key
    terms = Self.terms(of: key)
  }

  private static func terms(of form: SearchForm) -> [(term: Term, match: Match)] {
    var terms: [(term: Term, match: Match)] = []
    var seen: Set<Term> = []
    Tokenizer.forEachTerm(in: form) { term, origin, places in
      if origin == .unit, places.count == 1, form.hasPair(at: places) { return }
      if !seen.insert(term).inserted { return }
      switch origin {
      case .window, .pair: terms.append((term, .whole))
      case .shortRun: terms.append((term, .contained))
      case .unit: terms.append((term, .beginning))
      }
    }
    return terms
  }
}

extension SearchForm {
  /// Whether a Thai letter stands beside a word or a number.
  fileprivate func hasPair(at places: Range<Int>) -> Bool {
    if places.lowerBound > 0, classes[places.lowerBound - 1] == .thai { return true }
    return places.upperBound < classes.count && classes[places.upperBound] == .thai
  }
}
