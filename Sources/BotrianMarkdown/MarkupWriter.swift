/// Markup as it grows.
struct MarkupWriter {
  private(set) var markup = ""

  /// Adds markup of our own.
  mutating func write(_ markup: String) {
    self.markup += markup
  }

  /// Adds what somebody wrote.
  mutating func write(escaping text: String) {
    markup += HTML.escaped(text)
  }

  /// Begins a new line unless one has just begun.
  mutating func startLine() {
    if let last = markup.utf8.last, last != 0x0A { markup += "\n" }
  }

  /// Opens an element; attributes without a value are left out.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    markup += "<\(name)"
    for case (let key, let value?) in attributes {
      markup += " \(key)=\"\(HTML.escaped(value))\""
    }
    markup += ">"
  }

  /// Closes an element.
  mutating func close(_ name: String) {
    markup += "</\(name)>"
  }
}
