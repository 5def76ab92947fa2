package import BotrianDiagnostics

/// Reads the keys of one mapping, one by one, and gathers what is wrong with them.
///
/// A key that nobody asked for is a mistake: `finish()` reports it.
package struct YAMLFields: Sendable {
  /// Where the mapping stands.
  package let location: SourceLocation

  /// What was found wrong so far.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Keys that must be there and are not, when that is no mistake.
  package private(set) var missingKeys: [String] = []

  /// Whether a key that is not there is a mistake; a form may be filled in day by day.
  package var requiresKeys = true

  private let name: String
  private let entries: [YAMLValue.Entry]
  private var asked: [String] = []

  /// Takes the keys of a mapping; a value of another kind is a mistake and has no keys.
  package init(_ value: YAMLValue, named name: String = "---") {
    self.name = name
    location = value.location
    switch value.kind {
    case .mapping(let entries):
      self.entries = entries
    case .null:
      entries = []
    case .text, .list:
      entries = []
      diagnostics.append(
        .wrongKind(
          of: name,
          expected: LocalizedText(th: "รายการแบบ ชื่อ: ค่า", en: "a list of key: value lines"),
          example: "ชื่อ: ค่า", at: value.location))
    }
  }

  /// Notes a mistake that the caller found in a value.
  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// The value of a key; `nil` when the key is absent or its value empty.
  package mutating func value(_ key: String) -> YAMLValue? {
    asked.append(key)
    guard let value = entries.first(where: { $0.key.value == key })?.value else { return nil }
    return value.kind == .null ? nil : value
  }

  /// A key's text; another kind of value is a mistake.
  package mutating func text(_ key: String, example: String = "ข้อความ") -> Located<String>? {
    guard let value = value(key) else { return nil }
    if case .text(let text) = value.kind, !text.isBlank { return Located(text, at: value.location) }
    report(.wrongKind(of: key, expected: .text, example: example, at: value.location))
    return nil
  }

  /// A key's text, which must be there.
  package mutating func requiredText(_ key: String, example: String) -> Located<String>? {
    require(key, example: example)
    return text(key, example: example)
  }

  /// Notes a key that is not there or has no value.
  package mutating func require(_ key: String, example: String) {
    guard value(key) == nil else { return }
    if requiresKeys {
      report(.missingKey(key, example: example, at: location))
    } else {
      missingKeys.append(key)
    }
  }

  /// A key's list of texts, which may be empty; one text alone is taken as a list of one.
  package mutating func texts(_ key: String, example: String) -> [Located<String>] {
    guard let value = value(key) else { return [] }
    let items: [YAMLValue]
    switch value.kind {
    case .list(let list): items = list
    case .text: items = [value]
    case .mapping, .null: items = [value]
    }
    let texts = items.compactMap { item -> Located<String>? in
      guard case .text(let text) = item.kind, !text.isBlank else { return nil }
      return Located(text, at: item.location)
    }
    if texts.count < items.count {
      report(.wrongKind(of: key, expected: .listOfTexts, example: example, at: value.location))
    }
    return texts
  }

  /// A key that says `true` or `false`.
  package mutating func flag(_ key: String) -> Bool? {
    guard let text = text(key, example: "true") else { return nil }
    switch text.value.lowercased() {
    case "true", "yes", "ใช่": return true
    case "false", "no", "ไม่", "ไม่ใช่": return false
    default:
      report(
        .unknownChoice(text.value, of: key, choices: ["true", "false"], at: text.location))
      return nil
    }
  }

  /// A key whose text is one of a fixed set.
  package mutating func choice<Choice>(_ key: String, of type: Choice.Type) -> Choice?
  where Choice: CaseIterable & RawRepresentable<String> {
    let choices = type.allCases.map(\.rawValue)
    guard let text = text(key, example: choices.first ?? "") else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    report(.unknownChoice(text.value, of: key, choices: choices, at: text.location))
    return nil
  }

  /// The mappings of a key's list, each to be read and merged back with `merge`.
  package mutating func mappings(_ key: String, example: String) -> [YAMLFields] {
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.kind else {
      report(.wrongKind(of: key, expected: .listOfMappings, example: example, at: value.location))
      return []
    }
    return items.map { nested($0, named: key) }
  }

  /// The mapping of a key, to be read and merged back with `merge`.
  package mutating func mapping(_ key: String) -> YAMLFields? {
    value(key).map { nested($0, named: key) }
  }

  private func nested(_ value: YAMLValue, named key: String) -> YAMLFields {
    var fields = YAMLFields(value, named: key)
    fields.requiresKeys = requiresKeys
    return fields
  }

  /// Takes over what a nested mapping found wrong, its unknown keys included; what it lacks, its own key lacks.
  package mutating func merge(_ nested: YAMLFields) {
    diagnostics += nested.finished()
    if !nested.missingKeys.isEmpty, !missingKeys.contains(nested.name) {
      missingKeys.append(nested.name)
    }
  }

  /// Everything found wrong, keys that nobody asked for included.
  package func finished() -> [Diagnostic] {
    let known = asked.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return diagnostics
      + entries.filter { !known.contains($0.key.value) }.map {
        .unknownKey(
          $0.key.value, nearest: nearestName(to: $0.key.value, among: known), known: known,
          at: $0.key.location)
      }
  }
}

extension LocalizedText {
  package static let text = LocalizedText(th: "ข้อความ", en: "a text")
  package static let listOfTexts = LocalizedText(
    th: "รายการข้อความในวงเล็บเหลี่ยม", en: "a list of texts in square brackets")
  package static let listOfMappings = LocalizedText(
    th: "รายการที่แต่ละข้อขึ้นต้นด้วย -", en: "a list whose items begin with -")
}

extension StringProtocol {
  /// Whether it holds nothing but white space and invisible characters.
  package var isBlank: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" || $0 == "\u{2060}"
    }
  }
}
