internal import BotrianDiagnostics
internal import BotrianThai

/// Makes the blocks of a document of what libcmark read.
struct BlockReader {
  private let source: SourceText
  private let text: WrittenText
  private let tree: CommonMarkTree
  private var finder: LocationFinder
  private var inlineReader: InlineReader
  private var ownDiagnostics: [Diagnostic] = []

  /// Where a block first stands that is nested too deep.
  private var firstTooDeep: SourceLocation?

  init(_ parser: DocumentParser) {
    source = parser.source
    text = parser.text
    tree = parser.tree
    finder = LocationFinder(source)
    inlineReader = InlineReader(tree, of: text, in: source)
    noteLimits(of: parser)
  }

  /// What the author should mend.
  var diagnostics: [Diagnostic] {
    ownDiagnostics + inlineReader.diagnostics
      + (firstTooDeep.map { [.nestingTooDeep(limit: LineLead.depthLimit, at: $0)] } ?? [])
  }

  /// The document's blocks.
  mutating func blocks() -> [Block] {
    blocks(in: 0, depth: 0)
  }

  private mutating func noteLimits(of parser: DocumentParser) {
    if let mark = text.surplusMarks.first {
      firstTooDeep = finder.location(line: mark.line, offset: mark.offset)
    }
    if let row = parser.firstTooRagged {
      ownDiagnostics.append(
        .tableTooLarge(limit: TableFinder.weightLimit, at: location(of: row)))
    }
    if let line = parser.firstTooTangled {
      let location = finder.location(line: line, offset: source.lines[line].lowerBound)
      ownDiagnostics.append(.tablesTooTangled(at: location))
    }
  }
}

extension BlockReader {
  private mutating func blocks(in parent: Int, depth: Int) -> [Block] {
    var blocks: [Block] = []
    var next = tree.nodes[parent].firstChild
    while let node = next {
      if case .table(let index) = text.lines[tree.nodes[node].lines.lowerBound].role,
        case .heading = tree.nodes[node].kind
      {
        blocks.append(table(index, next: &next))
      } else if case .htmlBlock(let html) = tree.nodes[node].kind, html.isHTMLComment {
        next = tree.nodes[node].next
      } else {
        blocks.append(block(node, depth: depth))
        next = tree.nodes[node].next
      }
    }
    return blocks
  }

  private mutating func block(_ index: Int, depth: Int) -> Block {
    let node = tree.nodes[index]
    let location = location(of: node)
    switch node.kind {
    case .heading(let level):
      return Block(.heading(level: level, inlineReader.inlines(in: index)), at: location)
    case .codeBlock(let info, let text):
      return Block(.codeBlock(info: info, text: text), at: location)
    case .htmlBlock(let html):
      ownDiagnostics.append(.rawHTML(html, at: location))
      return Block(.htmlBlock(html), at: location)
    case .thematicBreak: return Block(.thematicBreak, at: location)
    case .blockQuote, .list:
      guard depth < LineLead.depthLimit else { return flattened(node, at: location) }
      if case .list(let isOrdered, let isTight) = node.kind {
        let list = list(index, isOrdered: isOrdered, isTight: isTight, depth: depth)
        return Block(.list(list), at: location)
      }
      return Block(.blockQuote(blocks(in: index, depth: depth + 1)), at: location)
    default:
      let inlines = inlineReader.inlines(in: index)
      return Block(.paragraph(inlines), at: inlineReader.startOfText())
    }
  }

  private mutating func list(
    _ index: Int, isOrdered: Bool, isTight: Bool, depth: Int
  ) -> List {
    var digits = Digits.arabic
    var items: [List.Item] = []
    for child in tree.children(of: index) {
      let node = tree.nodes[child]
      let offset = text.sourceOffset(of: node)
      let end = source.lines[text.lines[node.lines.lowerBound].source].upperBound
      let number = ListMarker.number(at: offset, to: end, in: source.bytes).value
      if items.isEmpty, isOrdered { digits = source.digits(at: offset) }
      items.append(
        List.Item(
          number: isOrdered ? number : nil, blocks: blocks(in: child, depth: depth + 2),
          location: location(of: node)))
    }
    return List(
      isOrdered: isOrdered, start: items.first?.number ?? 0, digits: digits, isTight: isTight,
      items: items)
  }

  /// The source's lines of a block that is nested too deep, as a paragraph; does not recurse.
  private mutating func flattened(_ node: CommonMarkTree.Node, at location: SourceLocation) -> Block
  {
    firstTooDeep = min(firstTooDeep ?? location, location)
    var inlines: [Inline] = []
    for line in text.lines(of: node) {
      let range = source.lines[text.lines[line].source]
      let start = inlines.isEmpty ? text.sourceOffset(of: node) : range.lowerBound
      let content = source.bytes[start..<range.upperBound].drop(while: \.isSpaceOrTab)
      guard !content.isEmpty else { continue }
      let place = finder.location(line: text.lines[line].source, offset: content.startIndex)
      if !inlines.isEmpty { inlines.append(Inline(.softBreak, at: place)) }
      inlines.append(Inline(.text(String(decoding: content, as: UTF8.self)), at: place))
    }
    return Block(.paragraph(inlines), at: location)
  }

  private mutating func location(of node: CommonMarkTree.Node) -> SourceLocation {
    let line = text.lines[node.lines.lowerBound].source
    return finder.location(line: line, offset: text.sourceOffset(of: node))
  }
}

extension BlockReader {
  /// Joins the headings that stand for a table's cells; `next` is the first of them, then what follows
  /// the last.
  private mutating func table(_ index: Int, next: inout Int?) -> Block {
    let table = text.tables[index].table
    let location = location(of: table.head)
    let head = cells(of: table.head, in: table, next: &next)
    // The delimiter row.
    next = next.flatMap { tree.nodes[$0].next }
    let rows = table.rows.map { row in
      Table.Row(
        cells: cells(of: row, in: table, next: &next), writtenCellCount: row.cells.count,
        location: self.location(of: row))
    }
    return Block(
      .table(Table(alignments: table.alignments, head: head, rows: rows, location: location)),
      at: location)
  }

  private mutating func cells(
    of row: SourceTable.Row, in table: SourceTable, next: inout Int?
  ) -> [Table.Cell] {
    let columnCount = table.alignments.count
    var cells: [Table.Cell] = []
    cells.reserveCapacity(columnCount)
    for cell in row.cells.prefix(columnCount) {
      guard let node = next else { break }
      let inlines = inlineReader.inlines(in: node, isCell: true)
      next = tree.nodes[node].next
      cells.append(
        Table.Cell(
          inlines: inlines, location: finder.location(line: row.line, offset: cell.lowerBound)))
    }
    if cells.count < columnCount {
      let end = finder.location(line: row.line, offset: row.text.upperBound)
      let missing = Table.Cell(inlines: [], location: end)
      cells += repeatElement(missing, count: columnCount - cells.count)
    }
    return cells
  }

  private mutating func location(of row: SourceTable.Row) -> SourceLocation {
    finder.location(line: row.line, offset: row.text.lowerBound)
  }
}
