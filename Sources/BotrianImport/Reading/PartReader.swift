internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianThai

/// Reads the pieces of one part into its groups and rows.
struct PartReader {
  private(set) var part: PartDraft
  private(set) var notes: [ImportNote] = []

  private let kind: FormPart.Kind
  private var current: FormPart.GroupName?

  /// The plan of the table before, for one that goes on behind the end of a page.
  private var plan: ColumnPlan?

  /// Goes on with a part, whose pieces may stand in several places of a document.
  init(_ part: PartDraft) {
    self.part = part
    kind = part.kind
  }

  mutating func read(_ blocks: [ImportBlock]) {
    part.isFound = true
    for block in blocks {
      switch block.kind {
      case .table(let table): kind.isTable ? read(table) : readList(in: table)
      case .text(let lines): readText(lines, block)
      case .item(let number, let lines): readItem(lines, number: number, block)
      }
    }
  }

  /// Index of the group being read; in a part with groups, the first until a label stands.
  private var index: Int { part.groups.firstIndex { $0.name == current } ?? 0 }

  private mutating func keep(_ lines: [String], line: Int?) {
    part.unplaced.append(Unplaced(lines, line: line))
  }

  private mutating func note(_ th: String, _ en: String, line: Int?) {
    notes.append(
      ImportNote(
        LocalizedText(
          th: "ส่วนที่ \(kind.number): " + th, en: "Part \(kind.rawValue): " + en), line: line))
  }
}

// MARK: Paragraphs and items

extension PartReader {
  private mutating func readText(_ lines: [String], _ block: ImportBlock) {
    let text = lines.joined(separator: " ")
    if let name = kind.group(labelled: text) {
      current = name
    } else if readEmptiness(text) {
      return
    } else if kind.isTable {
      keep(lines, line: block.line)
    } else if let (name, rest) = kind.group(beginning: text) {
      current = name
      readItems([rest], block)
    } else if text.isOfSignature {
      keep(lines, line: block.line)
    } else if text.numbered == nil, let last = part.groups[index].rows.indices.last,
      part.groups[index].rows[last].number != nil
    {
      // Words behind a numbered item go on with it, or, behind a blank line, are none of the list.
      if block.isContinuation {
        part.groups[index].rows[last].cells[0][0] += " " + text
      } else {
        keep(lines, line: block.line)
      }
    } else {
      readItems(lines, block)
    }
  }

  private mutating func readItem(_ lines: [String], number: Int?, _ block: ImportBlock) {
    let text = lines.joined(separator: " ")
    if let name = kind.group(labelled: text) {
      current = name
    } else if readEmptiness(text) {
      return
    } else if kind.isTable {
      keep([block.text], line: block.line)
    } else {
      append([[text]], number: number, line: block.line)
    }
  }

  /// Adds lines of a list, each an item when it has a number or a dash.
  private mutating func readItems(_ lines: [String], _ block: ImportBlock) {
    for line in CellLines.parted(lines) {
      let numbered = line.numbered
      let words = numbered?.rest ?? line.withoutBullet
      if !words.isEmpty { append([[words]], number: numbered?.number, line: block.line) }
    }
  }

  /// Takes `ไม่มี` or a dash that stands alone for the group's emptiness.
  private mutating func readEmptiness(_ text: String) -> Bool {
    guard let emptiness = Emptiness(of: text.withoutBullet.isEmpty ? text : text.withoutBullet),
      emptiness.isVoid
    else { return false }
    part.groups[index].emptiness = emptiness == .statedNone ? "ไม่มี" : "-"
    if !kind.groupNames.isEmpty, current == nil {
      for index in part.groups.indices { part.groups[index].emptiness = part.groups[0].emptiness }
    }
    return true
  }

  private mutating func append(_ cells: [[String]], number: Int? = nil, line: Int?) {
    if !kind.groupNames.isEmpty, current == nil {
      current = kind.groupNames[0]
      note(
        "ไม่พบชื่อกลุ่มเหนือรายการแรก จึงจัดไว้ใน \(kind.groupNames[0].title)",
        "no group stands above the first row; it went to \(kind.groupNames[0].title)", line: line)
    }
    part.groups[index].rows.append(RowDraft(cells: cells, number: number, line: line))
  }
}

// MARK: Tables

extension PartReader {
  private mutating func read(_ table: ImportTable) {
    var rows = table.rows[...]
    let isFirst = plan == nil
    if let head = rows.first, kind.isHead(head) {
      rows.removeFirst()
      plan = ColumnPlan(head: head, width: table.width, of: kind)
      noteColumns(of: head)
    } else if isFirst || plan?.width != table.width {
      plan = ColumnPlan(head: nil, width: table.width, of: kind)
    }
    guard let plan else { return }
    for (offset, row) in rows.enumerated() {
      read(row, plan: plan, isAfterPageEnd: !isFirst && offset == 0)
    }
  }

