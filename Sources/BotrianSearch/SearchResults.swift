/// What a query found.
package struct SearchResults: Sendable, Hashable {
  /// How many documents are hits, those that are not shown included.
  package let total: Int

  /// The best hits, best first; equal scores stand in the order of their addresses.
  package let hits: [SearchHit]
}

/// One line of the results: a document, or several of one report and part that hold the same text.
package struct SearchHit: Sendable, Hashable {
  /// The best of its documents.
  package let document: SearchDocument

  /// How well it matches; above 0, comparable within one query only.
  package let score: Double

  /// How many lessons the line speaks for: 1, or more where a report's part repeats a cell's text.
  ///
  /// Repetitions are looked for among the first hits only.
  package let lessonCount: Int

  /// The lesson's first text, or the page's title; of several lessons, the text that they share.
  package let lead: MarkedText

  /// Column's name of `excerpt`; empty when it has none.
  package let label: String

  /// Where else the query was found; empty when the lead says it all.
  package let excerpt: MarkedText
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
