internal import BotrianMarkdown
@testable internal import BotrianReports
internal import BotrianTestSupport
internal import Testing

/// A body that was packed is unpacked as it was.
@Suite struct PackedContentTests {
  private let path = TestSite.reportPath

  /// Every kind of block and inline, some within others.
  private static let markdown = """
    ย่อหน้า *เน้น **หนัก*** `รหัส` [ลิงก์](https://example.go.th "ชื่อ") ![รูป](a.png "คำ") <b>ดิบ</b>\\
    บรรทัดใหม่
    อีกบรรทัด

    ### หัวเรื่อง

    > อ้าง
    >
    > - จุด
    >   1. ซ้อน

    ๕. ไทย
    ๖. เลข

    | ก | ข | ค |
    | :-- | :-: | --: |
    | ๑<br>๒ | | \\| |
    | สั้น |

    ```swift
    let a = 1
    ```

    <div>
    ดิบ
    </div>

    ***
    """

  @Test func givesEveryKindOfMarkdownAgain() {
    let blocks = MarkdownDocument(parsing: Self.markdown, at: path, firstLine: 7).blocks
    #expect(Set(blocks.flatMap(\.names)) == Self.names)
    let content = ReportContent(introduction: blocks, parts: [])
    #expect(PackedContent(content, at: path).content == content)
  }

  private static let names: Set = [
    "heading", "paragraph", "blockQuote", "list", "codeBlock", "htmlBlock", "thematicBreak",
    "table", "text", "softBreak", "hardBreak", "code", "emphasis", "strong", "link", "image",
    "html",
  ]

  @Test(arguments: [nil, "| ไม่มี | - | |", "| เน้น *ๆ* <br> สอง | ยังไม่ได้ดำเนินการ | ก |"])
  func givesAReportAgain(row: String?) throws {
    let head = "| วัตถุประสงค์ | ผลลัพธ์ | เหตุผล |\n| --- | --- | --- |\n"
    let text = row.map { TestSite.report.replacing(head, with: head + $0 + "\n") }
    #expect(text != TestSite.report)
    let content = try body(of: text ?? TestSite.report)
    let packed = PackedContent(content, at: path)
    #expect(packed.content == content)
    let facts = ReportFacts(of: content)
    try #require(!facts.lessons.isEmpty)
    for (number, lesson) in facts.lessons.enumerated() {
      let row = packed.row(ofLesson: number)
      #expect(row == content.row(of: lesson) && row.id == lesson.id)
    }
  }

  @Test func keepsNewIDsOfLessons() throws {
    let report = try #require(Report.parse(TestSite.report, at: path).record)
    let old = try #require(report.facts.lessons.first?.id)
    let ids = [7, 8].map { LessonID(part: old.part, group: old.group, number: $0) }
    let once = report.with(ids: [old: ids[0]])
    let twice = once.with(ids: [ids[0]: ids[1], old: old])
    for (report, id) in [(once, ids[0]), (twice, ids[1])] {
      let lesson = try #require(report.facts.lessons.first)
      #expect(lesson.id == id && report.row(ofLesson: 0).id == id)
      #expect(report.content.row(of: lesson) == report.row(ofLesson: 0))
    }
    #expect(report.row(ofLesson: 0).id == old)
  }

  /// What a report's body says before it is packed.
  private func body(of text: String) throws -> ReportContent {
    let file = try FrontMatter(of: text, at: path)
    let document = MarkdownDocument(parsing: file.body, at: path, firstLine: file.bodyFirstLine)
    let body = ReportBody(document.blocks, path: path, isDraft: false)
    try #require(body.diagnostics.isEmpty)
    return ReportContent(introduction: body.introduction, parts: body.parts)
  }
}

extension Block {
  /// The names of its kind and of all kinds in it.
  fileprivate var names: [String] {
    switch kind {
    case .heading(_, let inlines): ["heading"] + inlines.flatMap(\.names)
    case .paragraph(let inlines): ["paragraph"] + inlines.flatMap(\.names)
    case .blockQuote(let blocks): ["blockQuote"] + blocks.flatMap(\.names)
    case .list(let list): ["list"] + list.items.flatMap(\.blocks).flatMap(\.names)
    case .codeBlock: ["codeBlock"]
    case .htmlBlock: ["htmlBlock"]
    case .thematicBreak: ["thematicBreak"]
    case .table(let table):
      ["table"] + (table.head + table.rows.flatMap(\.cells)).flatMap(\.inlines).flatMap(\.names)
    }
  }
}

extension Inline {
  /// The names of its kind and of all kinds in it.
  fileprivate var names: [String] {
    let name =
      switch kind {
      case .text: "text"
      case .softBreak: "softBreak"
      case .hardBreak: "hardBreak"
      case .code: "code"
      case .emphasis: "emphasis"
      case .strong: "strong"
      case .link: "link"
      case .image: "image"
      case .html: "html"
      }
    return [name] + (children ?? []).flatMap(\.names)
  }
}
