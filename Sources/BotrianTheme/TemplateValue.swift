package import BotrianMarkdown

/// What a template is given: the whole of what a page reads, comparable and without behaviour.
package indirect enum TemplateValue: Hashable, Sendable {
  /// Escaped where a template shows it.
  case text(String)
  /// Shown as it is, by `{{{name}}}`.
  case html(HTML)
  case flag(Bool)
  case list([TemplateValue])
  case object([String: TemplateValue])
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
  package init(dictionaryLiteral entries: (String, TemplateValue?)...) {
    self = .object(
      Dictionary(uniqueKeysWithValues: entries.compactMap { key, value in value.map { (key, $0) } })
    )
  }
}

extension TemplateValue {
  /// The value of a key; `nil` when this is no object or lacks the key.
  package subscript(_ key: String) -> TemplateValue? {
    guard case .object(let entries) = self else { return nil }
    return entries[key]
  }

  /// The object with the entries of another put over its own.
  package func merging(_ other: TemplateValue) -> TemplateValue {
    guard case .object(let entries) = self, case .object(let added) = other else { return other }
    return .object(entries.merging(added) { $1 })
  }
}
