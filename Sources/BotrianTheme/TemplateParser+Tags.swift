internal import BotrianDiagnostics

extension TemplateParser {
  /// A tag, and where it stands.
  struct Tag {
    let kind: Kind

    /// What it names; what a comment or a change of delimiters says.
    let name: String

    /// The value that a variable or a section shows.
    let value: Template.Name?

    /// The template that the tag stands in: its file's name up to the first full stop.
    let template: String
    let location: SourceLocation

    enum Kind: Equatable {
      case variable, section, inverted, closing, partial, parent, block, comment
      case delimiters(Delimiters)

      /// Whether it shows another template.
      var isCall: Bool { self == .partial || self == .parent }

      fileprivate var showsValue: Bool {
        self == .variable || self == .section || self == .inverted
      }
    }
  }

  /// What encloses tags, from where a template says so.
  struct Delimiters: Equatable {
    let open: [UInt8]
    let close: [UInt8]

    static let usual = Delimiters(open: Array("{{".utf8), close: Array("}}".utf8))
  }

  /// How far the lines of a text have been counted.
  struct LineCount {
    var index = 0
    var line = 1
    var lineStart = 0
  }

  /// The tag that begins at an index, and the index behind it.
  mutating func tag(at start: Int) throws(Diagnostic) -> (tag: Tag, end: Int) {
    let afterOpen = start + delimiters.open.count
    let sign = text[afterOpen...].first
    // Two kinds of tags end with a sign as they begin with one: {{{name}}} and {{=<% %>=}}.
    let lastSign: [UInt8] =
      switch sign {
      case UInt8(ascii: "{"): [UInt8(ascii: "}")]
      case UInt8(ascii: "="): [UInt8(ascii: "=")]
      default: []
      }
    let ending = lastSign + delimiters.close
    let location = location(of: start)
    guard let close = find(ending, from: afterOpen + lastSign.count) else {
      throw .unclosedTag(closing: String(decoding: ending, as: UTF8.self), at: location)
    }
    let end = close + ending.count
    let content = text[afterOpen..<close].dropFirst(sign.map(Self.isSign) == true ? 1 : 0)
    guard let kind = kind(sign, content) else {
      throw .unsupportedTag(String(decoding: text[start..<end], as: UTF8.self), at: location)
    }
    let name = String(decoding: Self.trimmed(content), as: UTF8.self)
    let value = kind.showsValue ? Template.Name(name) : nil
    return (
      Tag(kind: kind, name: name, value: value, template: template, location: location), end
    )
  }

  /// - Returns: `nil` for what other dialects of Mustache have, and for what is no name.
  private func kind(_ sign: UInt8?, _ content: ArraySlice<UInt8>) -> Tag.Kind? {
    switch sign {
    case UInt8(ascii: "!"): return .comment
    case UInt8(ascii: "="):
      let parts = content.split(whereSeparator: Self.isSpace)
      guard parts.count == 2 else { return nil }
      return .delimiters(Delimiters(open: Array(parts[0]), close: Array(parts[1])))
    default: break
    }
    guard Self.isName(Self.trimmed(content)) else { return nil }
    return switch sign {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .closing
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    default: .variable
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool { "#^/><$!={&".utf8.contains(byte) }

  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    return name.elementsEqual([dot])
      || name.split(separator: dot, omittingEmptySubsequences: false)
        .allSatisfy { part in !part.isEmpty && part.allSatisfy(isPartOfName) }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == 0x0A || byte == 0x0D
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let tail = text.drop(while: isSpace)
    return tail[..<(tail.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? tail.startIndex)]
  }
}

// MARK: Places in the text

extension TemplateParser {
  /// Where a pattern stands next.
  func find(_ pattern: [UInt8], from start: Int) -> Int? {
    guard let last = pattern.indices.last, start + last < text.count else { return nil }
    for index in start..<text.count - last where text[index] == pattern[0] {
      if text[index...].starts(with: pattern) { return index }
    }
    return nil
  }

  /// Where the line begins, when there are only blanks from there to an index.
  func lineStart(before index: Int) -> Int? {
    var start = index
    while start > 0, Self.isBlank(text[start - 1]) { start -= 1 }
    return start == 0 || text[start - 1] == 0x0A ? start : nil
  }

  /// The end of the line, when there are only blanks from an index to there; empty where the text ends.
  func lineEnd(after index: Int) -> Range<Int>? {
    var end = index
    while end < text.count, Self.isBlank(text[end]) { end += 1 }
    let start = end
    if end < text.count, text[end] == 0x0D { end += 1 }
    guard end == text.count || text[end] == 0x0A else { return nil }
    return start..<min(end + 1, text.count)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Counts on from the last place asked for, since tags are read in their order.
  private mutating func location(of offset: Int) -> SourceLocation {
    while lines.index < offset {
      lines.index += 1
      if text[lines.index - 1] == 0x0A {
        lines.line += 1
        lines.lineStart = lines.index
      }
    }
    let column = text[lines.lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return SourceLocation(path: path, line: lines.line, column: column)
  }
}
