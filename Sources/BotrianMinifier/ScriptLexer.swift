/// Cuts a script into tokens, as ECMAScript's lexical grammar has it (ECMA-262, clause 12).
struct ScriptLexer {
  private let bytes: [UInt8]
  private var index = 0
  private var gap = ScriptToken.Gap.nothing
  private var tokens: [ScriptToken] = []
  private var open: [Int] = []

  /// Something that this lexer does not understand, be it right or wrong.
  private struct Unexpected: Error {}

  /// The tokens of a script, its brackets paired.
  ///
  /// - Returns: `nil` for what is not understood for certain: a string without end, brackets that do
  ///   not match, names beyond ASCII, a slash after `}`, a comment that wants to stay (`/*!`).
  static func tokens(of bytes: [UInt8]) -> [ScriptToken]? {
    var lexer = ScriptLexer(bytes: bytes)
    do throws(Unexpected) {
      while lexer.index < bytes.count { try lexer.readNext() }
    } catch {
      return nil
    }
    return lexer.open.isEmpty ? lexer.tokens : nil
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func readNext() throws(Unexpected) {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0b, 0x0c: skip(1, as: .space)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): skip(1, as: .lineEnd)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try readString()
    case UInt8(ascii: "`"): try readTemplate(from: index + 1)
    case UInt8(ascii: "/"): try readSlash()
    case let byte where byte.isDigit: readWord(as: .number)
    case UInt8(ascii: ".") where byte(after: 1).isDigit: readWord(as: .number)
    case let byte where byte.isNamePart: readWord(as: .word)
    case UInt8(ascii: "#") where byte(after: 1).isNamePart: readWord(as: .word)
    default: try readMark()
    }
  }

  /// The byte so many places on; 0 behind the end.
  private func byte(after count: Int) -> UInt8 {
    index + count < bytes.count ? bytes[index + count] : 0
  }

  private func starts(with text: String) -> Bool {
    bytes[index...].starts(with: text.utf8)
  }

  private mutating func skip(_ count: Int, as kind: ScriptToken.Gap) {
    index += count
    if gap != .lineEnd { gap = kind }
  }

  private mutating func add(_ kind: ScriptToken.Kind, to end: Int) {
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    tokens.append(ScriptToken(kind: kind, text: text, gap: gap))
    gap = .nothing
    index = end
  }

  /// A number takes its point and its unit along, and the property that is asked of it: `1..a`.
  private mutating func readWord(as kind: ScriptToken.Kind) {
    var end = index + 1
    while end < bytes.count,
      bytes[end].isNamePart || (kind == .number && bytes[end] == UInt8(ascii: "."))
    {
      end += 1
    }
    add(kind, to: end)
  }
}

// MARK: - Texts

extension ScriptLexer {
  private mutating func readString() throws(Unexpected) {
    var end = index + 1
    while true {
      guard end < bytes.count else { throw Unexpected() }
      switch bytes[end] {
      case bytes[index]: return add(.string, to: end + 1)
      case UInt8(ascii: "\\"): end += bytes[end...].starts(with: "\\\r\n".utf8) ? 3 : 2
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw Unexpected()
      default: end += 1
      }
    }
  }

  /// Reads a template up to its end or to the next `${`.
  private mutating func readTemplate(from start: Int) throws(Unexpected) {
    var end = start
    while true {
      guard end < bytes.count else { throw Unexpected() }
      switch bytes[end] {
      case UInt8(ascii: "`"): return add(.template, to: end + 1)
      case UInt8(ascii: "\\"): end += 2
      case UInt8(ascii: "$") where bytes[end...].starts(with: "${".utf8):
        if end > index { add(.template, to: end) }
        open.append(tokens.count)
        return add(.mark, to: end + 2)
      default: end += 1
      }
    }
  }

