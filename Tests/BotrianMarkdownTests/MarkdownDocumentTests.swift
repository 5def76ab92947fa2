import BotrianDiagnostics
import BotrianMarkdown
import Testing

@Suite struct MarkdownDocumentTests {
  @Test(arguments: [
    ("# ก", "heading 1"), ("ก\n===", "heading 1"), ("ก\n---", "heading 2"), ("ก", "paragraph"),
    ("> ก", "quote"), ("- ก", "list"), ("1. ก", "list"), ("```\nก\n```", "code"),
    ("    ก", "code"), ("<div>", "html"), ("---", "break"), ("| ก |\n| - |", "table"),
  ])
  func readsEveryKindOfBlock(text: String, kind: String) throws {
    let block = try #require(MarkdownDocument(text).blocks.first)
    #expect(name(of: block) == kind)
  }

  private func name(of block: Block) -> String {
    switch block.kind {
    case .heading(let level, _): "heading \(level)"
    case .paragraph: "paragraph"
    case .blockQuote: "quote"
    case .list: "list"
    case .codeBlock: "code"
    case .htmlBlock: "html"
    case .thematicBreak: "break"
    case .table: "table"
    }
  }

  @Test func keepsCodeAsItIs() {
    let document = MarkdownDocument("``` yaml &amp; x\n\ta: <b>\n\n```\n")
    #expect(
      document.blocks.map(\.kind) == [.codeBlock(info: "yaml & x", text: "\ta: <b>\n\n")])
  }

  @Test func readsDefinitionsFromAnywhere() {
    let document = MarkdownDocument("[ก]\n\n> [ก]: /a \"ข\"\n")
    #expect(
      document.html == "<p><a href=\"/a\" title=\"ข\">ก</a></p>\n<blockquote>\n</blockquote>\n")
  }

  @Test(arguments: ["", "\n", " \n\t\n", "[a]: /b\n"])
  func findsNoBlocksInATextWithoutAny(text: String) {
    #expect(MarkdownDocument(text).blocks.isEmpty)
  }

  @Test func findsTheSameBlocksWhateverEndsTheLines() {
    let lines = ["# ก", "", "ข", "| a |", "| - |", "| b |", "", "- ค", "", "  ง"]
    let expected = MarkdownDocument(lines.joined(separator: "\n")).html
    for end in ["\r\n", "\r"] {
      #expect(MarkdownDocument(lines.joined(separator: end)).html == expected)
    }
  }

  @Test func replacesNUL() {
    #expect(MarkdownDocument("ก\0ข").html == "<p>ก\u{FFFD}ข</p>\n")
  }

  @Test func skipsAByteOrderMark() {
    let document = MarkdownDocument("\u{FEFF}# ก")
    #expect(document.html == "<h1>ก</h1>\n")
    #expect(document.blocks.first?.location.place == "1:1")
  }

  @Test func tellsBlocksApartByPlaceAndText() {
    #expect(MarkdownDocument("ก") == MarkdownDocument("ก"))
    #expect(MarkdownDocument("ก") != MarkdownDocument(" ก"))
  }
}
