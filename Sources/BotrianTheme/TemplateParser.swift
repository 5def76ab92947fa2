internal import BotrianDiagnostics

/// Reads Mustache as its specification has it (version 1.4, with inheritance).
///
/// Left out, for they would name what is only known when a page is made: lambdas and dynamic names.
struct TemplateParser {
  let text: [UInt8]
  let path: String
  let template: String
  var delimiters = Delimiters.usual
  var lines = LineCount()
  private var index = 0
  private var open: [Section] = []
  private var tokens: [Template.Token] = []
  private var tags: [Tag] = []

  /// A section, a block or a parent whose end is still to come.
  private struct Section {
    let tag: Tag
    var tokensBefore: [Template.Token]

    /// The blanks before a block or a parent that begins its line.
    var indentation: [UInt8]?

    /// Whether its text begins on the next line.
    var isFollowedByLineEnd = false

    /// The blanks before its text.
    var textIndentation: [UInt8] = []
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
    if let tag = parser.open.last?.tag { throw .unclosedSection(tag.name, at: tag.location) }
    return (Template(tokens: parser.tokens), parser.tags)
  }

  private init(text: [UInt8], path: String) {
    self.text = text
    self.path = path
    template = String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
  }

  private mutating func parseNext() throws(Diagnostic) {
    guard let start = find(delimiters.open, from: index) else {
      take(to: text.count, goingOnAt: text.count)
      return
    }
    let (tag, end) = try tag(at: start)
    tags.append(tag)
    switch tag.kind {
    case .variable:
      take(to: start, goingOnAt: end)
      if let value = tag.value { tokens.append(.variable(value)) }
    case .comment: takeToLine(of: start..<end)
    case .delimiters(let delimiters):
      takeToLine(of: start..<end)
      self.delimiters = delimiters
    case .section, .inverted:
      takeToLine(of: start..<end)
      begin(Section(tag: tag, tokensBefore: tokens))
    case .partial:
      let indentation = takeToLine(of: start..<end)
      tokens.append(.partial(Template.Call(name: tag.name, indentation: indentation, blocks: [:])))
    case .block, .parent: beginBlock(tag, at: start..<end)
    case .closing: try close(tag, at: start..<end)
    }
  }

  private mutating func begin(_ section: Section) {
    open.append(section)
    tokens = []
  }

  private mutating func take(to end: Int, goingOnAt next: Int) {
    if index < end { tokens.append(.markup(Array(text[index..<end]))) }
    index = next
  }

  /// Takes the text before a tag, and leaves its line out when it is alone on it.
  ///
  /// - Returns: What the line begins with when the tag is alone on it.
  @discardableResult
  private mutating func takeToLine(of tag: Range<Int>) -> [UInt8]? {
    guard let start = lineStart(before: tag.lowerBound), let end = lineEnd(after: tag.upperBound)
    else {
      take(to: tag.lowerBound, goingOnAt: tag.upperBound)
      return nil
    }
    take(to: start, goingOnAt: end.upperBound)
    return Array(text[start..<tag.lowerBound])
  }
}

// MARK: Ends of sections, blocks and parents

extension TemplateParser {
  private mutating func beginBlock(_ tag: Tag, at place: Range<Int>) {
    var section = Section(tag: tag, tokensBefore: tokens)
    let start = lineStart(before: place.lowerBound)
    take(to: start ?? place.lowerBound, goingOnAt: place.upperBound)
    section.tokensBefore = tokens
    // Only blocks count inside a parent, so nothing there is before them.
    if let start = start ?? (open.last?.tag.kind == .parent ? place.lowerBound : nil) {
      section.indentation = Array(text[start..<place.lowerBound])
      if let end = lineEnd(after: place.upperBound) {
        index = end.upperBound
        section.isFollowedByLineEnd = true
        section.textIndentation = Array(text[index...].prefix(while: Self.isBlank))
      }
    }
    begin(section)
  }

  private mutating func close(_ tag: Tag, at place: Range<Int>) throws(Diagnostic) {
    guard let section = open.last, section.tag.name == tag.name else {
      throw .strayClosingTag(tag.name, open: open.last?.tag.name, at: tag.location)
    }
    open.removeLast()
    guard let value = section.tag.value else { return closeBlock(section, at: place) }
    takeToLine(of: place)
    let isSection = section.tag.kind == .section
    tokens =
      section.tokensBefore + [isSection ? .section(value, tokens) : .inverted(value, tokens)]
  }

  private mutating func closeBlock(_ section: Section, at place: Range<Int>) {
    let isArgument = open.last?.tag.kind == .parent
    let end = lineEnd(after: place.upperBound)
    guard let indentation = section.indentation, end != nil || isArgument else {
      takeToLine(of: place)
      let blanks = section.isFollowedByLineEnd ? [] : section.indentation ?? []
      tokens =
        section.tokensBefore + (blanks.isEmpty ? [] : [.markup(blanks)])
        + [token(of: section.tag, line: nil)]
      return
    }
    take(
      to: lineStart(before: place.lowerBound) ?? place.lowerBound,
      goingOnAt: end?.upperBound ?? place.upperBound)
    let hasLines = section.isFollowedByLineEnd && !tokens.isEmpty
    let common = hasLines ? section.textIndentation : indentation
    if section.tag.kind == .block {
      var remover = TemplateIndentation(common, isAtLineStart: section.isFollowedByLineEnd)
      tokens = remover.removed(from: tokens)
    }
    let line = Template.Block.Line(
      indentation: section.tag.kind == .block ? common : indentation,
      end: end.map { Array(text[$0]) } ?? [])
    tokens = section.tokensBefore + [token(of: section.tag, line: line)]
  }

  /// What a block or a parent does, whose text has been read.
  private func token(of tag: Tag, line: Template.Block.Line?) -> Template.Token {
    guard tag.kind == .parent else {
      return .block(Template.Block(name: tag.name, tokens: tokens, line: line))
    }
    var blocks: [String: [Template.Token]] = [:]
    for case .block(let block) in tokens { blocks[block.name] = block.tokens }
    return .partial(
      Template.Call(name: tag.name, indentation: line?.indentation, blocks: blocks))
  }
}
