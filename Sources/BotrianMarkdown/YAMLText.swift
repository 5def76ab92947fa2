/// A text as YAML writes it on one line.
///
/// - Source: YAML 1.2.2, sections 7.3.2 and 7.3.3.
package struct YAMLText: CustomStringConvertible {
  private let text: String

  /// Takes a text; its line feeds are written as spaces.
  package init(_ text: String) {
    self.text = text
  }

  /// The text as it stands where that is safe, else in single quotation marks.
  package var description: String {
    let line = text.unicodeScalars.map { $0.properties.isWhitespace ? " " : String($0) }.joined()
    return isPlain(line) ? line : "'" + line.replacing("'", with: "''") + "'"
  }

  private func isPlain(_ line: String) -> Bool {
    guard case .text(line)? = try? YAMLValue(parsing: "a: " + line, at: "").text(of: "a") else {
      return false
    }
    return true
  }
}

extension YAMLValue {
  fileprivate func text(of key: String) -> Kind? {
    guard case .mapping(let entries) = kind, entries.count == 1 else { return nil }
    return entries.first { $0.key.value == key }?.value.kind
  }
}
