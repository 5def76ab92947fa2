import BotrianMarkdown
import Testing

@Suite struct PlainTextTests {
  @Test(arguments: [
    ("ก *ข* **ค** `ง` [จ](/u) ![ฉ](/i)", "ก ข ค ง จ ฉ"), ("ก\nข", "ก ข"), ("ก  \nข", "ก\nข"),
    ("ก <b>ข</b>", "ก ข"), ("# ก\n\nข\n\n---\n\n> ค", "ก\nข\nค"), ("- ก\n- ข\n  1. ค", "ก\nข\nค"),
    ("```\nก\nข\n```", "ก\nข"), ("| ก | ข |\n|-|-|\n| ค<br>ง | จ |", "ก\tข\nค\nง\tจ"),
    ("<div>", ""),
    ("&amp; \\*", "& *"),
  ])
  func dropsTheMarkup(text: String, plainText: String) {
    #expect(MarkdownDocument(text).blocks.plainText == plainText)
  }
}
