import BotrianDiagnostics
import BotrianMarkdown
import Testing

@Suite struct RawHTMLTests {
  @Test(arguments: [
    ("ก <b>ข</b>", "<p>ก &lt;b&gt;ข&lt;/b&gt;</p>\n", ["1:3 raw-html", "1:7 raw-html"]),
    ("<!-- ก --> ข", "<p>&lt;!-- ก --&gt; ข</p>\n", ["1:1 raw-html"]),
    ("<!-- ก", "<p>&lt;!-- ก</p>\n", ["1:1 raw-html"]),
    ("ก<br>ข", "<p>ก&lt;br&gt;ข</p>\n", ["1:2 raw-html"]),
    (
      "<script>\nalert(\"1\")\n</script>\n",
      "<p>&lt;script&gt;\nalert(&quot;1&quot;)\n&lt;/script&gt;</p>\n", ["1:1 raw-html"]
    ),
    (
      "> <div onclick='x'>", "<blockquote>\n<p>&lt;div onclick='x'&gt;</p>\n</blockquote>\n",
      ["1:3 raw-html"]
    ),
    ("ก\n ข <a href=x>", "<p>ก\nข &lt;a href=x&gt;</p>\n", ["2:4 raw-html"]),
  ])
  func showsRawHTMLAsTextAndSaysSo(text: String, html: String, mistakes: [String]) {
    let document = MarkdownDocument(text)
    #expect(document.html == html)
    #expect(document.mistakes == mistakes)
  }

  @Test(arguments: [
    ("ก <!-- ข -->ค", "<p>ก ค</p>\n"), ("<!-- ก -->\n\nข", "<p>ข</p>\n"),
    ("ก\n\n<!-- ข\n\n<b> -->\n", "<p>ก</p>\n"),
  ])
  func leavesCommentsOut(text: String, html: String) {
    let document = MarkdownDocument(text)
    #expect(document.html == html)
    #expect(document.mistakes == [])
  }

  @Test func showsOtherTagsInACellAsText() {
    let document = MarkdownDocument("| ก |\n| - |\n| <b>ข</b><br x><hr></br><b r> |")
    #expect(
      document.html.contains(
        "<td>&lt;b&gt;ข&lt;/b&gt;&lt;br x&gt;&lt;hr&gt;&lt;/br&gt;&lt;b r&gt;</td>"))
    #expect(
      document.mistakes == ["3:3", "3:7", "3:11", "3:17", "3:21", "3:26"].map { "\($0) raw-html" })
  }

  @Test func warnsInThaiAboutWhatToWriteInstead() throws {
    let diagnostic = try #require(MarkdownDocument("<u>ก</u>").diagnostics.first)
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.summary(.thai) == "มีโค้ด HTML ในเนื้อหา: <u>")
    #expect(diagnostic.remedy(.thai).contains("**ตัวหนา**"))
  }

  @Test func quotesNoMoreThanTheStartOfLongHTML() throws {
    let html = "<a href=\"" + String(repeating: "ก", count: 100) + "\">"
    let diagnostic = try #require(MarkdownDocument(html).diagnostics.first)
    #expect(diagnostic.summary(.english).unicodeScalars.count == "HTML in the text: ".count + 41)
  }

  /// What a browser could take for a tag is always escaped, in every kind of place.
  @Test(arguments: [
    "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "`<b>`", "    <b>\n",
    "```\n<b>\n```\n",
    "[<b>](/u \"<b>\")", "![<b>](/u)", "# <b>", "- <b>\n  <i>", "| <b> |\n|-|\n| <i> |",
    "&lt;b&gt;",
    "```<b>\n```\n", "<![CDATA[<b>]]>", "<?php <b> ?>", "\\<b>", "<b", "<https://a.b/<c>",
  ])
  func leavesNoTagOfTheAuthorsInThePage(text: String) {
    let html = MarkdownDocument(text).html
    for tag in ["<b>", "<i>", "<img src=x", "<svg", "<?", "<!"] {
      #expect(!html.contains(tag), "\(html)")
    }
  }
}
