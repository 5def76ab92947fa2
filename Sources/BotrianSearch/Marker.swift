internal import BotrianThai

/// Finds in a text what a query means.
struct Marker: Sendable {
  /// How much of a query a text holds; compared by the first number, then by the second.
  struct Evidence: Comparable, Sendable {
    /// Letters of the query's parts that the text holds whole.
    var heldLetterCount = 0
    /// Distinct terms of the query that the text holds.
    var heldTermCount = 0

    static func < (left: Evidence, right: Evidence) -> Bool {
      (left.heldLetterCount, left.heldTermCount) < (right.heldLetterCount, right.heldTermCount)
    }
  }

  /// A stretch of windows that stands for a misspelt part is marked from this length on.
  static let stretchLength = 4

  private let parts: [SearchForm]
  private let terms: Set<Term>

  init(_ query: QueryText) {
    parts = query.parts
    terms = Set(query.terms.map(\.term))
  }

  /// The field that holds most of the query; the first of equals, none when no field holds any.
  func bestField(of texts: DocumentTexts, but excluded: Int?) -> SearchLesson.Cell? {
    var best: (field: SearchLesson.Cell?, evidence: Evidence) = (nil, Evidence())
    for (number, field) in texts.fields.enumerated() where number != excluded {
      let evidence = evidence(in: field.text)
      if best.evidence < evidence { best = (field, evidence) }
    }
    return best.field
  }

  /// How much of the query a text holds.
  func evidence(in text: String) -> Evidence {
    let form = SearchForm(of: text, level: .key)
    var evidence = Evidence()
    for part in parts where form.contains(part) { evidence.heldLetterCount += part.scalars.count }
    var held: Set<Term> = []
    Tokenizer.forEachTerm(in: form) { term, _, _ in
      if terms.contains(term) { held.insert(term) }
    }
    evidence.heldTermCount = held.count
    return evidence
  }

  /// The places of a text's scalars to mark: in order, apart from each other, whole clusters.
  func marks(in text: String) -> [Range<Int>] {
    let form = SearchForm(of: text, level: .key)
    var found: [Range<Int>] = []
    var missesPart = false
    for part in parts {
      let places = form.places(of: part)
      found += places
      if places.isEmpty { missesPart = true }
    }
    if missesPart { found += stretches(in: form) }
    let scalars = text.unicodeScalars.map(\.value)
    let marks = found.map { form.source(of: $0).widened(toClustersOf: scalars) }.merged()
    return marks.joined(acrossSpacesOf: scalars)
  }

  /// Words, numbers, and long enough stretches of windows that the query has too.
  private func stretches(in form: SearchForm) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    var words: [Range<Int>] = []
    Tokenizer.forEachTerm(in: form) { term, origin, places in
      guard terms.contains(term) else { return }
      if origin == .window {
        windows.append(places)
      } else {
        words.append(places)
      }
    }
    return words + windows.merged().filter { $0.count >= Self.stretchLength }
  }
}

extension SearchForm {
  /// All places of other scalars, from left to right, not overlapping.
  fileprivate func places(of other: SearchForm) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while let place = firstPlace(of: other, from: start) {
      start = place + other.scalars.count
      places.append(place..<start)
    }
    return places
  }

  /// Where in the text the scalars of some places came from.
  fileprivate func source(of places: Range<Int>) -> Range<Int> {
    let sources = origins[places]
    return Int(sources.min() ?? 0)..<(Int(sources.max() ?? -1) + 1)
  }
}

extension Range<Int> {
  /// The range with all of the clusters that it touches.
  fileprivate func widened(toClustersOf scalars: [UInt32]) -> Range<Int> {
    var (start, end) = (lowerBound, upperBound)
    while start > 0, !ThaiClusters.canCut(between: scalars[start - 1], and: scalars[start]) {
      start -= 1
    }
    while end < scalars.count, !ThaiClusters.canCut(between: scalars[end - 1], and: scalars[end]) {
      end += 1
    }
    return start..<end
  }
}

extension [Range<Int>] {
  /// The same places, with ranges that only a space parts made one.
  fileprivate func joined(acrossSpacesOf scalars: [UInt32]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in self {
      if let last = joined.last, range.lowerBound == last.upperBound + 1,
        [0x20, 0xA0].contains(scalars[last.upperBound])
      {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// The same places in order, with ranges that touch made one.
  fileprivate func merged() -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
