import BotrianDiagnostics
import BotrianMarkdown
import Testing

@Suite struct LocationTests {
  @Test func countsLinesFromTheFilesStart() {
    let document = MarkdownDocument(parsing: "ก\n\n# ข\n", at: "a/b.md", firstLine: 9)
    #expect(document.blocks.map(\.location.description) == ["a/b.md:9:1", "a/b.md:11:1"])
  }

  @Test func placesBlocksAtTheirFirstSign() {
    let document = MarkdownDocument("  # ก\n\n> - ข\n>\n>   ```\n>   ```\n\n [a]: /b\n ค\n")
    #expect(document.blocks.map(\.location.place) == ["1:3", "3:1", "9:2"])
    guard case .blockQuote(let quoted) = document.blocks[1].kind,
      case .list(let list) = quoted[0].kind
    else {
      Issue.record("the quote holds no list")
      return
    }
    #expect(quoted[0].location.place == "3:3")
    #expect(list.items[0].location.place == "3:3")
    #expect(list.items[0].blocks.map(\.location.place) == ["3:5", "5:5"])
  }

  @Test(arguments: [
    ("ไทย *เน้น* ค", ["1:1", "1:5", "1:6", "1:11"]),
    ("ที่ **หนา** `โค้ด` x", ["1:1", "1:5", "1:7", "1:12", "1:13", "1:19"]),
    ("``ก ` ข`` ค", ["1:1", "1:10"]),
    ("\\*ก &amp; *ข*", ["1:1", "1:11", "1:12"]),
    ("[ก](/u) ![ข](/i)", ["1:1", "1:2", "1:8", "1:9", "1:11"]),
    ("ก\nข *ค*", ["1:1", "1:2", "2:1", "2:3", "2:4"]),
    ("ก  \nข\\\nค", ["1:1", "1:2", "2:1", "2:2", "3:1"]),
    ("ก `ข\nค` ง *จ*", ["1:1", "1:3", "2:3", "2:6", "2:7"]),
    ("ก\n<http://a.b> ข", ["1:1", "1:2", "2:1", "2:2", "2:13"]),
    ("[ก](\n/u) ข\nค", ["1:1", "1:2", "2:4", "2:6", "3:1"]),
    ("[ก][ข\nค]\nง *จ*\n\n[ข ค]: /u", ["1:1", "1:2", "2:3", "3:1", "3:3", "3:4"]),
    ("[a\nb](/u) *c*", ["1:1", "1:2", "1:3", "2:1", "2:7", "2:8", "2:9"]),
    ("***ก*** ข", ["1:1", "1:2", "1:4", "1:8"]),
    ("***\\\nก** *ข*", ["1:1", "1:2", "1:4", "2:1", "2:4", "2:5", "2:6"]),
    ("> ก\n>   *ข*\nค *ง*", ["1:3", "1:4", "2:5", "2:6", "2:8", "3:1", "3:3", "3:4"]),
    ("1. ก\n\n   ข *ค*", ["1:4", "3:4", "3:6", "3:7"]),
    ("## ก *ข* ##", ["1:4", "1:6", "1:7"]),
    (
      "| ก | *ข* `ค` |\n|--|--|\n|ง\\|จ *ฉ*|",
      ["1:3", "1:7", "1:8", "1:10", "1:11", "3:2", "3:7", "3:8"]
    ),
  ])
  func placesInlinesInUnicodeScalars(text: String, places: [String]) {
    #expect(MarkdownDocument(text).allInlines.map(\.location.place) == places)
  }

  @Test func placesTheCellsOfATable() throws {
    let table = try #require(
      MarkdownDocument("> | ที่ | ข |\n> |-|-|\n> | ค\n> |  | ง |").tables(in: 0))
    #expect(table.location.place == "1:3")
    #expect(table.head.map(\.location.place) == ["1:5", "1:11"])
    #expect(table.rows.map(\.location.place) == ["3:3", "4:3"])
    #expect(table.rows[0].cells.map(\.location.place) == ["3:5", "3:6"])
    #expect(table.rows[1].cells.map(\.location.place) == ["4:6", "4:8"])
  }

  /// Over generated documents: what stands at an inline's place is what such an inline begins with.
  @Test func pointsAtWhatEachInlineBeginsWith() {
    var generator = DocumentGenerator(seed: 7)
    for _ in 0..<5_000 {
      let text = generator.document()
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Array($0.unicodeScalars) }
      for inline in MarkdownDocument(text).allInlines {
        #expect(begins(inline, in: lines), "\(inline) in \(text.debugDescription)")
      }
    }
  }

  private func begins(_ inline: Inline, in lines: [[Unicode.Scalar]]) -> Bool {
    guard let line = inline.location.line, let column = inline.location.column,
      lines.indices.contains(line - 1), lines[line - 1].count >= column - 1
    else { return false }
    let rest = lines[line - 1][(column - 1)...]
    switch inline.kind {
    case .text(let text):
      return rest.first == text.unicodeScalars.first || rest.first == "\\" || rest.first == "&"
    case .code: return rest.first == "`"
    case .emphasis, .strong: return rest.first == "*" || rest.first == "_"
    case .link: return rest.first == "[" || rest.first == "<"
    case .image: return rest.starts(with: "![".unicodeScalars)
    case .html: return rest.first == "<"
    case .softBreak, .hardBreak: return rest.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\\" }
    }
  }
}

extension MarkdownDocument {
  /// The first table of a quote.
  fileprivate func tables(in quote: Int) -> Table? {
    guard case .blockQuote(let blocks) = blocks[quote].kind else { return nil }
    for case .table(let table) in blocks.map(\.kind) { return table }
    return nil
  }
}
