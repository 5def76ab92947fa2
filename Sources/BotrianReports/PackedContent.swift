internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

/// What the body of a report says, as bytes, since a site has its reports in memory as long as it is made: about 4.3 kB for one
/// of 14 kB of text, where its values take 28 kB or more.
struct PackedContent: Sendable {
  private let bytes: ArraySlice<UInt8>

  /// Where the row of each lesson begins, counted from the first byte.
  private let rows: [UInt32]

  /// The file's path, which is in every place.
  private let path: String

  /// The ids of lessons that are not those that counting gave them.
  private var ids: [LessonID: LessonID] = [:]

  /// Packs a body, whose lessons have the ids that counting gives them.
  ///
  /// - Parameters:
  ///   - content: What it says.
  ///   - path: The report's file, in which all of it stands.
  init(_ content: ReportContent, at path: String) {
    var writer = NoteWriter()
    var rows: [UInt32] = []
    writer.add(each: content.introduction) { $0.add($1) }
    writer.add(each: content.parts) { $0.add($1, &rows) }
    bytes = writer.finished[...]
    self.rows = rows
    self.path = path
  }

  /// All of it, unpacked each time.
  var content: ReportContent {
    let content = unpacked(from: 0) { (reader) throws(DamagedNote) in
      ReportContent(
        introduction: try reader.blocks(at: path),
        parts: try reader.list { (reader) throws(DamagedNote) in try reader.part(at: path) })
    }
    return ids.isEmpty ? content : content.with(ids: ids)
  }

  /// The row of a lesson, by its place among the report's lessons.
  func row(ofLesson number: Int) -> Row {
    let row = unpacked(from: Int(rows[number])) { (reader) throws(DamagedNote) in
      try reader.row(at: path)
    }
    return ids.isEmpty ? row : row.with(ids: ids)
  }

  private func unpacked<Value>(
    from place: Int, _ read: (inout NoteReader) throws(DamagedNote) -> Value
  ) -> Value {
    var reader = NoteReader(bytes.dropFirst(place))
    do throws(DamagedNote) {
      return try read(&reader)
    } catch {
      preconditionFailure("what was packed of \(path) cannot be read")
    }
  }

  /// The same body, its lessons under other ids.
  ///
  /// - Parameter new: The new ids of some lessons, by those that they have.
  /// - Returns: A body that shares the packed bytes.
  func with(ids new: [LessonID: LessonID]) -> PackedContent {
    var other = self
    other.ids = new.merging(ids.mapValues { new[$0] ?? $0 }) { $1 }
    return other
  }
}

// MARK: Notes

extension PackedContent {
  /// Writes the body as it was packed, its lessons under the ids that counting gave them.
  func write(to writer: inout NoteWriter) {
    writer.add(each: rows) { $0.add(UInt64($1)) }
    writer.add(bytes)
  }

  /// Reads what `write` wrote.
  ///
  /// The packed bytes are read when somebody asks for them; that they are what was written, the seal of the notes' file tells.
  /// - Parameters:
  ///   - reader: Notes; the packed bytes stay where they are.
  ///   - path: The report's file.
  ///   - lessonCount: How many lessons the report has.
  /// - Throws: `DamagedNote`.
  init(
    _ reader: inout NoteReader, at path: String, lessonCount: Int
  ) throws(DamagedNote) {
    rows = try reader.list { (reader) throws(DamagedNote) in try reader.small() }
    bytes = try reader.data()
    self.path = path
    let byteCount = bytes.count
    guard rows.count == lessonCount, rows.allSatisfy({ $0 < byteCount }) else {
      throw DamagedNote()
    }
  }
}

// MARK: Other ids

extension ReportContent {
  fileprivate func with(ids: [LessonID: LessonID]) -> Self {
    Self(
      introduction: introduction,
      parts: parts.map { part in part.mapRows { $0.with(ids: ids) } })
  }
}

extension FormPart {
  fileprivate func mapRows(_ transform: (Row) -> Row) -> FormPart {
    FormPart(
      kind: kind, location: location, introduction: introduction,
      groups: groups.map { group in
        Group(
          name: group.name, rows: group.rows.map(transform), emptiness: group.emptiness,
          isNumberedList: group.isNumberedList)
      })
  }
}

extension Row {
  fileprivate func with(ids: [LessonID: LessonID]) -> Row {
    Row(id: id.map { ids[$0] ?? $0 }, number: number, cells: cells, location: location)
  }
}

