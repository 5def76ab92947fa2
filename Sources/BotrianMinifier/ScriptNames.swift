/// Shorter names for the variables of a script.
///
/// A name is changed wherever it stands or nowhere. Two names may become the same one when no place
/// sees both.
struct ScriptNames {
  private let structure: ScriptStructure
  private let declarations: ScriptDeclarations
  private var shortened: [String: String] = [:]

  /// What each name becomes that is to be changed.
  ///
  /// - Returns: Nothing unless the whole script is one function that is called at once.
  static func shortened(in tokens: [ScriptToken]) -> [String: String] {
    guard isOneFunction(tokens), !tokens.contains(where: readsNames) else { return [:] }
    var names = ScriptNames(in: ScriptStructure(tokens))
    names.shorten()
    return names.shortened
  }

  private init(in structure: ScriptStructure) {
    self.structure = structure
    declarations = ScriptDeclarations(in: structure)
  }

  /// Whether a script is `(function () { … })();` and nothing besides, so that none of its variables is global.
  private static func isOneFunction(_ tokens: [ScriptToken]) -> Bool {
    guard let first = tokens.first, first.isMark("("), let end = first.partner else { return false }
    var body = 1
    if tokens[body].isWord("async") { body += 1 }
    if tokens[body].isWord("function") {
      body += 1
      if tokens[body].kind == .word { body += 1 }
    }
    guard tokens[body].isMark("("), let parameters = tokens[body].partner else { return false }
    body = parameters + 1
    if tokens[body].isMark("=>") { body += 1 }
    guard tokens[body].isMark("{"), tokens[body].partner == end - 1 else { return false }
    let call = tokens[(end + 1)...]
    guard let arguments = call.first, arguments.isMark("("), let last = arguments.partner else {
      return false
    }
    return tokens[(last + 1)...].allSatisfy { $0.isMark(";") }
  }

  /// Whether a token may find variables by their names while the script runs.
  private static func readsNames(_ token: ScriptToken) -> Bool {
    token.isWord("eval", "with", "Function")
  }

  private mutating func shorten() {
    let places = places()
    let shortenable = places.filter { name, places in
      guard let scopes = declarations.scopes[name] else { return false }
      return places.allSatisfy { place in scopes.contains { $0.contains(place) } }
    }
    let words = Set(structure.tokens.lazy.filter { $0.kind == .word }.map(\.text))
    let kept = words.subtracting(shortenable.keys).union(ScriptToken.keywords)
    let order = shortenable.sorted { left, right in
      (right.value.count, left.value[0]) < (left.value.count, right.value[0])
    }
    var taken: [(name: String, scopes: [Range<Int>])] = []
    for (name, _) in order {
      let scopes = scopes(of: name)
      let number = taken.firstIndex { other in
        !other.scopes.contains { scope in scopes.contains { $0.overlaps(scope) } }
      }
      if let number {
        taken[number].scopes += scopes
        shortened[name] = taken[number].name
      } else {
        let next = Self.next(after: taken.last?.name, except: kept)
        taken.append((next, scopes))
        shortened[name] = next
      }
    }
  }

  /// Where each name stands that never names a property.
  private func places() -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    var properties: Set<String> = []
    for (index, token) in structure.tokens.enumerated() where token.kind == .word {
      if structure.isProperty(at: index) {
        properties.insert(token.text)
      } else if !ScriptToken.keywords.contains(token.text) {
        places[token.text, default: []].append(index)
      }
    }
    return places.filter { !properties.contains($0.key) }
  }

  private func scopes(of name: String) -> [Range<Int>] {
    declarations.hoisted.contains(name)
      ? [0..<structure.tokens.count] : declarations.scopes[name] ?? []
  }

  /// Those that keywords and properties have most come first: a script of few letters compresses well.
  private static let letters = Array("etnriasocludfpmhgvbwyxkTSAIOCPEDLNFRMBUHVWXGKYqjzJQZ")

  /// The name that comes next in `e`, `t`, …, `Z`, `ee`, `et`, ….
  private static func next(after name: String?, except kept: Set<String>) -> String {
    var number = name.map { Self.number(of: $0) + 1 } ?? 0
    while kept.contains(Self.name(number)) { number += 1 }
    return Self.name(number)
  }

  private static func name(_ number: Int) -> String {
    let last = String(letters[number % letters.count])
    return number < letters.count ? last : name(number / letters.count - 1) + last
  }

  private static func number(of name: String) -> Int {
    name.reduce(0) { $0 * letters.count + (letters.firstIndex(of: $1) ?? 0) + 1 } - 1
  }
}
