internal import BotrianMarkdown

/// Fills templates in with values.
struct TemplateRenderer {
  let templates: [String: Template]
  private(set) var page: [UInt8] = []
  /// The value at hand last; a name is looked up from there outwards.
  private var values: [TemplateValue]

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
      case .markup(let bytes): page += bytes
      case .variable(let name): if let value = value(of: name) { show(value) }
      case .section(let name, let tokens):
        if let value = value(of: name) { render(tokens, for: value) }
      case .inverted(let name, let tokens):
        if value(of: name)?.isEmpty ?? true { render(tokens) }
      case .partial(let name): render(template: name)
      }
    }
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

  /// A text is escaped however a tag is written; only `HTML` is markup.
  private mutating func show(_ value: TemplateValue) {
    switch value {
    case .text(let text): page += HTML.escaped(text).utf8
    case .html(let html): page += html.markup.utf8
    case .flag, .list, .object, .words: break
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
