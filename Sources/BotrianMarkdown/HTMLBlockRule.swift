/// The seven ways in which a block of raw HTML begins and ends.
///
/// - Source: CommonMark 0.30, section 4.6.
enum HTMLBlockRule: Int {
  case verbatimElement = 1
  case comment, instruction, declaration, characterData, knownTag, anyTag

  /// Finds the rule by which a line begins a block.
  ///
  /// - Parameters:
  ///   - text: The line from its first `<`, without its end.
  ///   - anyTagAllowed: Whether a complete tag of any name, alone on the line, may begin a block.
  init?(startingAt text: ArraySlice<UInt8>, anyTagAllowed: Bool) {
    var scanner = ByteScanner(text)
    guard scanner.take("<") else { return nil }
    if scanner.matches("!--") {
      self = .comment
    } else if scanner.matches("?") {
      self = .instruction
    } else if scanner.matches("![CDATA[") {
      self = .characterData
    } else if scanner.matches("!"), text.dropFirst(2).first?.isASCIILetter == true {
      self = .declaration
    } else if Self.beginsVerbatimElement(scanner) {
      self = .verbatimElement
    } else if Self.beginsKnownTag(scanner) {
      self = .knownTag
    } else if anyTagAllowed, Self.isCompleteTag(scanner) {
      self = .anyTag
    } else {
      return nil
    }
  }

  /// Whether a blank line ends the block, not a mark in its text.
  var endsAtBlankLine: Bool { self == .knownTag || self == .anyTag }

  /// Whether a line's text ends the block.
  func ends(in text: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .verbatimElement: Self.verbatimNames.contains { text.contains("</\($0)>") }
    case .comment: text.contains("-->")
    case .instruction: text.contains("?>")
    case .declaration: text.contains(">")
    case .characterData: text.contains("]]>")
    case .knownTag, .anyTag: false
    }
  }

  private static func beginsVerbatimElement(_ scanner: ByteScanner) -> Bool {
    var scanner = scanner
    let name = scanner.takeName()
    return verbatimNames.contains(name) && (scanner.isAtSpaceOrEnd || scanner.matches(">"))
  }

  private static func beginsKnownTag(_ scanner: ByteScanner) -> Bool {
    var scanner = scanner
    _ = scanner.take("/")
    guard knownNames.contains(scanner.takeName()) else { return false }
    return scanner.isAtSpaceOrEnd || scanner.matches(">") || scanner.matches("/>")
  }

  private static func isCompleteTag(_ scanner: ByteScanner) -> Bool {
    var scanner = scanner
    let isClosing = scanner.take("/")
    guard !scanner.takeName().isEmpty else { return false }
    if !isClosing {
      while scanner.takeAttribute() {}
    }
    scanner.skipSpace()
    if !isClosing { _ = scanner.take("/") }
    guard scanner.take(">") else { return false }
    scanner.skipSpace()
    return scanner.isAtEnd
  }

  private static let verbatimNames: Set<String> = ["script", "pre", "textarea", "style"]

  private static let knownNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}

/// Reads HTML's small words off a line.
private struct ByteScanner {
  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    rest = text
  }

  var isAtEnd: Bool { rest.isEmpty }

  var isAtSpaceOrEnd: Bool { rest.first?.isASCIISpace ?? true }

  func matches(_ text: String) -> Bool {
    rest.starts(with: text.utf8)
  }

  mutating func take(_ text: String) -> Bool {
    guard matches(text) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  mutating func skipSpace() {
    rest = rest.drop(while: \.isASCIISpace)
  }

  /// Takes a tag's name, in lower case; empty when there is none.
  mutating func takeName() -> String {
    guard rest.first?.isASCIILetter == true else { return "" }
    let name = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    rest = rest.dropFirst(name.count)
    return String(decoding: name.map(\.asciiLowercased), as: UTF8.self)
  }

  /// Takes white space and an attribute behind it.
  mutating func takeAttribute() -> Bool {
    var next = self
    next.skipSpace()
    guard next.rest.count < rest.count, let first = next.rest.first,
      first.isASCIILetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":")
    else { return false }
    next.rest = next.rest.drop {
      $0.isASCIILetter || $0.isASCIIDigit || "_:.-".utf8.contains($0)
    }
    self = next
    next.skipSpace()
    guard next.take("=") else { return true }
    next.skipSpace()
    guard next.takeValue() else { return true }
    self = next
    return true
  }

  private mutating func takeValue() -> Bool {
    guard let quote = rest.first else { return false }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = rest.dropFirst().firstIndex(of: quote) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let value = rest.prefix { !$0.isASCIISpace && !"\"'=<>`".utf8.contains($0) }
    rest = rest.dropFirst(value.count)
    return !value.isEmpty
  }
}

extension ArraySlice<UInt8> {
  /// Whether a lower-case ASCII text occurs, in any case.
  fileprivate func contains(_ text: String) -> Bool {
    let text = Array(text.utf8)
    var start = startIndex
    while start + text.count <= endIndex {
      if text.indices.allSatisfy({ self[start + $0].asciiLowercased == text[$0] }) { return true }
      start += 1
    }
    return false
  }
}
