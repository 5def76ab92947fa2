/// Makes documents that bring out where parsers of tables disagree; the same for the same seed.
struct DocumentGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A document: most are tables among other blocks, in lists and quotes; some are a jumble of signs.
  mutating func document() -> String {
    isTrue(1, in: 3) ? jumble() : structured()
  }

  private mutating func jumble() -> String {
    (0..<number(1...24)).map { _ in any(of: Self.signs) }.joined()
  }

  private mutating func structured() -> String {
    var lines: [String] = []
    for _ in 0..<number(1...4) {
      var block = block()
      for _ in 0..<any(of: [0, 1, 1, 2]) { block = contained(block) }
      if isTrue(1, in: 10) {
        let indent = String(repeating: " ", count: number(1...4))
        block = block.map { indent + $0 }
      }
      lines += block
      if isTrue(7, in: 10) { lines.append("") }
    }
    return lines.joined(separator: "\n") + (isTrue(9, in: 10) ? "\n" : "")
  }

  private mutating func block() -> [String] {
    switch number(0...19) {
    case 0..<10: table()
    case 10..<12: ["ย่อหน้า " + any(of: Self.signs), any(of: Self.signs)]
    case 12..<14: ["[foo]: /url \"t\""]
    case 14: ["```", "| a |", "| - |", "```"]
    case 15: ["    | a |", "    | - |"]
    case 16, 17: ["- " + any(of: Self.cells), "- " + any(of: Self.cells)]
    default: [line()]
    }
  }

  private mutating func line() -> String {
    let signs = (0..<4).map { _ in any(of: Self.signs) }.joined()
    return signs.replacing("\n", with: " ")
  }

  private mutating func table() -> [String] {
    let columnCount = number(1...4)
    var lines: [String] = []
    for _ in 0..<any(of: [0, 0, 0, 1, 2]) { lines.append(any(of: Self.linesBeforeTables)) }
    lines.append(row(isTrue(9, in: 10) ? columnCount : number(1...4)))
    lines.append(delimiterRow(columnCount))
    for _ in 0..<number(0...4) {
      let cellCount = max(1, columnCount + any(of: [0, 0, 0, 0, 1, -1, 2]))
      lines.append(isTrue(17, in: 20) ? row(cellCount) : any(of: Self.linesInTables))
    }
    return lines
  }

  private mutating func row(_ cellCount: Int) -> String {
    let cells = (0..<cellCount).map { _ in any(of: Self.cells) }.joined(separator: " | ")
    return (isTrue(7, in: 10) ? "| " : "") + cells + (isTrue(7, in: 10) ? " |" : "")
  }

  private mutating func delimiterRow(_ cellCount: Int) -> String {
    let cells = (0..<cellCount).map { _ in any(of: Self.delimiters) }
    let joined = cells.joined(separator: any(of: [" | ", "|"]))
    return (isTrue(7, in: 10) ? "|" : "") + joined + (isTrue(7, in: 10) ? "|" : "")
      + (isTrue(1, in: 10) ? "  " : "")
  }

  /// Puts lines in a quote or an item; now and then a line loses its mark, so that it is lazy.
  private mutating func contained(_ lines: [String]) -> [String] {
    switch number(0...9) {
    case 0..<4: return lines
    case 4..<6: return lines.map { (isTrue(19, in: 20) ? "> " : "") + $0 }
    default:
      let marker = any(of: ["- ", "* ", "1. ", "2) ", "-   ", "10. "])
      let indent = String(repeating: " ", count: marker.utf8.count)
      return lines.enumerated().map { index, line in
        (index == 0 ? marker : isTrue(19, in: 20) ? indent : "") + line
      }
    }
  }

  private mutating func any<Element>(of elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func isTrue(_ count: Int, in all: Int) -> Bool {
    number(1...all) <= count
  }
}

extension DocumentGenerator {
  private static let signs = [
    "a", "b", "foo", "*", "**", "_", "`", "``", "[foo]", "[foo]: /url", "[foo]:", "/url", "\"t\"",
    "|", "||", "\\|", "`|`", "`\\|`", " | ", "---", "--", "-", "- ", "* ", "+ ", "1. ", "2. ",
    "1) ", "10. ", "> ", ">", "#", "# ", "## ", "    ", "  ", " ", "\t", "  \n", "===", "==",
    "```", "~~~", "~~~ x", "|-|", "|:-:|-:|", "| --- | --- |", "-|-", "| a | b |", "a | b", "|a|",
    "\\", "\\\\", "&amp;", "&", "!", "[", "](", "](/u)", ")", "<http://x.y>", "ข้อ", "ไทย", "***",
    "* * *", "\n", "\n", "\n", "\n\n", "\\\n", "x  ", "'", "\"", "_a_", "**b**", "[x](/y \"z\")",
    "![i](/j)", ":", ":-", "-:", "\u{A0}",
  ]

  private static let cells = [
    "a", "b c", "`x|y`", "`x\\|y`", "\\|", "*e*", "**s**", "[foo]", "[l](/u)", "", "  ", "a\\",
    "ไทย ๕", "![i](/j)", "&lt;", "\\\\|", "x `y` z", "1. q", "- q", "> q", "# q", "*", "a*b_c",
  ]

  private static let delimiters = ["---", "-", ":--", ":-:", "--:", ":-", "-:", "--"]

  private static let linesBeforeTables = [
    "para", "| x | y |", "[foo]: /url", "a \\| b", "**b", "text *x*",
  ]

  private static let linesInTables = [
    "plain", "- item", "1. one", "2. two", "> q", "# h", "```", "    code", "***", "---", "===",
    "", "x", "|", "||", "| ", "-", "  lazy", "\tx", "[foo]: /bar",
  ]
}

/// SplitMix64: the same numbers for the same seed, on every machine.
///
/// - Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
