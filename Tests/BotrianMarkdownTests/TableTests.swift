import BotrianDiagnostics
import BotrianMarkdown
import BotrianThai
import Testing

@Suite struct TableTests {
  @Test func readsHeadRowsAndAlignments() throws {
    let table = try #require(
      MarkdownDocument("| ก | ข | ค | ง |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |").tables.first)
    #expect(table.alignments == [nil, .left, .center, .right])
    #expect(table.head.map(\.inlines.plainText) == ["ก", "ข", "ค", "ง"])
    #expect(table.rows.map { $0.cells.map(\.inlines.plainText) } == [["1", "2", "3", "4"]])
  }

  @Test func fillsAndCutsRowsButTellsWhatWasWritten() throws {
    let table = try #require(
      MarkdownDocument("| ก | ข |\n|--|--|\n| 1 |\n| 1 | 2 | 3 |\n|| 2 |").tables.first)
    #expect(table.rows.map(\.writtenCellCount) == [1, 3, 2])
    #expect(
      table.rows.map { $0.cells.map(\.inlines.plainText) } == [["1", ""], ["1", "2"], ["", "2"]])
  }

  @Test func putsAlignmentIntoAClass() {
    let html = MarkdownDocument("ก | ข\n:-: | -\nค | ง").html
    #expect(html.contains("<th class=\"align-center\">ก</th>\n<th>ข</th>"))
    #expect(html.contains("<td class=\"align-center\">ค</td>\n<td>ง</td>"))
  }

  @Test(arguments: [
    "| ก |\n| - | - |", "| ก |\n| * |", "| ก |\n\n| - |", "| ก |\n    | - |", "- | ก |\n| - |",
    "```\n| ก |\n| - |\n```",
  ])
  func takesOnlyAHeadWithItsDelimiterRowForATable(text: String) {
    #expect(!MarkdownDocument(text).html.contains("<table>"))
  }

  @Test func keepsTheLinesBeforeTheHeadAsAParagraph() {
    let document = MarkdownDocument("ก\n| ข |\n| - |")
    #expect(document.html.hasPrefix("<p>ก</p>\n<table>"))
    #expect(document.blocks.map(\.location.place) == ["1:1", "2:1"])
  }

  /// What stands before the head becomes known only when the table above has ended.
  @Test func readsNoDefinitionsBeforeAHead() {
    let html = MarkdownDocument("ก |\n|-|\n2) > [ข]: /u\n   > | ค |\n   > |-|\n\n[ข]\n").html
    #expect(html.contains("<blockquote>\n<p>[ข]: /u</p>\n<table>"))
    #expect(html.hasSuffix("<p>[ข]</p>\n"))
  }

  @Test(arguments: [
    ("x", "x"), ("`a\\|b`", "<code>a|b</code>"), ("a \\| b", "a | b"),
    ("**ก**", "<strong>ก</strong>"),
    ("[r]", "<a href=\"/u\">r</a>"), ("# x", "# x"), ("- x", "- x"), ("<br>", "<br />\n"),
    ("ก<BR/>ข", "ก<br />\nข"), ("ก<br />ข<bR>ค", "ก<br />\nข<br />\nค"),
  ])
  func rendersWhatMayStandInACell(cell: String, html: String) {
    let document = MarkdownDocument("| ก |\n| - |\n| \(cell) |\n\n[r]: /u\n")
    #expect(document.html.contains("<td>\(html)</td>"))
    #expect(document.diagnostics.isEmpty)
  }

  @Test func splitsACellIntoLines() throws {
    let lines = try cell("ก<br>**ข<br>ค** ง<br><br>`จ`").lines
    #expect(lines.map(\.plainText) == ["ก", "ข", "ค ง", "", "จ"])
    guard case .strong = lines[2][0].kind else {
      Issue.record("the part behind the break lost its emphasis")
      return
    }
  }

  @Test func givesAnEmptyCellOneLineAndNoBlocks() throws {
    #expect(try cell("").lines == [[]])
    #expect(try cell("").blocks.isEmpty)
  }

  @Test(arguments: [
    ("๑. ก<br>๒. ข", Digits.thai, [1, 2]), ("2.ก<br>5.*ข*", .arabic, [2, 5]),
    ("๑. ก<br>๒. ข<br>", .thai, [1, 2]),
  ])
  func takesNumberedLinesForAList(text: String, digits: Digits, numbers: [Int]) throws {
    let list = try #require(try cellList(text))
    #expect(list.isOrdered)
    #expect(list.isTight)
    #expect(list.digits == digits)
    #expect(list.items.map(\.number) == numbers)
    #expect(list.items.map(\.blocks.plainText) == ["ก", "ข"])
  }

  @Test func takesDashedLinesForAList() throws {
    let list = try #require(try cellList("- ก<br>- **ข** ค"))
    #expect(!list.isOrdered)
    #expect(list.items.map(\.number) == [nil, nil])
    #expect(list.items.map(\.blocks.plainText) == ["ก", "ข ค"])
  }

  @Test(arguments: [
    "๑. ก", "ก<br>ข", "๑. ก<br>ข", "๑. ก<br>2. ข", "- ก<br>๑. ข", "-ก<br>-ข", "1.5 ก<br>2.5 ข",
    "ก<br>๑. ข",
  ])
  func leavesOtherCellsAParagraph(text: String) throws {
    #expect(try cellList(text) == nil)
    #expect(try cell(text).blocks.count == 1)
  }

  @Test func placesTheItemsOfACell() throws {
    let list = try #require(try cellList("๑. ก<br>๒. *ข*"))
    #expect(list.items.map(\.location.place) == ["3:3", "3:11"])
    #expect(list.items.map { $0.blocks[0].location.place } == ["3:6", "3:14"])
  }

  private func cell(_ text: String) throws -> Table.Cell {
    let table = MarkdownDocument("| ก |\n| - |\n| \(text) |").tables.first
    return try #require(table?.rows.first?.cells.first)
  }

  private func cellList(_ text: String) throws -> List? {
    guard case .list(let list) = try cell(text).blocks.first?.kind else { return nil }
    return list
  }
}
