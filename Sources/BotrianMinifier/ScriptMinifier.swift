/// Writes a script in fewer bytes.
package enum ScriptMinifier {
  /// Leaves out comments and spaces, and shortens the names of variables.
  ///
  /// Line ends stay where a semicolon may be left to them. Names are shortened when the whole script
  /// is one function that is called at once.
  ///
  /// - Returns: The same bytes where a script is not understood for certain.
  package static func minified(_ bytes: [UInt8]) -> [UInt8] {
    guard isPlain(bytes), let tokens = ScriptLexer.tokens(of: bytes) else { return bytes }
    let names = ScriptNames.shortened(in: tokens)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, token) in tokens.enumerated() {
      if index > 0, let separator = separator(tokens[index - 1], token) { result.append(separator) }
      result += (token.kind == .word ? names[token.text] ?? token.text : token.text).utf8
    }
    if !tokens.isEmpty { result.append(UInt8(ascii: "\n")) }
    return result
  }

  /// Whether it is UTF-8 without U+2028 and U+2029, which end lines as well.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return !text.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" }
  }

  private static func separator(_ previous: ScriptToken, _ token: ScriptToken) -> UInt8? {
    guard token.gap != .nothing else { return nil }
    if token.gap == .lineEnd, !isJoined(previous, token) { return UInt8(ascii: "\n") }
    return wouldMerge(previous, token) ? UInt8(ascii: " ") : nil
  }

  /// Whether a line end between two tokens never stands for a semicolon.
  private static func isJoined(_ previous: ScriptToken, _ token: ScriptToken) -> Bool {
    if token.isClosing { return true }
    return previous.kind == .mark && !previous.isClosing && !previous.isMark("++", "--")
  }

  private static func wouldMerge(_ previous: ScriptToken, _ token: ScriptToken) -> Bool {
    switch (previous.kind, token.kind) {
    case (.word, .word), (.word, .number), (.number, .word), (.number, .number): true
    case (.regularExpression, .word), (.regularExpression, .number): true
    case (.number, .mark): token.text.hasPrefix(".")
    case (.mark, .mark) where previous.text.last == "!" && token.text.hasPrefix("--"): true
    case (.mark, .mark), (.mark, .regularExpression), (.regularExpression, .mark):
      ["++", "--", "//", "/*", "<!"].contains { pair in
        previous.text.last == pair.first && token.text.first == pair.last
      }
    default: false
    }
  }
}
