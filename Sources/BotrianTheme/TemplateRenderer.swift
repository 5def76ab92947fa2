internal import BotrianMarkdown

/// Fills templates in with values.
struct TemplateRenderer {
  let templates: [String: Template]
  private(set) var page: [UInt8] = []
  /// The value at hand last; a name is looked up from there outwards.
  private var values: [TemplateValue]

  /// What callers have put in place of the blocks of the template at hand.
  private var arguments: [String: Argument] = [:]

  /// What comes before each line of the template at hand.
  private var indentation: [UInt8] = []

  /// Where the last line of a template that is indented began, or would begin.
  private var lineStart = 0

  /// What a caller shows in place of a block, with what its own callers had put in place of others.
  private struct Argument {
    let tokens: [Template.Token]
    let arguments: [String: Argument]
  }

  /// About how long a report's page is.
  private static let usualByteCount = 1 << 16

  init(_ templates: [String: Template], value: TemplateValue) {
    self.templates = templates
    values = [value]
    page.reserveCapacity(Self.usualByteCount)
  }

  /// Adds a template's output to the page.
  ///
  /// - Precondition: The template is there, as those that `TemplateCheck` has passed are.
  mutating func render(template name: String) {
    guard let template = templates[name] else {
      preconditionFailure("the theme was accepted without a template \(name)")
    }
    render(template.tokens)
  }

  private mutating func render(_ tokens: [Template.Token]) {
    for token in tokens {
      switch token {
      case .markup(let bytes): show(bytes)
      case .variable(let name): show(value(of: name))
      case .section(let name, let tokens):
        if let value = value(of: name) { render(tokens, for: value) }
      case .inverted(let name, let tokens):
        if value(of: name)?.isEmpty ?? true { render(tokens) }
      case .partial(let call): render(call)
      case .block(let block): render(block)
      }
    }
  }

  private mutating func render(_ call: Template.Call) {
    let argumentsBefore = arguments
    if !call.blocks.isEmpty {
      // What is nearest to the page that was asked for is shown.
      arguments.merge(
        call.blocks.mapValues { Argument(tokens: $0, arguments: argumentsBefore) },
        uniquingKeysWith: { outer, _ in outer })
    }
    indenting(by: call.indentation) { $0.render(template: call.name) }
    arguments = argumentsBefore
  }

  private mutating func render(_ block: Template.Block) {
    let start = page.count
    indenting(by: block.line?.indentation) { renderer in
      guard let argument = renderer.arguments[block.name] else {
        return renderer.render(block.tokens)
      }
      let arguments = renderer.arguments
      renderer.arguments = argument.arguments
      renderer.render(argument.tokens)
      renderer.arguments = arguments
    }
    if let line = block.line, page.count > start, page.last != 0x0A {
      page += line.end
      lineStart = page.count
    }
  }

  private mutating func indenting(by blanks: [UInt8]?, _ render: (inout Self) -> Void) {
    guard let blanks, !blanks.isEmpty else { return render(&self) }
    let before = indentation
    if before.isEmpty { lineStart = page.count }
    indentation += blanks
    render(&self)
    indentation = before
  }

  private mutating func render(_ tokens: [Template.Token], for value: TemplateValue) {
    switch value {
    case .flag(let flag): if flag { render(tokens) }
    case .list(let items): for item in items { render(tokens, inside: item) }
    case .text, .html, .object, .words: render(tokens, inside: value)
    }
  }

  private mutating func render(_ tokens: [Template.Token], inside value: TemplateValue) {
    values.append(value)
    render(tokens)
    values.removeLast()
  }

  private mutating func show(_ markup: [UInt8]) {
    guard !indentation.isEmpty else {
      page += markup
      return
    }
    var rest = markup[...]
    while !rest.isEmpty {
      indentLine()
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      page += rest[..<end]
      if page.last == 0x0A { lineStart = page.count }
      rest = rest[end...]
    }
  }

  /// Lines of a value's text stay as they are: what is indented is the template.
  private mutating func indentLine() {
    if !indentation.isEmpty, lineStart == page.count { page += indentation }
  }

  /// A text is escaped however a tag is written; only `HTML` is markup.
  private mutating func show(_ value: TemplateValue?) {
    indentLine()
    switch value {
    case .text(let text): page += HTML.escaped(text).utf8
    case .html(let html): page += html.markup.utf8
    case .flag, .list, .object, .words, nil: break
    }
  }

  private func value(of name: Template.Name) -> TemplateValue? {
    guard let first = name.parts.first else { return values.last }
    var depth = values.count - 1
    while depth >= 0 {
      if var value = values[depth].value(of: first) {
        for part in name.parts.dropFirst() {
          guard let next = value.value(of: part) else { return nil }
          value = next
        }
        return value
      }
      depth -= 1
    }
    return nil
  }
}

extension TemplateValue {
  fileprivate func value(of part: Template.Name.Part) -> TemplateValue? {
    if let value = self[part.key] { return value }
    guard let list = part.list, case .list(let items)? = self[list] else { return nil }
    return .flag(!items.isEmpty)
  }

  /// Whether a section of it shows nothing.
  fileprivate var isEmpty: Bool {
    switch self {
    case .flag(let flag): !flag
    case .list(let items): items.isEmpty
    case .text, .html, .object, .words: false
    }
  }
}
