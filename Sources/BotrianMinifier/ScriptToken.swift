/// A piece of a script that is written without spaces in it, and what stands before it.
struct ScriptToken {
  let kind: Kind
  let text: String
  let gap: Gap

  /// Of a bracket the index of the one that closes or opens it.
  var partner: Int?

  /// A word is a name or a keyword; a template is a stretch of one, with its backquotes but without
  /// `${` and `}`, which are marks.
  enum Kind { case word, number, string, template, regularExpression, mark }

  /// What was written before a token: comments count as spaces, or as line ends where they hold one.
  enum Gap { case nothing, space, lineEnd }

  /// Whether it is one of these marks.
  func isMark(_ marks: String...) -> Bool { kind == .mark && marks.contains(text) }

  /// Whether it is one of these words.
  func isWord(_ words: String...) -> Bool { kind == .word && words.contains(text) }

  var isOpening: Bool { isMark("(", "[", "{", "${") }
  var isClosing: Bool { isMark(")", "]", "}") }

  /// Words that are no names of an author's, or not everywhere.
  static let keywords: Set<String> = [
    "arguments", "async", "await", "break", "case", "catch", "class", "const", "continue",
    "debugger", "default", "delete", "do", "else", "enum", "eval", "export", "extends", "false",
    "finally", "for", "function", "get", "if", "implements", "import", "in", "instanceof",
    "interface", "let", "new", "null", "of", "package", "private", "protected", "public", "return",
    "set", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined",
    "var", "void", "while", "with", "yield", "Infinity", "NaN",
  ]
}
