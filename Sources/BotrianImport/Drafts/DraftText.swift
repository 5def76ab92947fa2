/// A file of a draft while it is written, line by line.
struct DraftText: Hashable, Sendable {
  private(set) var lines: [Line] = []

  /// One line of the file.
  struct Line: Hashable, Sendable {
    var text: String
    let role: Role

    /// The line of the document that its words come from.
    let source: Int?
  }

  /// Whose words a line holds.
  enum Role: Hashable, Sendable {
    case own
    /// Words of the document, which rules may mend.
    case quoted
    /// Words of the document that found no place, as they are.
    case kept
  }

  /// Adds a line of the tool's own.
  mutating func add(_ text: String = "") {
    lines.append(Line(text: text, role: .own, source: nil))
  }

  /// Adds a line with words of the document.
  mutating func quote(_ text: String, from source: Int?) {
    lines.append(Line(text: text, role: .quoted, source: source))
  }

  /// Adds what has no place, in a comment.
  mutating func comment(_ unplaced: [Unplaced], heading: String) {
    guard !unplaced.isEmpty else { return }
    add("<!-- " + heading)
    for words in unplaced {
      for line in words.lines {
        let text = line.replacing("-->", with: "-- >").replacing("<!--", with: "< !--")
        lines.append(Line(text: text, role: .kept, source: words.line))
      }
    }
    add("-->")
    add()
  }

  /// Replaces the text of a line.
  mutating func replace(_ text: String, at index: Int) {
    lines[index].text = text
  }

  /// The whole file.
  var text: String { lines.map(\.text).joined(separator: "\n") + "\n" }
}
