internal import BotrianImport
internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation

/// The scanned memo with its six reports, in several formats.
enum SixReports {
  /// Tab-separated text, as it was scanned.
  static func text() throws -> String {
    try Repository.text("Tests/Fixtures/source/memo-and-six-reports.txt")
  }

  /// The text with its corrections, those of class C aside: they are for the office to decide.
  static func correctedText() throws -> String {
    var lines = try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let table = try Repository.text("Tests/Fixtures/source/corrections.tsv")
    for row in table.split(separator: "\n").dropFirst() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let number = Int(fields[0]), fields[1] != "C" else { continue }
      var cells = lines[number - 1].split(separator: "\t", omittingEmptySubsequences: false)
        .map(String.init)
      let only = fields.count > 5 ? Int(fields[5]) : nil
      for index in cells.indices where only == nil || only == index + 1 {
        cells[index] = cells[index].replacing(fields[2], with: fields[3])
      }
      lines[number - 1] = cells.joined(separator: "\t")
    }
    // The corrections put the labels of groups into brackets, which stand for a cell of their own.
    return lines.joined(separator: "\n").replacing("[ภายใน]", with: "ภายใน")
      .replacing("[ภายนอก]", with: "ภายนอก")
  }

  /// A web page: cells merged where neighbours say the same, lists as lists.
  static func html() throws -> String {
    TabbedText.blocks(of: try text()).map { block in
      switch block.kind {
      case .text(let lines): paragraph(lines.joined(separator: " "))
      case .item: ""
      case .table(let table): html(of: table)
      }
    }.joined(separator: "\n")
  }

  /// A paragraph, or an item as a list of its own that begins with the item's number.
  private static func paragraph(_ text: String) -> String {
    guard let match = text.prefixMatch(of: #/([๐-๙])\. /#), !text.contains("ทบทวน"),
      let number = ["๑", "๒", "๓", "๔"].firstIndex(of: String(match.1))
    else { return "<p>\(escaped(text))</p>" }
    let isHeading = text.contains("เรื่อง") || text.contains("ข้อ") || text.contains("สิ่ง")
    return isHeading
      ? "<p>\(escaped(text))</p>"
      : "<ol start=\"\(number + 1)\"><li>\(escaped(String(text[match.range.upperBound...])))</li></ol>"
  }

  private static func html(of table: ImportTable) -> String {
    let rows = table.rows.enumerated().map { index, row in
      let isLabel = row.cells.dropFirst().allSatisfy { $0.lines.isEmpty }
      let cells = isLabel ? [row.cells[0]] : row.cells
      return "<tr>"
        + cells.enumerated().map { column, cell in
          self.cell(cell, column, in: table, row: index, spans: isLabel ? row.cells.count : 1)
        }.joined() + "</tr>"
    }
    return "<table><tbody>" + rows.joined() + "</tbody></table>"
  }

  private static func cell(
    _ cell: ImportTable.Cell, _ column: Int, in table: ImportTable, row: Int, spans: Int
  ) -> String {
    func isSame(_ other: Int) -> Bool {
      column > 0 && !cell.lines.isEmpty && table.rows.indices.contains(other)
        && table.rows[other].cells[column].lines == cell.lines
    }
    guard !isSame(row - 1) else { return "" }
    var last = row
    while isSame(last + 1) { last += 1 }
    let words = cell.lines.map { "<p>\(escaped($0))</p>" }.joined()
    return "<td rowspan=\"\(last - row + 1)\" colspan=\"\(spans)\">\(words)</td>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

/// Programs that make and read documents.
enum DocumentPrograms {
  /// Whether tests must fail, not be skipped, where a program is missing.
  static var areRequired: Bool {
    ProcessInfo.processInfo.environment["BOTRIAN_REQUIRE_TOOLS"] == "1"
  }

  static var pandoc: InstalledProgram? { InstalledProgram("pandoc", searchPath: searchPath) }

  /// Debian's Python, which has the packages that Debian installs.
  static var python: InstalledProgram? {
    InstalledProgram("python3", searchPath: "/usr/bin:" + searchPath)
  }

  static var searchPath: String { ProcessInfo.processInfo.environment["PATH"] ?? "" }
}