// MARK: Parts of the form

extension NoteWriter {
  fileprivate mutating func add(_ part: FormPart, _ rows: inout [UInt32]) {
    add(part.kind.rawValue)
    add(part.location)
    add(each: part.introduction) { $0.add($1) }
    add(each: part.groups) { writer, group in
      writer.add(group.name) { $0.add($1.rawValue) }
      writer.add(each: group.rows) { writer, row in
        if row.id != nil { rows.append(UInt32(writer.bytes.count)) }
        writer.add(row)
      }
      writer.add(group.emptiness) { $0.add($1.rawValue) }
      writer.add(group.isNumberedList)
    }
  }

  private mutating func add(_ row: Row) {
    add(row.id) { $0.add($1) }
    add(row.number)
    add(each: row.cells) { $0.add($1) }
    add(row.location)
  }

  private mutating func add(_ cell: Cell) {
    add(each: cell.blocks) { $0.add($1) }
    // Most cells have the text of their blocks.
    let isPlain = cell.text.utf8.elementsEqual(cell.blocks.plainText.utf8)
    add(isPlain)
    if !isPlain { add(cell.text) }
    add(cell.emptiness) { $0.add($1.rawValue) }
  }
}

extension NoteReader {
  fileprivate mutating func part(at path: String) throws(DamagedNote) -> FormPart {
    guard let kind = FormPart.Kind(rawValue: try integer()) else { throw DamagedNote() }
    return FormPart(
      kind: kind, location: try location(in: path), introduction: try blocks(at: path),
      groups: try list { (reader) throws(DamagedNote) in
        FormPart.Group(
          name: try reader.optional { (reader) throws(DamagedNote) in try reader.value() },
          rows: try reader.list { (reader) throws(DamagedNote) in try reader.row(at: path) },
          emptiness: try reader.emptiness(), isNumberedList: try reader.flag())
      })
  }

  fileprivate mutating func row(at path: String) throws(DamagedNote) -> Row {
    Row(
      id: try optional { (reader) throws(DamagedNote) in try LessonID(&reader) },
      number: try integer(),
      cells: try list { (reader) throws(DamagedNote) in try reader.cell(at: path) },
      location: try location(in: path))
  }

  private mutating func cell(at path: String) throws(DamagedNote) -> Cell {
    let blocks = try blocks(at: path)
    return Cell(
      blocks: blocks, text: try flag() ? blocks.plainText : try text(), emptiness: try emptiness())
  }

  private mutating func emptiness() throws(DamagedNote) -> Emptiness? {
    try optional { (reader) throws(DamagedNote) in try reader.value() }
  }
}

// MARK: Blocks

/// The kinds of block and inline, as numbers.
private enum BlockTag: Int {
  case heading, paragraph, blockQuote, list, codeBlock, htmlBlock, thematicBreak, table
}

private enum InlineTag: Int {
  case text, softBreak, hardBreak, code, emphasis, strong, link, image, html
}

extension NoteWriter {
  fileprivate mutating func add(_ block: Block) {
    switch block.kind {
    case .heading(let level, let inlines):
      add(BlockTag.heading.rawValue)
      add(level)
      add(inlines)
    case .paragraph(let inlines):
      add(BlockTag.paragraph.rawValue)
      add(inlines)
    case .blockQuote(let blocks):
      add(BlockTag.blockQuote.rawValue)
      add(each: blocks) { $0.add($1) }
    case .list(let list):
      add(BlockTag.list.rawValue)
      add(list)
    case .codeBlock(let info, let text):
      add(BlockTag.codeBlock.rawValue)
      add(info)
      add(text)
    case .htmlBlock(let text):
      add(BlockTag.htmlBlock.rawValue)
      add(text)
    case .thematicBreak: add(BlockTag.thematicBreak.rawValue)
    case .table(let table):
      add(BlockTag.table.rawValue)
      add(table)
    }
    add(block.location)
  }

  private mutating func add(_ list: List) {
    add(list.isOrdered)
    add(list.start)
    add(list.digits.rawValue)
    add(list.isTight)
    add(each: list.items) { writer, item in
      writer.add(item.number) { $0.add($1) }
      writer.add(each: item.blocks) { $0.add($1) }
      writer.add(item.location)
    }
  }