  private mutating func noteColumns(of head: ImportTable.Row) {
    guard let plan else { return }
    for (column, places) in zip(kind.columns, plan.columns) {
      if let place = places.first {
        notes += ImportNote.replaced(head.cells[place].text, by: column, line: head.line)
      }
    }
    for (column, places) in zip(kind.columns, plan.columns) where places.isEmpty {
      note("ตารางไม่มีคอลัมน์ \(column)", "the table lacks the column \(column)", line: head.line)
    }
    for place in plan.strays where !head.cells[place].text.isEmpty {
      note(
        "คอลัมน์ \(head.cells[place].text) ไม่มีในแบบฟอร์ม",
        "the form has no column \(head.cells[place].text)", line: head.line)
    }
  }

  private mutating func read(_ row: ImportTable.Row, plan: ColumnPlan, isAfterPageEnd: Bool) {
    if let label = row.onlyText {
      if let name = kind.group(labelled: label) {
        current = name
        return
      }
      if readEmptiness(label) { return }
    }
    var cells = plan.cells(of: row)
    if let first = cells[0].first, let (name, rest) = kind.group(beginning: first) {
      current = name
      cells[0][0] = rest
      note(
        "แยกคำว่า \(name.title) ออกจากช่องแรก", "\(name.title) was taken out of the first cell",
        line: row.line)
    }
    let strays = plan.strayWords(of: row)
    if !strays.isEmpty { keep(strays, line: row.line) }
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    if isAfterPageEnd, cells[0].isEmpty, joinToLastRow(cells, line: row.line) { return }
    append(cells.map(CellLines.parted), line: row.line)
  }

  /// Adds what a page's end parted from its row, which has no first cell, to the row before.
  private mutating func joinToLastRow(_ cells: [[String]], line: Int?) -> Bool {
    guard let last = part.groups[index].rows.indices.last else { return false }
    for (column, lines) in cells.enumerated() {
      part.groups[index].rows[last].cells[column] += CellLines.parted(lines)
    }
    note(
      "แถวแรกหลังรอยต่อหน้าไม่มีช่องแรก จึงต่อไว้ท้ายแถวก่อนหน้า",
      "the first row behind a page's end has no first cell, so it was joined to the row before",
      line: line)
    return true
  }

  /// Reads a table where the form has a list: a column for each group, or an item in each row.
  private mutating func readList(in table: ImportTable) {
    var rows = table.rows[...]
    let groups = table.rows[0].cells.map { kind.group(labelled: $0.text) }
    if groups.contains(where: { $0 != nil }), table.width > 1 { rows.removeFirst() }
    for row in rows {
      if let label = row.onlyText, let name = kind.group(labelled: label) {
        current = name
      } else if groups.contains(where: { $0 != nil }), table.width > 1 {
        for (cell, name) in zip(row.cells, groups) {
          current = name ?? current
          for line in cell.lines where !readEmptiness(line) { readItems([line], row.line) }
        }
      } else {
        readListRow(row)
      }
    }
  }

  private mutating func readListRow(_ row: ImportTable.Row) {
    var seen: Set<Int> = []
    var words = row.cells.filter { !$0.lines.isEmpty && seen.insert($0.origin).inserted }
    let number = words.first.flatMap { Int($0.text.comparable.replacing(/\.$/, with: "")) }
    if number != nil, words.count > 1 { words.removeFirst() }
    if words.count == 1, number == nil {
      for line in words[0].lines where !readEmptiness(line) { readItems([line], row.line) }
    } else if !words.isEmpty {
      append([[words.map(\.text).joined(separator: " ")]], number: number, line: row.line)
    }
  }

  private mutating func readItems(_ lines: [String], _ line: Int?) {
    readItems(lines, ImportBlock(.text(lines), line: line))
  }
}

extension ColumnPlan {
  fileprivate var width: Int { columns.reduce(strays.count) { $0 + $1.count } }
}

extension ImportTable.Row {
  /// The words of a row that has them in one cell only, or in one cell merged over all of it.
  var onlyText: String? {
    let words = cells.filter { !$0.lines.isEmpty }
    guard let first = words.first, words.allSatisfy({ $0.origin == first.origin }),
      cells[0].origin == first.origin
    else { return nil }
    return first.text
  }
}

extension String {
  /// Whether it belongs to who signed a report: a name in brackets, a post, a date.
  fileprivate var isOfSignature: Bool {
    contains("ลงชื่อ") || CalendarDate(parsing: self) != nil
      || (unicodeScalars.first == "(" && unicodeScalars.last == ")")
      || ["ตำแหน่ง", "ผู้รายงาน", "ผู้จัดทำ", "ผู้บันทึก"].contains(where: hasScalarPrefix)
  }
}
