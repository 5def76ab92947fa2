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

  /// Escapes a text for content or a quoted attribute; what XML forbids, goes.
  static func escaped(_ text: String) -> String {
    HTML.escaped(allowed(text))
  }

  /// A text without the characters that XML has no place for, however they are written.
  ///
  /// - Source: XML 1.0, section 2.2.
  static func allowed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case ..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