  private mutating func add(_ table: Table) {
    add(each: table.alignments) { writer, alignment in
      writer.add(alignment) { $0.add($1.rawValue) }
    }
    add(each: table.head) { $0.add($1) }
    add(each: table.rows) { writer, row in
      writer.add(each: row.cells) { $0.add($1) }
      writer.add(row.writtenCellCount)
      writer.add(row.location)
    }
    add(table.location)
  }

  private mutating func add(_ cell: Table.Cell) {
    add(cell.inlines)
    add(cell.location)
  }

  private mutating func add(_ inlines: [Inline]) {
    add(each: inlines) { $0.add($1) }
  }

  private mutating func add(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): add(.text, text)
    case .softBreak: add(InlineTag.softBreak.rawValue)
    case .hardBreak: add(InlineTag.hardBreak.rawValue)
    case .code(let text): add(.code, text)
    case .html(let text): add(.html, text)
    case .emphasis(let children):
      add(InlineTag.emphasis.rawValue)
      add(children)
    case .strong(let children):
      add(InlineTag.strong.rawValue)
      add(children)
    case .link(let destination, let title, let children):
      add(.link, destination)
      add(title)
      add(children)
    case .image(let source, let title, let children):
      add(.image, source)
      add(title)
      add(children)
    }
    add(inline.location)
  }

  private mutating func add(_ tag: InlineTag, _ text: String) {
    add(tag.rawValue)
    add(text)
  }
}

extension NoteReader {
  fileprivate mutating func blocks(at path: String) throws(DamagedNote) -> [Block] {
    try list { (reader) throws(DamagedNote) in try reader.block(at: path) }
  }

  private mutating func block(at path: String) throws(DamagedNote) -> Block {
    guard let tag = BlockTag(rawValue: try integer()) else { throw DamagedNote() }
    let kind: Block.Kind =
      switch tag {
      case .heading: .heading(level: try integer(), try inlines(at: path))
      case .paragraph: .paragraph(try inlines(at: path))
      case .blockQuote: .blockQuote(try blocks(at: path))
      case .list: .list(try markdownList(at: path))
      case .codeBlock: .codeBlock(info: try text(), text: try text())
      case .htmlBlock: .htmlBlock(try text())
      case .thematicBreak: .thematicBreak
      case .table: .table(try table(at: path))
      }
    return Block(kind, at: try location(in: path))
  }

  private mutating func markdownList(at path: String) throws(DamagedNote) -> List {
    List(
      isOrdered: try flag(), start: try integer(), digits: try value(), isTight: try flag(),
      items: try list { (reader) throws(DamagedNote) in
        List.Item(
          number: try reader.optional { (reader) throws(DamagedNote) in try reader.integer() },
          blocks: try reader.blocks(at: path), location: try reader.location(in: path))
      })
  }

  private mutating func table(at path: String) throws(DamagedNote) -> Table {
    Table(
      alignments: try list { (reader) throws(DamagedNote) in
        try reader.optional { (reader) throws(DamagedNote) in try reader.value() }
      },
      head: try list { (reader) throws(DamagedNote) in try reader.tableCell(at: path) },
      rows: try list { (reader) throws(DamagedNote) in
        Table.Row(
          cells: try reader.list { (reader) throws(DamagedNote) in
            try reader.tableCell(at: path)
          },
          writtenCellCount: try reader.integer(), location: try reader.location(in: path))
      },
      location: try location(in: path))
  }

  private mutating func tableCell(at path: String) throws(DamagedNote) -> Table.Cell {
    Table.Cell(inlines: try inlines(at: path), location: try location(in: path))
  }

  private mutating func inlines(at path: String) throws(DamagedNote) -> [Inline] {
    try list { (reader) throws(DamagedNote) in try reader.inline(at: path) }
  }

  private mutating func inline(at path: String) throws(DamagedNote) -> Inline {
    guard let tag = InlineTag(rawValue: try integer()) else { throw DamagedNote() }
    let kind: Inline.Kind =
      switch tag {
      case .text: .text(try text())
      case .softBreak: .softBreak
      case .hardBreak: .hardBreak
      case .code: .code(try text())
      case .html: .html(try text())
      case .emphasis: .emphasis(try inlines(at: path))
      case .strong: .strong(try inlines(at: path))
      case .link: .link(destination: try text(), title: try text(), try inlines(at: path))
      case .image: .image(source: try text(), title: try text(), try inlines(at: path))
      }
    return Inline(kind, at: try location(in: path))
  }
}
