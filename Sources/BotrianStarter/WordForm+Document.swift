internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianThai

extension WordForm {
  /// The nine parts below what tells one report from another.
  var document: String {
    let year = Digits.thai(fiscalYear.buddhistYear)
    let head = [
      Self.paragraph("แบบรายงานการถอดบทเรียน", style: "Title"),
      Self.paragraph("ปีงบประมาณ พ.ศ. \(year)"), Self.paragraph("ไตรมาสที่ : "),
      Self.paragraph("วันที่รายงาน : "), Self.paragraph("ชื่อกิจกรรม : "),
    ]
    return """
      <w:document \(Self.namespaces)><w:body>
      \((head + FormPart.Kind.allCases.flatMap(Self.part)).joined(separator: "\n"))
      <w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="1700" w:right="1134" w:bottom="1134" w:left="1417" w:header="567" w:footer="567" w:gutter="0"/>\
      </w:sectPr>
      </w:body></w:document>
      """
  }

  /// A part's title with its empty tables or lists.
  private static func part(_ kind: FormPart.Kind) -> [String] {
    let title = paragraph("\(kind.number). \(kind.title)", style: "Heading1")
    let blank =
      kind.isTable ? [table(kind.columns)] : (1...3).map { paragraph("\(Digits.thai($0)). ") }
    guard !kind.groupNames.isEmpty else { return [title] + blank }
    return [title] + kind.groupNames.flatMap { [paragraph($0.title, style: "Heading2")] + blank }
  }

  /// A paragraph; `size` is in half points.
  static func paragraph(_ text: String, style: String? = nil, size: Int? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    let run = size.map { "<w:rPr><w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/></w:rPr>" } ?? ""
    return
      "<w:p>\(properties)<w:r>\(run)<w:t xml:space=\"preserve\">\(HTML.escaped(text))</w:t></w:r></w:p>"
  }

  private static func table(_ columns: [String]) -> String {
    let width = textWidth / columns.count
    let border = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }.joined()
    let grid = columns.map { _ in "<w:gridCol w:w=\"\(width)\"/>" }.joined()
    let head = columns.map { cell($0, width: width, isHead: true) }.joined()
    let blank = columns.map { _ in cell("", width: width, isHead: false) }.joined()
    return """
      <w:tbl><w:tblPr><w:tblW w:w="\(width * columns.count)" w:type="dxa"/>\
      <w:tblBorders>\(border)</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>
      <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(head)</w:tr>
      \(String(repeating: "<w:tr>\(blank)</w:tr>\n", count: 3))</w:tbl>
      """
  }

  private static func cell(_ text: String, width: Int, isHead: Bool) -> String {
    let shade = isHead ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>" : ""
    let bold = isHead ? "<w:rPr><w:b/><w:bCs/></w:rPr>" : ""
    let words = text.isEmpty ? "" : "<w:r>\(bold)<w:t>\(HTML.escaped(text))</w:t></w:r>"
    return
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(shade)</w:tcPr><w:p>\(words)</w:p></w:tc>"
  }

  /// Between the margins of the sheet, in twentieths of a point.
  private static let textWidth = 11906 - 1134 - 1417
}
