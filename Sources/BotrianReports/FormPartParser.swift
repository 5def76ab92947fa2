internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

/// Reads the blocks of one part into its groups and rows.
struct FormPartParser {
  let kind: FormPart.Kind
  let heading: SourceLocation
  private(set) var diagnostics: [Diagnostic] = []

  private var introduction: [Block] = []
  private var drafts: [GroupDraft] = []

  init(kind: FormPart.Kind, heading: SourceLocation) {
    self.kind = kind
    self.heading = heading
  }

  /// A group while it is read.
  private struct GroupDraft {
    let name: FormPart.GroupName?
    var rows: [Row] = []
    var lessonCount = 0
    var emptiness = Emptiness.blank
    var isNumberedList = false
  }

  mutating func parse(_ blocks: [Block]) -> FormPart {
    for block in blocks {
      switch block.kind {
      case .heading(_, let inlines): beginGroup(named: inlines.plainText, at: block.location)
      case .table(let table): read(table, at: block.location)
      case .list(let list): read(list, at: block.location)
      default: readText(block)
      }
    }
    return FormPart(
      kind: kind, location: heading, introduction: introduction, groups: finishedGroups())
  }

  /// The part's groups in the form's order, each there even when nothing stands in it.
  private func finishedGroups() -> [FormPart.Group] {
    let names: [FormPart.GroupName?] = kind.groupNames.isEmpty ? [nil] : kind.groupNames
    let whole = drafts.first { $0.name == nil }?.emptiness
    return names.map { name in
      let draft =
        drafts.first { $0.name == name } ?? GroupDraft(name: name, emptiness: whole ?? .blank)
      return FormPart.Group(
        name: name, rows: draft.rows, emptiness: draft.rows.isEmpty ? draft.emptiness : nil,
        isNumberedList: draft.isNumberedList)
    }
  }
}

// MARK: Groups and text

extension FormPartParser {
  private mutating func beginGroup(named text: String, at location: SourceLocation) {
    let names = kind.groupNames
    guard let name = groupName(text) else {
      diagnostics.append(.unknownGroup(text, names: names.map(\.title), in: kind, at: location))
      return
    }
    if drafts.contains(where: { $0.name == name }) {
      diagnostics.append(.repeatedGroup(name.title, in: kind, at: location))
    }
    drafts.append(GroupDraft(name: name))
  }

  private func groupName(_ text: String) -> FormPart.GroupName? {
    let comparable = FormPart.Kind.comparable(text)
    return kind.groupNames.first {
      let title = FormPart.Kind.comparable($0.title)
      return comparable == title || comparable == title + ":"
        || comparable + "ในเรื่อง" == title
    }
  }

  /// Index of the group that is being read; a part without group names has one without a name.
  private mutating func currentGroup() -> Int {
    if drafts.isEmpty { drafts.append(GroupDraft(name: nil)) }
    return drafts.count - 1
  }

  private mutating func readText(_ block: Block) {
    let text = [block].plainText
    if let emptiness = Emptiness(of: text), emptiness.isVoid {
      drafts[currentGroup()].emptiness = emptiness
      return
    }
    if text.trimmed.hasScalarPrefix("|") {
      diagnostics.append(.tableWithoutDelimiterRow(columns: kind.columns, at: block.location))
      return
    }
    introduction.append(block)
  }
}

// MARK: Tables

extension FormPartParser {
  private mutating func read(_ table: Table, at location: SourceLocation) {
    guard kind.isTable else {
      diagnostics.append(.tableInListPart(kind, at: location))
      return
    }
    guard table.head.count == kind.columns.count else {
      diagnostics.append(.columnCount(table.head.count, in: kind, at: location))
      return
    }
    compareHeads(of: table)
    for row in table.rows { read(row) }
  }

  private mutating func compareHeads(of table: Table) {
    for (cell, column) in zip(table.head, kind.columns) {
      let text = cell.inlines.plainText
      guard text != column, text.withoutSpaces != column.withoutSpaces else { continue }
      diagnostics.append(.columnHeadDiffers(text, canonical: column, at: cell.location))
    }
  }

  private mutating func read(_ row: Table.Row) {
    let cells = row.cells.map { Cell($0) }
    let isAlone = cells.dropFirst().allSatisfy { $0.emptiness == .blank }
    if isAlone, let first = cells.first, let name = groupName(first.text) {
      beginGroup(named: name.title, at: row.location)
      return
    }
    guard row.writtenCellCount == kind.columns.count else {
      diagnostics.append(
        .rowCellCount(row.writtenCellCount, expected: kind.columns.count, at: row.location))
      return
    }
    let index = currentGroup()
    if isAlone, let emptiness = cells.first?.emptiness, emptiness.isVoid {
      if emptiness != .blank { drafts[index].emptiness = emptiness }
      return
    }
    append(cells, number: drafts[index].rows.count + 1, at: row.location)
  }

  /// Adds a row to the current group; it is a lesson when one of its cells says something.
  private mutating func append(_ cells: [Cell], number: Int, at location: SourceLocation) {
    let index = currentGroup()
    let group = drafts[index].name
    let isLesson = cells.contains { $0.emptiness?.isVoid != true }
    if isLesson, group == nil, !kind.groupNames.isEmpty {
      diagnostics.append(.groupMissing(names: kind.groupNames.map(\.title), in: kind, at: location))
    }
    if isLesson { drafts[index].lessonCount += 1 }
    let id = isLesson ? LessonID(part: kind, group: group, number: drafts[index].lessonCount) : nil
    drafts[index].rows.append(Row(id: id, number: number, cells: cells, location: location))
  }
}

// MARK: Lists

extension FormPartParser {
  private mutating func read(_ list: List, at location: SourceLocation) {
    var items = list.items.map { (item: $0, cell: Cell($0.blocks)) }
    items.removeAll { item in
      guard let emptiness = item.cell.emptiness(in: list), emptiness.isVoid else { return false }
      drafts[currentGroup()].emptiness = emptiness
      return true
    }
    guard !items.isEmpty else { return }
    guard !kind.isTable else {
      diagnostics.append(.listInTablePart(kind, columns: kind.columns, at: location))
      return
    }
    let index = currentGroup()
    drafts[index].isNumberedList = list.isOrdered
    for (item, cell) in items {
      append([cell], number: item.number ?? drafts[index].rows.count + 1, at: item.location)
    }
  }
}

extension Cell {
  /// How the cell is empty as an item of a list: Markdown takes a dash alone for an item without text.
  fileprivate func emptiness(in list: List) -> Emptiness? {
    emptiness == .blank && !list.isOrdered ? .dash : emptiness
  }
}

extension Cell {
  init(_ cell: Table.Cell) {
    self.init(cell.blocks)
  }

  init(_ blocks: [Block]) {
    let text = blocks.plainText.trimmed
    self.init(blocks: blocks, text: text, emptiness: Emptiness(of: text))
  }
}
