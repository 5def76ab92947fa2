package import BotrianDiagnostics
package import BotrianMarkdown

/// A wording of the interface, and where somebody wrote it.
package struct Wording: Hashable, Sendable {
  package let key: Located<String>
  package let text: String

  package init(_ text: String, for key: Located<String>) {
    self.key = key
    self.text = text
  }

  /// Reads lines of `key: text`.
  ///
  /// - Throws: `wrong-kind-of-value` when a value is no text.
  package static func list(in value: YAMLValue) throws(Diagnostic) -> [Wording] {
    guard case .mapping(let entries) = value.kind else {
      guard value.kind == .null else {
        throw .wrongKind(
          of: "words", expected: .text, example: "search: ค้นหา", at: value.location)
      }
      return []
    }
    var wordings: [Wording] = []
    for entry in entries {
      guard case .text(let text) = entry.value.kind else {
        throw .wrongKind(
          of: entry.key.value, expected: .text, example: "ข้อความ", at: entry.value.location)
      }
      wordings.append(Wording(text, for: entry.key))
    }
    return wordings
  }

  /// The places to be filled in, such as `count` in `{count} รายงาน`.
  static func places(in text: String) -> Set<String> {
    Set(text.matches(of: /\{([^{}]*)\}/).map { String($0.1) })
  }
}
