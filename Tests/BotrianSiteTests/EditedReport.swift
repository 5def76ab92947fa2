internal import BotrianTestSupport

/// A report whose lessons are known by a number that no file holds.
struct EditedReport {
  /// One lesson; its place is part ๕ inside, part ๕ outside or part ๙.
  struct Row {
    let identity: Int
    let place: Int
    var words: [String]
  }

  var name: String
  private let quarter: Int
  private(set) var rows: [Row] = []

  /// What all rows of part ๕ say in one column, as merged cells of paper do: inside the first, outside the last.
  private let shared: [String]

  /// Rows as the report has them.
  var rowsInOrder: [Row] { (0..<3).flatMap(rows(at:)) }

  init(
    name: String, quarter: Int, shared: [String], _ words: inout WordSource,
    using generator: inout SeededGenerator
  ) {
    self.name = name
    self.quarter = quarter
    self.shared = shared
    for place in 0..<3 {
      for _ in 0..<3 { rows.append(Self.row(at: place, &words, using: &generator)) }
    }
  }

  /// Inserts, removes, moves, replaces or rewords a row; no row is reworded twice, which would be no light edit.
  ///
  /// - Parameters:
  ///   - words: The source of new words.
  ///   - reworded: Rows that were reworded since the latest lock; `nil` while none may be.
  ///   - generator: Chooses.
  mutating func edit(
    _ words: inout WordSource, _ reworded: inout Set<Int>?,
    using generator: inout SeededGenerator
  ) {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0:
      let place = Int.random(in: 0..<3, using: &generator)
      insert(Self.row(at: place, &words, using: &generator), using: &generator)
    case 1: _ = takeRow(besides: [], using: &generator)
    case 2:
      let row = rows.remove(at: Int.random(in: rows.indices, using: &generator))
      insert(row, using: &generator)
    case 3:
      let index = Int.random(in: rows.indices, using: &generator)
      rows[index] = Self.row(at: rows[index].place, &words, using: &generator)
    default:
      let index = Int.random(in: rows.indices, using: &generator)
      guard reworded?.insert(rows[index].identity).inserted == true else { return }
      let word = Int.random(in: rows[index].words.indices, using: &generator)
      rows[index].words[word] = words.word(using: &generator)
    }
  }

  mutating func insert(_ row: Row, using generator: inout SeededGenerator) {
    rows.insert(row, at: Int.random(in: 0...rows.count, using: &generator))
  }

  /// Removes a row where others are left to share its cell.
  mutating func takeRow(
    besides kept: Set<Int>, using generator: inout SeededGenerator
  ) -> Row? {
    let index = Int.random(in: rows.indices, using: &generator)
    guard rows(at: rows[index].place).count > 2, !kept.contains(rows[index].identity) else {
      return nil
    }
    return rows.remove(at: index)
  }

  private func rows(at place: Int) -> [Row] { rows.filter { $0.place == place } }

  private static func row(
    at place: Int, _ words: inout WordSource, using generator: inout SeededGenerator
  ) -> Row {
    Row(
      identity: words.identity(), place: place, words: words.words(6...14, using: &generator))
  }
}

// MARK: Its file

extension EditedReport {
  var text: String {
    TestSite.report(title: name, quarter: quarter, parts: [5: problems, 9: lessons])
  }

  private var problems: String {
    let inside = rows(at: 0).map { "| \(shared[0]) | \($0.words.joined()) | |" }
    let outside = rows(at: 1).map { row in
      let half = row.words.count / 2
      let cells = [row.words.prefix(half), row.words.dropFirst(half)].map { $0.joined() }
      return "| \(cells[0]) | \(cells[1]) | \(shared[1]) |"
    }
    let head = "| ปัญหา อุปสรรค | ข้อจำกัดและส่งผลอย่างไร | สิ่งที่ควรหลีกเลี่ยง |\n| --- | --- | --- |"
    return ([head, "| ภายใน | | |"] + inside + ["| ภายนอก | | |"] + outside)
      .joined(separator: "\n")
  }

  private var lessons: String {
    rows(at: 2).enumerated().map { "\($0.offset + 1). \($0.element.words.joined())" }
      .joined(separator: "\n")
  }
}
