package import BotrianDiagnostics

/// A source file cut into its metadata block and its body.
package struct FrontMatter: Hashable, Sendable {
  /// The keys between the `---` lines.
  package let fields: YAMLValue

  /// Everything after the second `---` line.
  package let body: String

  /// The line of the file at which the body begins, from 1.
  package let bodyFirstLine: Int

  /// Cuts a file at its two `---` lines.
  ///
  /// - Throws: `missing-front-matter`, `unclosed-front-matter`, or what the YAML parser throws.
  package init(of text: String, at path: String) throws(Diagnostic) {
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    var lines = LineCursor(text)
    guard let first = lines.next(), Self.isFence(first) else {
      throw .missingFrontMatter(at: SourceLocation(path: path, line: 1, column: 1))
    }
    let start = lines.index
    while let line = lines.next() {
      guard Self.isFence(line) else { continue }
      let yaml = String(text[start..<line.startIndex])
      fields = try YAMLValue(parsing: yaml, at: path, firstLine: 2)
      body = String(text[lines.index...])
      bodyFirstLine = lines.lineNumber + 1
      return
    }
    throw .unclosedFrontMatter(at: SourceLocation(path: path, line: 1, column: 1))
  }

  private static func isFence(_ line: Substring) -> Bool {
    let bytes = line.utf8
    return bytes.starts(with: "---".utf8)
      && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}

/// Walks a text line by line over its UTF-8 view, counting as it goes.
private struct LineCursor {
  let text: String
  private(set) var index: String.Index
  private(set) var lineNumber = 0

  init(_ text: String) {
    self.text = text
    index = text.startIndex
  }

  /// The next line without its line feed; afterwards `index` stands behind the line feed.
  mutating func next() -> Substring? {
    guard index < text.endIndex else { return nil }
    lineNumber += 1
    let start = index
    let end = text.utf8[start...].firstIndex(of: 0x0A) ?? text.endIndex
    index = end < text.endIndex ? text.utf8.index(after: end) : end
    return text[start..<end]
  }
}
