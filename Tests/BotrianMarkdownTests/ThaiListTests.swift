import BotrianDiagnostics
import BotrianMarkdown
import BotrianThai
import Testing

@Suite struct ThaiListTests {
  @Test(arguments: [
    ("๑. ก\n๒. ข", "<ol class=\"thai\">\n<li>ก</li>\n<li>ข</li>\n</ol>\n"),
    ("๒) ก", "<ol class=\"thai\" start=\"2\">\n<li>ก</li>\n</ol>\n"),
    ("๑๐. ก", "<ol class=\"thai\" start=\"10\">\n<li>ก</li>\n</ol>\n"),
    ("๐. ก", "<ol class=\"thai\" start=\"0\">\n<li>ก</li>\n</ol>\n"),
    ("๑. ก\n\n๒. ข", "<ol class=\"thai\">\n<li>\n<p>ก</p>\n</li>\n<li>\n<p>ข</p>\n</li>\n</ol>\n"),
    ("๑.", "<ol class=\"thai\">\n<li></li>\n</ol>\n"),
  ])
  func rendersThaiNumbersAsAnOrderedList(text: String, html: String) {
    #expect(MarkdownDocument(text).html == html)
  }

  @Test(arguments: [
    "๑.ก", "๑ . ก", "๑ ก", "๑๒๓๔๕๖๗๘๙๐. ก", "๑1. ก", "1๑. ก", "\\๑. ก\n", "ก\n๒. ข", "ก\n๑.",
    "๓.๕๑ ก",
  ])
  func leavesOtherNumbersInTheText(text: String) {
    #expect(MarkdownDocument(text).lists.isEmpty)
  }

  @Test func letsOnlyNumberOneInterruptAParagraph() {
    let document = MarkdownDocument("ก\n๑. ข")
    #expect(document.html == "<p>ก</p>\n<ol class=\"thai\">\n<li>ข</li>\n</ol>\n")
  }

  @Test func keepsTheWrittenNumberOfEachItem() throws {
    let list = try #require(MarkdownDocument("๓. ก\n๓. ข\n๗. ค").lists.first)
    #expect(list.start == 3)
    #expect(list.digits == .thai)
    #expect(list.items.map(\.number) == [3, 3, 7])
  }

  @Test(arguments: ["๑. ก\n1. ข", "1. ก\n๑. ข", "๑. ก\n๑) ข", "๑. ก\n- ข"])
  func startsANewListWhereTheKindOfMarkerChanges(text: String) {
    let lists = MarkdownDocument(text).lists
    #expect(lists.count == 2)
    #expect(lists.map(\.isTight) == [true, true])
  }

  @Test func nestsThaiAndArabicLists() {
    let html = MarkdownDocument("๑. ก\n   1. ข\n      ๑) ค\n   2. ง\n๒. จ\n   - ฉ").html
    #expect(
      html == """
        <ol class="thai">
        <li>ก
        <ol>
        <li>ข
        <ol class="thai">
        <li>ค</li>
        </ol>
        </li>
        <li>ง</li>
        </ol>
        </li>
        <li>จ
        <ul>
        <li>ฉ</li>
        </ul>
        </li>
        </ol>

        """)
  }

  /// A Thai digit is one column wide, as an Arabic one is, though it takes three bytes.
  @Test func needsTheSameIndentAsAnArabicNumber() {
    #expect(
      MarkdownDocument("๑๐. ก\n\n    ข").html
        == "<ol class=\"thai\" start=\"10\">\n<li>\n<p>ก</p>\n<p>ข</p>\n</li>\n</ol>\n")
    #expect(MarkdownDocument("๑๐. ก\n\n   ข").blocks.count == 2)
    #expect(
      MarkdownDocument("๑.\tก\n\n\tข").html
        == "<ol class=\"thai\">\n<li>\n<p>ก</p>\n<p>ข</p>\n</li>\n</ol>\n")
  }

  @Test(arguments: ["```\n๑. ก\n```\n", "    ๑. ก\n", "| ก |\n| - |\n| ๑. ข |\n", "`ก\n๒. ข`\n"])
  func leavesNumbersInCodeAndTablesAsTheyStand(text: String) {
    let document = MarkdownDocument(text)
    #expect(document.lists.isEmpty)
    #expect(document.html.contains("๑. ") || document.html.contains("๒. "))
  }

  /// Whatever may stand around a list: Thai digits make the list that Arabic ones make.
  @Test func followsTheRulesOfArabicNumbers() {
    var generator = DocumentGenerator(seed: 11)
    for _ in 0..<2_000 {
      let text = generator.document().filter { $0 != "๕" }
      let thai = Digits.thai(text)
      // Inside code spans, titles and such, a digit is text and stays Thai.
      let expected = Digits.thai(MarkdownDocument(text).html)
      let html = Digits.thai(
        MarkdownDocument(thai).html.replacing("<ol class=\"thai\"", with: "<ol"))
      #expect(html == expected, "\(text.debugDescription)")
    }
  }
}