  private mutating func readSlash() throws(Unexpected) {
    if starts(with: "//") {
      let line = bytes[index...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      skip(line.count, as: .space)
    } else if starts(with: "/*") {
      try readComment()
    } else if try isAfterOperand() {
      add(.mark, to: starts(with: "/=") ? index + 2 : index + 1)
    } else {
      try readRegularExpression()
    }
  }

  private mutating func readComment() throws(Unexpected) {
    var end = index + 2
    while !bytes[end...].starts(with: "*/".utf8) {
      guard end < bytes.count else { throw Unexpected() }
      end += 1
    }
    let comment = bytes[index..<end]
    if comment.starts(with: "/*!".utf8) { throw Unexpected() }
    let isLineEnd = comment.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    skip(comment.count + 2, as: isLineEnd ? .lineEnd : .space)
  }

  private mutating func readRegularExpression() throws(Unexpected) {
    var end = index + 1
    var isInClass = false
    while end < bytes.count, isInClass || bytes[end] != UInt8(ascii: "/") {
      switch bytes[end] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw Unexpected()
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      default: break
      }
      end += 1
    }
    guard end < bytes.count else { throw Unexpected() }
    repeat { end += 1 } while end < bytes.count && bytes[end].isNamePart
    add(.regularExpression, to: end)
  }
}

// MARK: - Marks

extension ScriptLexer {
  private static let longMarks: Set<String> = [
    ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=",
    "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "%=", "&=", "|=", "^=", "<<",
    ">>", "**",
  ]
  private static let brackets: [String: String] = [")": "(", "]": "[", "}": "{"]
  private static let marks = Set("{}()[];,<>+-*%&|^!~?:=.".utf8)

  private mutating func readMark() throws(Unexpected) {
    // A browser takes these for comments.
    if starts(with: "<!--") || (starts(with: "-->") && (tokens.isEmpty || gap == .lineEnd)) {
      throw Unexpected()
    }
    let run = bytes[index...].prefix(4).prefix { Self.marks.contains($0) }
    var length = run.count
    while length > 1,
      !Self.longMarks.contains(String(decoding: run.prefix(length), as: UTF8.self))
    {
      length -= 1
    }
    if run.starts(with: "?.".utf8), length == 2, byte(after: 2).isDigit { length = 1 }
    guard length > 0 else { throw Unexpected() }
    add(.mark, to: index + length)
    try pairBracket()
  }

  /// Notes an opening bracket, and joins a closing one to it.
  private mutating func pairBracket() throws(Unexpected) {
    let last = tokens.count - 1
    if tokens[last].isOpening { return open.append(last) }
    guard let opening = Self.brackets[tokens[last].text] else { return }
    guard let start = open.popLast() else { throw Unexpected() }
    let isInTemplate = opening == "{" && tokens[start].text == "${"
    guard isInTemplate || tokens[start].text == opening else { throw Unexpected() }
    tokens[start].partner = last
    tokens[last].partner = start
    if isInTemplate { try readTemplate(from: index) }
  }

  /// Whether a slash divides what stands before it; else it begins a regular expression.
  private func isAfterOperand() throws(Unexpected) -> Bool {
    guard let last = tokens.last else { return false }
    switch last.kind {
    case .number, .string, .template, .regularExpression: return true
    case .word:
      if tokens.dropLast().last?.isMark(".", "?.") == true { return true }
      if last.isWord("of", "yield", "await") { throw Unexpected() }
      return !last.isWord(
        "case", "delete", "do", "else", "extends", "in", "instanceof", "new", "return", "throw",
        "typeof", "void", "default")
    case .mark:
      if last.isMark("}") { throw Unexpected() }
      guard last.isMark(")"), let start = last.partner else { return last.isMark("]", "++", "--") }
      return !isStatementHead(at: start)
    }
  }

  /// Whether a bracket opens the condition of an `if` or a loop, behind which a statement begins.
  private func isStatementHead(at bracket: Int) -> Bool {
    let before = tokens[..<bracket]
    guard let word = before.last, before.dropLast().last?.isMark(".", "?.") != true else {
      return false
    }
    return word.isWord("if", "while", "for", "with")
      || (word.isWord("await") && before.dropLast().last?.isWord("for") == true)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isNamePart: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "$")
  }
}
