internal import BotrianMarkdown

/// A small XML document, built line by line with every text escaped.
struct XML {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"

  /// Adds a line of markup as it stands.
  mutating func line(_ markup: String) {
    text += markup + "\n"
  }

  /// Adds an element that holds one text.
  mutating func element(_ name: String, _ content: String) {
    line("<\(name)>\(Self.escaped(content))</\(name)>")
  }

  /// Escapes a text for content or a quoted attribute; control characters, which XML forbids, go.
  static func escaped(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    return HTML.escaped(String(String.UnicodeScalarView(allowed)))
  }
}
