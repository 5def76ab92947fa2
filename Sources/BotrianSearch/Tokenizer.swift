internal import BotrianThai

/// Cuts a key form into terms.
///
/// A run of Thai gives its windows of three scalars, or itself when
/// it is shorter; any other word or number is one term; where the two kinds meet, the word and the
/// nearest Thai letter beside it are a term too.
enum Tokenizer {
  /// How a term came about.
  enum Origin: Sendable {
    /// Three scalars of a run.
    case window
    /// A whole run of one or two scalars.
    case shortRun
    /// A word or a number.
    case unit
    /// A word or a number with the Thai letter beside it.
    case joint
  }

  /// The terms of a text, in order, as often as they occur.
  static func terms(of text: String) -> [Term] {
    terms(of: SearchForm(of: text, level: .key))
  }

  /// The terms of a key form, in order, as often as they occur.
  static func terms(of form: SearchForm) -> [Term] {
    var terms: [Term] = []
    forEachTerm(in: form) { term, _, _ in terms.append(term) }
    return terms
  }

  /// Calls back with each term in order, how it came about, and its places in the form.
  @inline(__always)
  static func forEachTerm(in form: SearchForm, _ body: (Term, Origin, Range<Int>) -> Void) {
    for places in form.runs {
      if form.classes[places.lowerBound] == .thai {
        run(places, in: form, body)
      } else {
        unit(places, in: form, body)
      }
    }
  }

  /// Calls back with each two neighbouring Thai scalars of which neither belongs to a letter outside.
  static func forEachPair(in form: SearchForm, _ body: (Term) -> Void) {
    for places in form.runs where form.classes[places.lowerBound] == .thai && places.count > 1 {
      let run = form.scalars[places]
      for place in places.lowerBound..<(places.upperBound - 1) {
        let end = place + 2
        guard
          place == run.startIndex || ThaiClusters.canCut(between: run[place - 1], and: run[place]),
          end == run.endIndex || ThaiClusters.canCut(between: run[end - 1], and: run[end])
        else { continue }
        body(Term(run[place], run[place + 1]))
      }
    }
  }

  @inline(__always)
  private static func run(
    _ places: Range<Int>, in form: SearchForm, _ body: (Term, Origin, Range<Int>) -> Void
  ) {
    if places.lowerBound > 0, form.classes[places.lowerBound - 1] != .separator {
      let start = form.unitStart(before: places.lowerBound)
      let unit = form.scalars[start..<places.lowerBound]
      let joint = start..<(places.lowerBound + 1)
      body(Term(unit + [form.scalars[places.lowerBound]]), .joint, joint)
    }
    if places.count < 3 {
      body(Term(form.scalars[places]), .shortRun, places)
    } else {
      for place in places.lowerBound..<(places.upperBound - 2) {
        let window = Term(form.scalars[place], form.scalars[place + 1], form.scalars[place + 2])
        body(window, .window, place..<(place + 3))
      }
    }
  }

  private static func unit(
    _ places: Range<Int>, in form: SearchForm, _ body: (Term, Origin, Range<Int>) -> Void
  ) {
    let unit = form.scalars[places]
    if places.lowerBound > 0, form.classes[places.lowerBound - 1] == .thai {
      let joint = (places.lowerBound - 1)..<places.upperBound
      body(Term([form.scalars[places.lowerBound - 1]] + unit), .joint, joint)
    }
    body(Term(unit), .unit, places)
  }
}

extension SearchForm {
  /// Where the word or number that ends before a place begins.
  fileprivate func unitStart(before place: Int) -> Int {
    let kind = classes[place - 1]
    var start = place - 1
    while start > 0, classes[start - 1] == kind { start -= 1 }
    return start
  }
}
