package import BotrianMarkdown

/// What a template is given: the whole of what a page reads, comparable and without behaviour.
package enum TemplateValue: Hashable, Sendable {
  /// Escaped where a template shows it.
  case text(String)
  /// Shown as it is, by `{{{name}}}`.
  case html(HTML)
  case flag(Bool)
  case list([TemplateValue])
  /// Few values, each key once.
  case object([Entry])
  /// Many texts, such as the words of the interface.
  case words([TemplateKey: String])

  /// One value of an object.
  package struct Entry: Hashable, Sendable {
    package let key: TemplateKey
    package let value: TemplateValue
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension TemplateValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral values: TemplateValue...) { self = .list(values) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral entries: (TemplateKey, TemplateValue?)...) {
    self = .object(entries.compactMap { key, value in value.map { Entry(key: key, value: $0) } })
  }
}

extension TemplateValue {
  /// The value of a key; `nil` when this is no object or lacks the key.
  package subscript(_ key: TemplateKey) -> TemplateValue? {
    switch self {
    case .object(let entries): entries.first { $0.key == key }?.value
    case .words(let words): words[key].map { .text($0) }
    case .text, .html, .flag, .list: nil
    }
  }

  /// The object with the entries of another put over its own.
  package func merging(_ other: TemplateValue) -> TemplateValue {
    guard case .object(let entries) = self, case .object(let added) = other else { return other }
    return .object(
      entries.filter { entry in !added.contains { $0.key == entry.key } } + added)
  }
}
