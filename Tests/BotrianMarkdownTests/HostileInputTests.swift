import BotrianDiagnostics
import BotrianMarkdown
import Foundation
import Testing

@Suite struct HostileInputTests {
  private static let many = 100_000

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ">", "> ", "- ", "1. ", "๑. ", "*", "*a ", "_a *b ", "[", "[a](", "![", "![a](b", "`", "` ",
      "<",
      "<a ", "&", "|", "\\|", "\t", "#", "a\0", "\r", "a\r\n", "```\n", "> a\nb\n", "- a\n\n",
      "[a]: b\n",
      "| a |\n|--|--|\n", "a\\\n", "[a](\n/b) ", "a\n b\n\n", "<div>\n", "[a][b]", "a|", "**a __b ",
    ])
  func survivesAHundredThousandTimes(_ text: String) {
    let document = MarkdownDocument(String(repeating: text, count: Self.many))
    let html = HTMLRenderer().render(document.blocks).markup
    #expect(html.isEmpty == document.blocks.isEmpty)
    let length = document.blocks.plainText.unicodeScalars.count
    #expect(length <= Self.many * text.unicodeScalars.count)
  }

  /// Half a megabyte is the smallest stack that a thread is commonly given; code that is not
  /// optimised needs twice as much.
  @Test(arguments: [
    String(repeating: ">", count: many), String(repeating: "- ", count: many) + "a",
    String(repeating: "*a ", count: 2_000) + "b" + String(repeating: "* b", count: 2_000),
    String(repeating: "![", count: 2_000) + "a" + String(repeating: "](b)", count: 2_000),
  ])
  func cutsNestingOffWithADiagnostic(text: String) async {
    let codes = await withCheckedContinuation { continuation in
      let thread = Thread {
        let document = MarkdownDocument(text)
        let isRendered = !document.html.isEmpty && document == MarkdownDocument(text)
        continuation.resume(returning: isRendered ? document.diagnostics.map(\.code) : [])
      }
      thread.stackSize = 1024 * 1024
      thread.start()
    }
    #expect(codes == ["nesting-too-deep"])
  }

  @Test func losesNothingThatIsNestedTooDeep() {
    let document = MarkdownDocument(String(repeating: "> ", count: 1_000) + "ก")
    #expect(document.blocks.plainText.hasSuffix("> ก"))
  }

  @Test func endsATableWhoseRowsLackTooManyCells() {
    let head = Array(repeating: "a", count: 5_000).joined(separator: "|")
    let delimiters = Array(repeating: "--", count: 5_000).joined(separator: "|")
    let rows = String(repeating: "x\n", count: 1_000)
    let document = MarkdownDocument("\(head)\n\(delimiters)\n\(rows)")
    #expect(document.tables.first?.rows.count == 100)
    #expect(document.mistakes == ["103:1 table-too-large"])
  }

  /// Ten times the text may take ten times the time, and something; not a hundred times.
  @Test(arguments: [
    "| ก | [ข](/u) |\n", "ก *ข* <http://a.b>\n", "[a]: b\n", "๑. ก\n", "ก *ข* `ค` ", "\\| *ก* ",
    "ก *ข*\\\n", "[ก](\n/u) ", "<!-- ก ", "> ก\nข\n",
  ])
  func takesTimeInProportionToTheText(unit: String) {
    let clock = ContinuousClock()
    let time = { (count: Int) in
      let text = "| ก | ข |\n|--|--|\n" + String(repeating: unit, count: count)
      return (0..<3).map { _ in clock.measure { _ = MarkdownDocument(text) } }.min() ?? .zero
    }
    #expect(time(20_000) < time(2_000) * 60)
  }
}
