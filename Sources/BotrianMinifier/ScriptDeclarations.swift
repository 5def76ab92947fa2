/// The variables that a script declares, and where each of them can be seen.
struct ScriptDeclarations {
  /// For each name the tokens among which it is declared, bracket by bracket.
  private(set) var scopes: [String: [Range<Int>]] = [:]

  /// Names that `var` or a function declares: they may be seen beyond their scope of above.
  private(set) var hoisted: Set<String> = []

  private let structure: ScriptStructure
  private let tokens: [ScriptToken]

  init(in structure: ScriptStructure) {
    self.structure = structure
    tokens = structure.tokens
    for (index, token) in tokens.enumerated() where [.word, .mark].contains(token.kind) {
      if token.kind == .word, structure.isProperty(at: index) { continue }
      switch token.text {
      case "const", "let", "var": readVariables(at: index)
      case "function": readFunction(at: index)
      case "catch": readParameters(at: index + 1)
      case "=>": readArrow(at: index)
      case "(" where structure.isObject(structure.brackets[index]): readParameters(at: index)
      default: continue
      }
    }
  }

  private func token(at index: Int) -> ScriptToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private func isMark(_ mark: String, at index: Int) -> Bool {
    token(at: index)?.isMark(mark) ?? false
  }

  private mutating func declare(at index: Int, in scope: Range<Int>, isHoisted: Bool = false) {
    let name = tokens[index].text
    scopes[name, default: []].append(scope)
    if isHoisted { hoisted.insert(name) }
  }
}

// MARK: - Kinds of declarations

extension ScriptDeclarations {
  private mutating func readVariables(at index: Int) {
    guard let scope = scope(at: index) else { return }
    let isHoisted = tokens[index].isWord("var")
    var next = index + 1
    while true {
      next = bind(at: next, in: scope, isHoisted: isHoisted)
      if isMark("=", at: next) { next = structure.endOfExpression(from: next + 1) }
      guard isMark(",", at: next) else { return }
      next += 1
    }
  }

  /// Where a variable can be seen that is declared here: in its block, or in a loop's head and body.
  private func scope(at index: Int) -> Range<Int>? {
    guard let bracket = structure.brackets[index], let end = tokens[bracket].partner else {
      return nil
    }
    if structure.isBlock(bracket) { return bracket..<end }
    guard bracket > 0, tokens[bracket].isMark("("), tokens[bracket - 1].isWord("for", "await")
    else {
      return nil
    }
    return bracket..<structure.endOfStatement(from: end + 1)
  }

  private mutating func readFunction(at index: Int) {
    var next = isMark("*", at: index + 1) ? index + 2 : index + 1
    let name = next
    if token(at: next)?.kind == .word { next += 1 }
    guard let body = readParameters(at: next), name < next else { return }
    if ScriptToken.keywords.contains(tokens[name].text) { return }
    if isStatement(at: index), let scope = scope(at: index) {
      declare(at: name, in: scope, isHoisted: true)
    } else {
      declare(at: name, in: index..<body.upperBound)
    }
  }

  /// Whether a `function` is a declaration, not part of an expression.
  private func isStatement(at index: Int) -> Bool {
    guard structure.isBlock(structure.brackets[index]) else { return false }
    let start = token(at: index - 1)?.isWord("async") == true ? index - 1 : index
    guard let previous = token(at: start - 1) else { return true }
    if previous.isMark("{", "}", ";") { return true }
    return tokens[start].gap == .lineEnd && (previous.kind != .mark || previous.isMark("]"))
      && !ScriptToken.keywords.contains(previous.text)
  }

  /// Declares what stands in brackets before a body in braces.
  ///
  /// - Returns: Where it can be seen, or `nil` when these are no parameters.
  @discardableResult
  private mutating func readParameters(at bracket: Int) -> Range<Int>? {
    guard isMark("(", at: bracket), let end = tokens[bracket].partner, isMark("{", at: end + 1),
      let bodyEnd = tokens[end + 1].partner
    else { return nil }
    bindElements(of: bracket, in: bracket..<bodyEnd)
    return bracket..<bodyEnd
  }

  private mutating func readArrow(at index: Int) {
    let isBlock = isMark("{", at: index + 1)
    let end = isBlock ? tokens[index + 1].partner : structure.endOfExpression(from: index + 1)
    guard let end, let previous = token(at: index - 1) else { return }
    if previous.isMark(")"), let bracket = previous.partner {
      bindElements(of: bracket, in: bracket..<end)
    } else {
      _ = bind(at: index - 1, in: index - 1..<end)
    }
  }
}

// MARK: - Patterns

extension ScriptDeclarations {
  /// Declares a name, or the names of a pattern.
  ///
  /// - Returns: The index behind it.
  private mutating func bind(at index: Int, in scope: Range<Int>, isHoisted: Bool = false) -> Int {
    guard let token = token(at: index) else { return index }
    if token.isMark("[", "{"), let end = token.partner {
      bindElements(of: index, in: scope, isHoisted: isHoisted)
      return end + 1
    }
    guard token.kind == .word, !ScriptToken.keywords.contains(token.text) else { return index }
    declare(at: index, in: scope, isHoisted: isHoisted)
    return index + 1
  }

  /// Declares the names of a list of parameters, or of a pattern in brackets or braces.
  private mutating func bindElements(of bracket: Int, in scope: Range<Int>, isHoisted: Bool = false)
  {
    guard let end = tokens[bracket].partner else { return }
    var index = bracket + 1
    while index < end {
      if isMark("...", at: index) { index += 1 }
      if tokens[bracket].isMark("{") {
        let keyEnd = isMark("[", at: index) ? (tokens[index].partner ?? index) + 1 : index + 1
        if isMark(":", at: keyEnd) { index = keyEnd + 1 }
      }
      index = bind(at: index, in: scope, isHoisted: isHoisted)
      while index < end, !isMark(",", at: index) {
        index = (tokens[index].isOpening ? tokens[index].partner ?? index : index) + 1
      }
      index += 1
    }
  }
}
