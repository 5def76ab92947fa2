internal import BotrianDiagnostics

/// Reads Mustache: variables, sections, inverted sections, partials and comments.
///
/// A tag alone on its line takes the line with it, as the Mustache specification has it (version
/// 1.4, "standalone"). Two things of the specification are left out: other delimiters than `{{ }}`,
/// and the indentation of a partial, which HTML does not need.
struct TemplateParser {
  private let text: [UInt8]
  private let path: String
  private var index = 0
  private var open: [Section] = []
  private var tokens: [Template.Token] = []
  private var tags: [Tag] = []

  /// A tag that names something, and where it stands.
  struct Tag {
    let kind: Kind
    let name: String
    let location: SourceLocation

    enum Kind { case variable, section, inverted, closing, partial, comment }
  }

  /// A section whose end is still to come.
  private struct Section {
    let tag: Tag
    let tokensBefore: [Template.Token]
  }

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - text: Its UTF-8.
  ///   - path: Its file, for messages.
  /// - Returns: What it does, and its tags in order.
  /// - Throws: The first mistake in it.
  static func parse(
    _ text: [UInt8], at path: String
  ) throws(Diagnostic) -> (template: Template, tags: [Tag]) {
    var parser = TemplateParser(text: text, path: path)
    while parser.index < text.count { try parser.parseNext() }
    if let section = parser.open.last { throw .unclosedSection(section.tag) }
    return (Template(tokens: parser.tokens), parser.tags)
  }

  private init(text: [UInt8], path: String) {
    self.text = text
    self.path = path
  }

  private mutating func parseNext() throws(Diagnostic) {
    guard let start = find("{{", from: index) else {
      add(text[index...])
      index = text.count
      return
    }
    var (tag, end) = try tag(at: start)
    var markup = text[index..<start]
    if tag.kind != .variable, let line = lineOfItsOwn(start, end) {
      markup = text[min(index, line.lowerBound)..<max(index, line.lowerBound)]
      end = line.upperBound
    }
    add(markup)
    index = end
    try add(tag)
  }

  private mutating func add(_ markup: ArraySlice<UInt8>) {
    if !markup.isEmpty { tokens.append(.markup(Array(markup))) }
  }

  private mutating func add(_ tag: Tag) throws(Diagnostic) {
    tags.append(tag)
    switch tag.kind {
    case .comment: break
    case .variable: tokens.append(.variable(Template.Name(tag.name)))
    case .partial: tokens.append(.partial(tag.name))
    case .section, .inverted:
      open.append(Section(tag: tag, tokensBefore: tokens))
      tokens = []
    case .closing:
      guard let section = open.popLast(), section.tag.name == tag.name else {
        throw .strayClosingTag(tag, open: open.last?.tag.name)
      }
      let name = Template.Name(tag.name)
      let token: Template.Token =
        section.tag.kind == .section ? .section(name, tokens) : .inverted(name, tokens)
      tokens = section.tokensBefore + [token]
    }
  }
}

// MARK: Tags

extension TemplateParser {
  /// The tag that begins at an index, and the index behind it.
  private func tag(at start: Int) throws(Diagnostic) -> (tag: Tag, end: Int) {
    let isTriple = text.dropFirst(start + 2).first == UInt8(ascii: "{")
    let closing = isTriple ? "}}}" : "}}"
    let content = start + (isTriple ? 3 : 2)
    let location = location(of: start)
    guard let close = find(closing, from: content) else {
      throw .unclosedTag(closing: closing, at: location)
    }
    let written = String(decoding: text[content..<close], as: UTF8.self)
    let kind = isTriple ? .variable : Self.kind(of: written.utf8.first)
    guard let kind else { throw .unsupportedTag("{{\(written)}}", at: location) }
    let isPlain = isTriple || kind == .variable && written.utf8.first != UInt8(ascii: "&")
    let name = (isPlain ? written[...] : written.dropFirst()).trimmed
    guard kind == .comment || Self.isName(name) else {
      throw .unsupportedTag("{{\(written)}}", at: location)
    }
    return (Tag(kind: kind, name: name, location: location), close + closing.utf8.count)
  }

  /// `nil` for what other dialects of Mustache have: delimiters, blocks, parents, pragmas.
  private static func kind(of first: UInt8?) -> Tag.Kind? {
    switch first {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .closing
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "%"): nil
    default: .variable
    }
  }

  private static func isName(_ name: String) -> Bool {
    name == "."
      || !name.isEmpty
        && name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
          .allSatisfy { part in !part.isEmpty && part.allSatisfy(isPartOfName) }
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The whole line, its end included, when a tag is alone on it.
  private func lineOfItsOwn(_ start: Int, _ end: Int) -> Range<Int>? {
    var first = start
    while first > 0, Self.isBlank(text[first - 1]) { first -= 1 }
    guard first == 0 || text[first - 1] == 0x0A else { return nil }
    var last = end
    while last < text.count, Self.isBlank(text[last]) { last += 1 }
    if last < text.count, text[last] == 0x0D { last += 1 }
    guard last == text.count || text[last] == 0x0A else { return nil }
    return first..<min(last + 1, text.count)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func find(_ pattern: String, from start: Int) -> Int? {
    let pattern = Array(pattern.utf8)
    return (start..<max(start, text.count - pattern.count + 1)).first {
      text[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }

  private func location(of offset: Int) -> SourceLocation {
    let line = text[..<offset].count { $0 == 0x0A } + 1
    let start = text[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: text[start..<offset], as: UTF8.self).unicodeScalars.count + 1
    return SourceLocation(path: path, line: line, column: column)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" }
    let tail = drop(while: isSpace)
    return String(tail.prefix((tail.lastIndex { !isSpace($0) }).map { tail[...$0].count } ?? 0))
  }
}
