extension SearchIndex {
  /// How many of the best hits are looked through for repeated cells.
  static let repetitionDepth = 100

  /// Finds what holds a query, or enough of it.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - limit: How many hits to describe; all are counted.
  /// - Returns: The best hits first. Nothing for a text without letters and digits.
  package func search(_ text: String, limit: Int) -> SearchResults {
    let query = Query(text)
    let candidates = Ranking.candidates(for: query, in: self)
    let ranked = Reranking.rerank(candidates, for: query, in: self)
    var lines = ResultLines(marker: Marker(query), limit: limit)
    for (place, candidate) in ranked.enumerated() {
      if place >= Self.repetitionDepth, lines.hits.count >= limit { break }
      lines.add(documents[candidate.document], score: candidate.score)
    }
    return SearchResults(total: ranked.count, hits: lines.hits)
  }
}

/// The lines of the results, one for the lessons of one report's part that share their best text.
private struct ResultLines {
  /// What the lessons of one line have in common, as bytes.
  struct Repetition: Hashable {
    let address: [UInt8]
    let context: [UInt8]
    let text: [UInt8]
  }

  let marker: Marker
  let limit: Int
  private(set) var hits: [SearchHit] = []
  private var lines: [Repetition: Int] = [:]

  init(marker: Marker, limit: Int) {
    self.marker = marker
    self.limit = limit
  }

  /// Adds a hit: to the line that speaks for it, or as a new line while there is room.
  mutating func add(_ document: SearchDocument, score: Double) {
    guard document.kind == .lesson, let best = bestField(of: document) else {
      if hits.count < limit { hits.append(hit(document, score: score)) }
      return
    }
    let text = document.fields[best].text
    let repetition = Repetition(
      address: Array(document.url.splitAtFragment.address.utf8),
      context: Array(document.context.utf8), text: Array(text.utf8)
    )
    if let line = lines[repetition] {
      hits[line] = hits[line].joined(under: marked(text))
    } else if hits.count < limit {
      lines[repetition] = hits.count
      hits.append(hit(document, score: score))
    }
  }

  private func hit(_ document: SearchDocument, score: Double) -> SearchHit {
    let lead = document.kind == .lesson ? document.fields.firstIndex { !$0.text.isEmpty } : nil
    var label = ""
    var excerpt = MarkedText(segments: [])
    if let other = bestField(of: document, but: lead) {
      let candidate = marked(document.fields[other].text)
      if candidate.segments.contains(where: \.isMarked) {
        (label, excerpt) = (document.fields[other].label, candidate)
      }
    }
    return SearchHit(
      document: document, score: score, lessonCount: 1,
      lead: marked(lead.map { document.fields[$0].text } ?? document.title), label: label,
      excerpt: excerpt
    )
  }

  /// The field that holds most of the query; the first of equals, none when no field holds any.
  private func bestField(of document: SearchDocument, but excluded: Int? = nil) -> Int? {
    var best: (field: Int?, evidence: Marker.Evidence) = (nil, Marker.Evidence())
    for (number, field) in document.fields.enumerated() where number != excluded {
      let evidence = marker.evidence(in: field.text)
      if best.evidence < evidence { best = (number, evidence) }
    }
    return best.field
  }

  private func marked(_ text: String) -> MarkedText {
    MarkedText(excerptOf: text, marks: marker.marks(in: text))
  }
}

extension SearchHit {
  /// The line with one more lesson, led by the text that its lessons share.
  fileprivate func joined(under lead: MarkedText) -> SearchHit {
    SearchHit(
      document: document, score: score, lessonCount: lessonCount + 1, lead: lead, label: "",
      excerpt: MarkedText(segments: [])
    )
  }
}
