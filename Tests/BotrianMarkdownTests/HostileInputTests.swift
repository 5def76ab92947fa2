@testable import BotrianMarkdown
import BotrianDiagnostics
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

  @Test(arguments: [
    "| a |\n|-|\n    x\n", "2. | b |\n   |-|\n", "> | a |\n> |-|\nb\n", "- | a |\n  |-|\nb\n",
    "[a]:\n|-|\n", "[a]: b\n|-|\nc\n\n", "๑. a\n1. b\n", "a\n๒. b\n\n",
  ])
  func survivesTablesAndNumbersWithoutEnd(_ text: String) {
    let document = MarkdownDocument(String(repeating: text, count: 10_000))
    #expect(!document.html.isEmpty)
    #expect(document.diagnostics.isEmpty)
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

  /// libcmark looks at each open item for every blank line.
  @Test func opensNoMoreItemsThanBlankLinesCanBear() {
    let stairs = (0..<1_000).map { String(repeating: "  ", count: $0) + "- ก\n" }.joined()
    let document = MarkdownDocument(stairs + String(repeating: "\n", count: Self.many))
    #expect(document.mistakes == ["51:101 nesting-too-deep"])
  }

  @Test func leavesManyMarksInCodeAsTheyStand() {
    let marks = String(repeating: "> ", count: 150) + "๑. ก"
    let document = MarkdownDocument("```\n\(marks)\n```\n")
    #expect(document.blocks.map(\.kind) == [.codeBlock(info: "", text: "\(marks)\n")])
    #expect(document.diagnostics.isEmpty)
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

  /// Where a table ends, only libcmark knows; it is asked a few times, however many tables there are.
  @Test(arguments: [
    ("ก\n", 1), ("๑. ก\n", 1), ("| ก |\n|--|--|\n", 1), ("| ก |\n|-|\n", 2), ("ก\n๒. ข\n\n", 2),
    ("๑. ก\n1. ข\n", 2), ("| ก |\n|-|\n    ข\n", 2), ("> | ก |\n> |-|\nข\n", 2),
    ("- | ก |\n  |-|\nข\n", 2), ("| ก |\n|-|\n2. | ข |\n   |-|\n", 7), ("[ก]:\n|-|\n\n", 3),
    ("| ก |\n|-|\n<x>\n\n", 2), ("- > | ก |\n  > |-|\n  ข\n", 2),
  ])
  func parsesATextAFewTimes(unit: String, roundCount: Int) {
    var parser = DocumentParser(
      SourceText(String(repeating: unit, count: 1_000), path: "x.md", firstLine: 1))
    parser.parse()
    #expect(parser.roundCount == roundCount)
  }

  @Test func leavesTablesTextThatEndInTooManyQuotesAtOnce() throws {
    let lines = (0...20).reversed().flatMap { depth in
      ["| ก |", "|-|"].map { String(repeating: "> ", count: depth) + $0 }
    }
    let document = MarkdownDocument(lines.joined(separator: "\n"))
    #expect(document.mistakes == ["29:1 tables-too-tangled"])
    #expect(document.html.components(separatedBy: "<table>").count - 1 == 14)
    #expect(document.html.contains("<p>| ก |\n|-|\n| ก |"))
  }
}
