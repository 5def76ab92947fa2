/// What the brackets of a script are, and how far its expressions and statements go.
///
/// Where it is not sure it says what keeps a name from being changed: that braces are an object's,
/// that an expression ends early.
struct ScriptStructure {
  let tokens: [ScriptToken]

  /// For each token the bracket that it stands in, innermost first to be closed.
  private(set) var brackets: [Int?] = []

  private var blocks: Set<Int> = []
  private var classes: Set<Int> = []

  /// Colons behind a label or a `case`.
  private var labelColons: Set<Int> = []

  /// A bracket that is still to be closed.
  private struct Level {
    let bracket: Int?
    var questions = 0
    var classesAhead = 0
  }

  init(_ tokens: [ScriptToken]) {
    self.tokens = tokens
    var levels = [Level(bracket: nil)]
    for (index, token) in tokens.enumerated() {
      if token.isClosing { levels.removeLast() }
      let last = levels.count - 1
      brackets.append(levels[last].bracket)
      if announcesClass(at: index) || levels[last].classesAhead > 0 && token.isWord("function") {
        levels[last].classesAhead += 1
      }
      if token.isMark("?") { levels[last].questions += 1 }
      if token.isMark(":") {
        if levels[last].questions > 0 {
          levels[last].questions -= 1
        } else if isBlock(levels[last].bracket) {
          labelColons.insert(index)
        }
      }
      guard token.isOpening else { continue }
      if token.isMark("{") {
        if levels[last].classesAhead > 0 {
          classes.insert(index)
          levels[last].classesAhead -= 1
        } else if beginsBlock(at: index) {
          blocks.insert(index)
        }
      }
      levels.append(Level(bracket: index))
    }
  }

  /// Whether a bracket holds statements.
  func isBlock(_ bracket: Int?) -> Bool {
    bracket.map { blocks.contains($0) } ?? false
  }

  /// Whether a bracket is an object's, an object pattern's or a class's.
  func isObject(_ bracket: Int?) -> Bool {
    bracket.map { tokens[$0].isMark("{") && !blocks.contains($0) } ?? false
  }

  /// Whether braces that come next are a class's: `class`, or an object between `extends` and the body.
  private func announcesClass(at index: Int) -> Bool {
    guard index > 0 else { return tokens[index].isWord("class") }
    if tokens[index].isMark("{") { return tokens[index - 1].isWord("extends") }
    return tokens[index].isWord("class") && !tokens[index - 1].isMark(".", "?.")
  }

  private func beginsBlock(at brace: Int) -> Bool {
    guard brace > 0 else { return true }
    let previous = tokens[brace - 1]
    switch previous.kind {
    case .number, .string, .template, .regularExpression: return true
    case .word:
      return previous.isWord("else", "do", "try", "finally", "catch", "static")
        || !ScriptToken.keywords.contains(previous.text)
    case .mark:
      return previous.isMark(")", "]", "}", "=>", ";") || isBlock(brace - 1)
        || labelColons.contains(brace - 1)
    }
  }

  /// Whether a word stands where a property, a member or a label is named, not a variable.
  func isProperty(at index: Int) -> Bool {
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if previous.isMark(".", "?.") || previous.isWord("break", "continue") { return true }
    if labelColons.contains(index + 1) { return true }
    guard let bracket = brackets[index], isObject(bracket) else { return false }
    return classes.contains(bracket) || previous.isMark("{", ",", "*")
      || previous.isWord("get", "set", "async", "static")
  }
}

// MARK: - Extents

extension ScriptStructure {
  /// The end of an expression at a comma, a semicolon, a closing bracket, a colon or a line end.
  ///
  /// - Returns: The index of what stands behind it; at most that, where line ends leave doubt.
  func endOfExpression(from start: Int) -> Int {
    var index = start
    var questions = 0
    while index < tokens.count {
      let token = tokens[index]
      if index > start, token.gap == .lineEnd, !continuesLine(at: index) { return index }
      if token.isClosing || token.isMark(",", ";") { return index }
      if token.isMark("?") { questions += 1 }
      if token.isMark(":") {
        guard questions > 0 else { return index }
        questions -= 1
      }
      index = (token.isOpening ? token.partner ?? index : index) + 1
    }
    return index
  }

  /// Whether no statement can end before a token that begins a line.
  private func continuesLine(at index: Int) -> Bool {
    let previous = tokens[index - 1]
    let token = tokens[index]
    if previous.isWord("return", "break", "continue", "yield") { return false }
    if previous.kind == .mark, !previous.isClosing, !previous.isMark("++", "--") { return true }
    return token.kind == .mark && !token.isMark("{", "!", "~", "++", "--")
  }

  /// The end of a statement that begins here, or of its beginning.
  func endOfStatement(from start: Int) -> Int {
    guard start < tokens.count else { return start }
    if tokens[start].isMark("{"), let end = tokens[start].partner { return end + 1 }
    if tokens[start].isWord("if", "for", "while"), start + 1 < tokens.count,
      tokens[start + 1].isMark("("), let end = tokens[start + 1].partner
    {
      return endOfStatement(from: end + 1)
    }
    let isSimple = !ScriptToken.keywords.contains(tokens[start].text)
    let isKnown = tokens[start].isWord("return", "throw", "await", "delete", "this")
    return isSimple || isKnown ? endOfExpression(from: start) : start
  }
}
