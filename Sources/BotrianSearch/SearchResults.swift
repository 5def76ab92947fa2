/// What a query found.
package struct SearchResults: Sendable, Hashable {
  /// How many documents are hits, those that are not shown included.
  package let total: Int

  /// Whether there are no more than `total`: of a very large site, and of phrases, not all is read.
  package let isExact: Bool

  /// The best hits, best first; equal scores stand in the order of their pages' addresses.
  package let hits: [SearchHit]
}

/// A document that was found.
package struct SearchHit: Sendable, Hashable {
  /// Address from the site's root, with the lesson's fragment.
  package let url: String

  /// Title of the report or page that holds it.
  package let title: String

  /// How well it matches; above 0, comparable within one query only.
  package let score: Double

  /// The lesson's first text, or the page's title.
  package let lead: MarkedText

  /// Column's name of `excerpt`; empty when it has none.
  package let label: String

  /// Where else the query was found; empty when the lead says it all.
  package let excerpt: MarkedText

  init(_ texts: DocumentTexts, score: Double, marker: Marker) {
    let marked = { (text: String) in MarkedText(excerptOf: text, marks: marker.marks(in: text)) }
    let lead = texts.isLesson ? texts.fields.firstIndex { !$0.text.isEmpty } : nil
    var label = ""
    var excerpt = MarkedText(segments: [])
    if let other = marker.bestField(of: texts, but: lead) {
      let candidate = marked(other.text)
      if candidate.segments.contains(where: \.isMarked) {
        (label, excerpt) = (other.label, candidate)
      }
    }
    url = texts.url
    title = texts.title
    self.score = score
    self.lead = marked(lead.map { texts.fields[$0].text } ?? texts.title)
    self.label = label
    self.excerpt = excerpt
  }
}

/// A text of which some parts are marked.
package struct MarkedText: Sendable, Hashable {
  /// A stretch of the text.
  package struct Segment: Sendable, Hashable {
    /// The stretch as it stands in the document.
    package let text: String

    /// Whether the query matched here.
    package let isMarked: Bool
  }

  /// The stretches in order, none empty; left-out text is a stretch `…` that is not marked.
  package let segments: [Segment]

  /// The whole text.
  package var text: String { segments.map(\.text).joined() }

  /// Whether nothing is in it.
  package var isEmpty: Bool { segments.isEmpty }
}
