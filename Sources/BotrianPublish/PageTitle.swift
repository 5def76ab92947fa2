/// The title of a finished page.
enum PageTitle {
  /// Reads the text of the first `title` element.
  ///
  /// Works on pages of ours: the tag has no attributes, and its text is escaped.
  static func read(from page: [UInt8]) -> String? {
    guard let start = page.firstRange(of: Array("<title>".utf8))?.upperBound,
      let end = page[start...].firstRange(of: Array("</title>".utf8))?.lowerBound
    else { return nil }
    return unescaped(String(decoding: page[start..<end], as: UTF8.self))
  }

  /// `&amp;` comes last, so that an escaped escape stays one.
  private static let escapes = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ]

  private static func unescaped(_ text: String) -> String {
    escapes.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
