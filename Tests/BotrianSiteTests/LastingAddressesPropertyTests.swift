internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Whatever is done to a report's rows, no locked address dies and no id changes its lesson.
@Suite struct LastingAddressesPropertyTests {
  @Test(arguments: 0..<40) func survivesRandomEdits(seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var report = EditedReport(using: &generator)
    var source = TestSite()
    var idByRow: [Int: String] = [:]
    for step in 0..<8 {
      report.edit(times: Int.random(in: 1...4, using: &generator), using: &generator)
      source[TestSite.reportPath] = report.text
      let site = try await source.assembled()
      let lessons = site.reports[0].lessons
      #expect(lessons.count == report.rows.count)
      for (lesson, row) in zip(lessons, report.rowsInOrder) {
        let id = lesson.reference.id.rawValue
        let old = idByRow[row.identity]
        #expect(old ?? id == id, "step \(step): row \(row.identity) was \(old ?? ""), is \(id)")
        #expect(old != nil || !idByRow.values.contains(id), "step \(step): \(id) was another's")
        idByRow[row.identity] = id
      }
      source["Content/addresses.json"] = AddressLedger(locking: site, pages: []).fileText
    }
    let built = try await source.build()
    let page = try #require(
      built.files.first { $0.path == "reports/2567/big-cleaning-day/index.html" })
    let ids = String(decoding: page.bytes, as: UTF8.self).matches(of: /\sid="(s\d-[a-z0-9-]+)"/)
      .map { String($0.1) }
    #expect(Set(ids).count == ids.count, "an id stands twice")
    #expect(Set(idByRow.values).subtracting(ids) == [], "addresses that died")
  }
}

/// A report whose lessons are known by a number that no file holds.
private struct EditedReport {
  struct Row {
    let identity: Int
    var isInside: Bool?
    var words: [String]
  }

  private(set) var rows: [Row] = []
  private var next = 0

  /// Rows as the report has them: part ๕ inside, part ๕ outside, part ๙.
  var rowsInOrder: [Row] {
    rows.filter { $0.isInside == true } + rows.filter { $0.isInside == false }
      + rows.filter { $0.isInside == nil }
  }

  init(using generator: inout SeededGenerator) {
    for _ in 0..<9 { insert(using: &generator) }
  }

  /// Inserts, removes, moves and rewords rows; no row is reworded twice, which would be no light edit.
  mutating func edit(times: Int, using generator: inout SeededGenerator) {
    var reworded: Set<Int> = []
    for _ in 0..<times { edit(&reworded, using: &generator) }
  }

  private mutating func edit(_ reworded: inout Set<Int>, using generator: inout SeededGenerator) {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: insert(using: &generator)
    case 1:
      if rows.count > 2 { rows.remove(at: Int.random(in: rows.indices, using: &generator)) }
    case 2:
      let row = rows.remove(at: Int.random(in: rows.indices, using: &generator))
      rows.insert(row, at: Int.random(in: 0...rows.count, using: &generator))
    default:
      // One word of a lesson is exchanged.
      let row = Int.random(in: rows.indices, using: &generator)
      guard reworded.insert(rows[row].identity).inserted else { return }
      let word = Int.random(in: rows[row].words.indices, using: &generator)
      rows[row].words[word] = Self.word(using: &generator)
    }
  }

  private mutating func insert(using generator: inout SeededGenerator) {
    let places: [Bool?] = [true, false, nil]
    let count = Int.random(in: 6...14, using: &generator)
    let row = Row(
      identity: next, isInside: places.randomElement(using: &generator) ?? nil,
      words: (0..<count).map { _ in Self.word(using: &generator) })
    next += 1
    rows.insert(row, at: Int.random(in: 0...rows.count, using: &generator))
  }

  private static func word(using generator: inout SeededGenerator) -> String {
    (0..<3).map { _ in
      let lead = "กขคงจชซญดตถทธนบปผพฟภมยรลวศสหอ".unicodeScalars.randomElement(using: &generator)
      let vowel = ["า", "ี", "ู", "ะ", "ิน", "ัง", "อม", "้าน"].randomElement(using: &generator)
      return (lead.map { String($0) } ?? "") + (vowel ?? "")
    }.joined()
  }

  var text: String {
    let problems = { (isInside: Bool) in
      rows.filter { $0.isInside == isInside }.map { row in
        let half = row.words.count / 2
        let cells = [row.words.prefix(half), row.words.dropFirst(half)].map { $0.joined() }
        return "| \(cells[0]) | \(cells[1]) | |"
      }
    }
    let lessons = rows.filter { $0.isInside == nil }.enumerated()
      .map { "\($0.offset + 1). \($0.element.words.joined())" }
    let table = "| ปัญหา อุปสรรค | ข้อจำกัดและส่งผลอย่างไร | สิ่งที่ควรหลีกเลี่ยง |\n| --- | --- | --- |"
    let inside = (["| ภายใน | | |"] + problems(true)).joined(separator: "\n")
    let outside = (["| ภายนอก | | |"] + problems(false)).joined(separator: "\n")
    let parts = (1...9).map { number in
      let body =
        switch number {
        case 5: "\(table)\n\(inside)\n\(outside)"
        case 9: lessons.joined(separator: "\n")
        default: "ไม่มี"
        }
      return "## \(number).\n\n\(body)\n"
    }
    return """
      ---
      title: Big Cleaning Day
      activity: big-cleaning-day
      fiscal_year: 2567
      reported_on: 2567-06-19
      approval: memo-2567
      status: approved
      ---

      \(parts.joined(separator: "\n"))
      """
  }
}
