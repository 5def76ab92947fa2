/// Takes from each line of a block what stands before all of them, so that a caller's block fits
/// the place where it is shown, however deep either is written.
struct TemplateIndentation {
  private let indentation: [UInt8]
  private var isAtLineStart: Bool

  /// - Parameters:
  ///   - indentation: What to take away; a line that begins with less of it loses what it has.
  ///   - isAtLineStart: Whether the first token begins a line.
  init(_ indentation: [UInt8], isAtLineStart: Bool) {
    self.indentation = indentation
    self.isAtLineStart = isAtLineStart
  }

  mutating func removed(from tokens: [Template.Token]) -> [Template.Token] {
    indentation.isEmpty ? tokens : tokens.map { removed(from: $0) }
  }

  private mutating func removed(from token: Template.Token) -> Template.Token {
    switch token {
    case .markup(let bytes): return .markup(removed(from: bytes))
    case .variable:
      isAtLineStart = false
      return token
    case .section(let name, let tokens): return .section(name, removed(from: tokens))
    case .inverted(let name, let tokens): return .inverted(name, removed(from: tokens))
    case .partial(var call):
      isAtLineStart = call.indentation != nil
      call.indentation = call.indentation.map { Array(withoutIndentation($0[...])) }
      return .partial(call)
    case .block(var block):
      guard let line = block.line else {
        return .block(Template.Block(name: block.name, tokens: removed(from: block.tokens)))
      }
      isAtLineStart = true
      block.line?.indentation = Array(withoutIndentation(line.indentation[...]))
      return .block(block)
    }
  }

  private mutating func removed(from markup: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = markup[...]
    while !rest.isEmpty {
      if isAtLineStart { rest = withoutIndentation(rest) }
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      result += rest[..<end]
      isAtLineStart = rest[..<end].isEmpty ? isAtLineStart : rest[end - 1] == 0x0A
      rest = rest[end...]
    }
    return result
  }

  private func withoutIndentation(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.dropFirst(zip(line, indentation).prefix { $0 == $1 }.count)
  }
}
