internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

/// Holds `Content/` against the corrected source text.
@Suite struct TranscriptionTests {
  /// Rows and items of each part: both groups of parts ๕ and ๘ apart.
  static let counts: [(slug: String, counts: [Int])] = [
    ("big-cleaning-day", [4, 6, 4, 2, 2, 2, 2, 2, 3, 2, 3]),
    ("thai-culture", [3, 7, 3, 2, 1, 1, 1, 2, 3, 0, 1]),
    ("traffic-discipline", [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3]),
    ("no-gift-policy", [1, 1, 1, 2, 1, 1, 1, 1, 2, 2, 2]),
    ("national-institution", [3, 4, 2, 1, 0, 0, 1, 0, 1, 2, 1]),
    ("moe-volunteer", [4, 6, 3, 2, 0, 0, 1, 0, 1, 1, 3]),
  ]

  private func report(_ slug: String) throws -> Report {
    let path = "Content/reports/2567/\(slug).md"
    let parsed = Report.parse(try Repository.text(path), at: path)
    #expect(parsed.diagnostics == [])
    return try #require(parsed.record)
  }

  @Test(arguments: counts)
  func holdsEveryRowAndItem(slug: String, counts: [Int]) throws {
    let groups = try report(slug).content.parts.flatMap(\.groups)
    #expect(groups.map { $0.rows.filter { $0.id != nil }.count } == counts)
  }

  @Test func holdsOneHundredAndTwentyOneInAll() throws {
    #expect(Self.counts.flatMap(\.counts).reduce(0, +) == 121)
    #expect(try Self.counts.reduce(0) { try $0 + report($1.slug).lessonCount } == 121)
  }

  @Test(arguments: zip(counts.map(\.slug), 0...5))
  func saysWhatTheCorrectedSourceSays(slug: String, number: Int) throws {
    let source = try CorrectedSource().reports
    let expected = source[number].map(CorrectedSource.comparable).filter { !$0.isEmpty }
    let written = try report(slug).words.map(CorrectedSource.comparable).filter { !$0.isEmpty }
    #expect(written == expected)
  }

  @Test func saysTheMemosEveryParagraph() throws {
    let path = "Content/approvals/moral-organization-2567.md"
    let parsed = Approval.parse(try Repository.text(path), at: path)
    #expect(parsed.diagnostics == [])
    let memo = try #require(parsed.record)
    let written = memo.body.map { CorrectedSource.comparable([$0].plainText) }
    let expected = try CorrectedSource().memo.map(CorrectedSource.comparable).filter { !$0.isEmpty }
    #expect(written == expected)
    for clause in memo.clauses {
      let paragraph = CorrectedSource.comparable(clause.number + clause.text)
      #expect(written.contains(paragraph), "clause \(clause.number)")
    }
  }

  @Test func leavesNoTraceOfTheScan() throws {
    for file in try Repository.files(below: "Content") {
      let text = try Repository.text("Content/" + file)
      for trace in ["que", "<p>", ".....", "\u{A0}", "(ชื่อบุคคล)"] {
        #expect(!text.contains(trace), "\(file) holds \(trace)")
      }
    }
  }
}

extension Report {
  /// Every cell and item in the form's order, as one text each.
  fileprivate var words: [String] {
    content.parts.flatMap { part in
      part.groups.flatMap { group -> [String] in
        let isWordless = group.rows.isEmpty && group.emptiness == Emptiness.statedNone
        return isWordless ? ["ไม่มี"] : group.rows.flatMap { row in row.cells.map(\.text) }
      }
    }
  }
}

/// The scanned text with the corrections of `corrections.tsv` applied.
private struct CorrectedSource {
  let lines: [String]

  init() throws {
    var lines = try Repository.text("Tests/Fixtures/source/memo-and-six-reports.txt")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let table = try Repository.text("Tests/Fixtures/source/corrections.tsv")
    for row in table.split(separator: "\n").dropFirst() {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let number = Int(fields[0]), fields[1] != "C" else { continue }
      let cell = fields.count > 5 ? Int(fields[5]) : nil
      lines[number - 1] = Self.replace(fields[2], by: fields[3], in: lines[number - 1], cell: cell)
    }
    self.lines = lines
  }

  private static func replace(_ raw: String, by text: String, in line: String, cell: Int?) -> String
  {
    guard let cell else { return line.replacing(raw, with: text) }
    var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    cells[cell - 1] = cells[cell - 1].replacing(raw, with: text)
    return cells.joined(separator: "\t")
  }

  /// A text without what setting it may change: white space, tags, group labels, list marks.
  static func comparable(_ text: String) -> String {
    var text = text
    for tag in ["<p>", "</p>", "[ภายใน]", "[ภายนอก]"] { text = text.replacing(tag, with: "") }
    let marks = text.replacing("- บุคลากรที่", with: "บุคลากรที่").replacing(
      "- ประชาสัมพันธ์ เชิญชวน", with: "ประชาสัมพันธ์ เชิญชวน")
    return Self.withoutNumbering(marks).withoutSpaces
  }

  /// Without the numbers of a list's items: the source writes them into the cell's text.
  private static func withoutNumbering(_ text: String) -> String {
    text.replacing(#/[๐-๙]+\. /#, with: "")
  }

  /// The memo's paragraphs, without its heads and signatures.
  var memo: [String] {
    lines[17..<50].filter { !$0.isBlank }
  }

  /// For each report the cells and items in order.
  var reports: [[String]] {
    let starts = [71, 152, 225, 287, 351, 417]
    return zip(starts, starts.dropFirst() + [lines.count]).map { cells(of: lines[$0..<$1]) }
  }

  private func cells(of lines: ArraySlice<String>) -> [String] {
    var cells: [String] = []
    var isHead = false
    for line in lines.drop(while: { !$0.hasScalarPrefix("๑. ทบทวน") }) where !line.isBlank {
      if FormPart.Kind.allCases.contains(where: {
        CorrectedSource.comparable($0.title) == CorrectedSource.comparable(line)
      }) {
        isHead = true
      } else if isHead {
        isHead = false
        if FormPart.Kind.allCases.allSatisfy({ !isHeadRow(line, of: $0) }) { add(line, to: &cells) }
      } else {
        add(line, to: &cells)
      }
    }
    return cells
  }

  private func isHeadRow(_ line: String, of kind: FormPart.Kind) -> Bool {
    kind.isTable
      && line.split(separator: "\t").map { String($0).withoutSpaces }
        == kind.columns.map(\.withoutSpaces)
  }

  private func add(_ line: String, to cells: inout [String]) {
    let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let isLabel = words.dropFirst().allSatisfy(\.isBlank)
    if isLabel, ["ภายใน", "ภายนอก", "พอใจ ในเรื่อง", "ไม่พอใจ ในเรื่อง"].contains(words[0].trimmed) {
      return
    }
    if words[0].isBlank, words.count == 3 {  // the stray line 174 belongs to the row before it
      cells[cells.count - 2] += words[1]
    } else {
      cells += words
    }
  }
}
