package import BotrianDiagnostics

/// A slip of scanning or spelling, and what is meant instead.
package struct SpellingRule: Hashable, Sendable {
  /// Where slips come from.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A scanner's program read it so.
    case ocr
    /// A person typed it so.
    case spelling
  }

  /// The slip, as it stands in a text; never empty, on one line.
  package let find: String

  /// What to write instead; empty when the slip is nothing at all.
  package let replace: String

  /// Why, in the office's words.
  package let why: String?

  package let kind: Kind

  package init(find: String, replace: String, why: String? = nil, kind: Kind) {
    self.find = find
    self.replace = replace
    self.why = why
    self.kind = kind
  }
}

/// A slip at its place in a text.
package struct SpellingFinding: Hashable, Sendable {
  package let rule: SpellingRule

  /// Line of the text, from 1.
  package let line: Int

  /// Column in Unicode scalars, from 1.
  package let column: Int

  /// The place as a location in a file that begins with the text's first line.
  package func location(in path: String) -> SourceLocation {
    SourceLocation(path: path, line: line, column: column)
  }
}
