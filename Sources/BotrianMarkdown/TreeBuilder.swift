internal import BotrianDiagnostics
internal import BotrianThai

/// Joins the blocks that our parser found with the inlines that libcmark reads.
struct TreeBuilder {
  private let parser: BlockParser
  private var finder: LocationFinder

  /// For each node the index of its first text, or of what its fence says.
  private var firstText: [Int]

  private var texts: [[Inline]] = []
  private var infos: [String] = []

  /// What the two phases found.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the inlines of a parsed document.
  init(_ parser: BlockParser) {
    self.parser = parser
    finder = LocationFinder(parser.source)
    firstText = Array(repeating: 0, count: parser.nodes.count)
    var inlineSource = InlineSource(parser.source)
    collect(0, in: &inlineSource)
    for lines in parser.definitions { inlineSource.addDefinitions(lines) }
    var inlines = InlineParser(inlineSource, of: parser.source)
    inlines.parse()
    texts = inlines.texts
    infos = inlines.infos
    diagnostics = inlines.diagnostics
    noteLimits()
  }

  /// The document's blocks.
  mutating func blocks() -> [Block] {
    blocks(in: 0)
  }

  private mutating func noteLimits() {
    if let slice = parser.firstTooDeep {
      diagnostics.append(
        .nestingTooDeep(limit: BlockParser.depthLimit, at: location(of: slice)))
    }
    if let slice = parser.firstTooRagged {
      diagnostics.append(
        .tableTooLarge(limit: BlockParser.addedCellLimit, at: location(of: slice)))
    }
  }

  /// Hands on the texts of a node and of those inside, in the order of the source.
  private mutating func collect(_ index: Int, in source: inout InlineSource) {
    let node = parser.nodes[index]
    switch node.kind {
    case .paragraph, .heading: firstText[index] = source.add(node.lines)
    case .codeBlock(.some):
      if let info = node.lines.first { firstText[index] = source.addInfo(info) }
    case .table(let alignments):
      firstText[index] = source.texts.count
      for row in node.rows {
        for cell in row.cells.prefix(alignments.count) { source.add([cell], isCell: true) }
      }
    case .document, .blockQuote, .list, .item, .codeBlock(nil), .htmlBlock, .thematicBreak:
      for child in node.children { collect(child, in: &source) }
    }
  }
}

extension TreeBuilder {
  private mutating func blocks(in index: Int) -> [Block] {
    parser.nodes[index].children.map { block($0) }
  }

  private mutating func block(_ index: Int) -> Block {
    let node = parser.nodes[index]
    let location = location(of: node)
    switch node.kind {
    case .paragraph: return Block(.paragraph(texts[firstText[index]]), at: location)
    case .heading(let level):
      return Block(.heading(level: level, texts[firstText[index]]), at: location)
    case .codeBlock(let fence):
      let info = fence == nil ? "" : infos[firstText[index]]
      return Block(.codeBlock(info: info, text: code(of: node)), at: location)
    case .htmlBlock:
      let html = verbatim(node.lines[...])
      diagnostics.append(.rawHTML(html, at: location))
      return Block(.htmlBlock(html), at: location)
    case .thematicBreak: return Block(.thematicBreak, at: location)
    case .list(let marker): return Block(.list(list(node, marker)), at: location)
    case .table(let alignments):
      return Block(.table(table(index, alignments, at: location)), at: location)
    case .document, .blockQuote, .item:
      return Block(.blockQuote(blocks(in: index)), at: location)
    }
  }

  private mutating func list(_ node: BlockNode, _ marker: ListMarker) -> List {
    let items = node.children.map { child in
      List.Item(
        number: number(of: child), blocks: blocks(in: child),
        location: location(of: parser.nodes[child]))
    }
    guard case .ordered(let digits, _) = marker.style else {
      return List(
        isOrdered: false, start: 0, digits: .arabic, isTight: node.isTight ?? true, items: items)
    }
    return List(
      isOrdered: true, start: marker.number, digits: digits, isTight: node.isTight ?? true,
      items: items)
  }

  private func number(of item: Int) -> Int? {
    guard case .item(let marker, _) = parser.nodes[item].kind, case .ordered = marker.style else {
      return nil
    }
    return marker.number
  }

  private mutating func table(
    _ index: Int, _ alignments: [Table.Alignment?], at location: SourceLocation
  ) -> Table {
    var text = firstText[index]
    var rows = parser.nodes[index].rows.map { line in
      let written = line.cells.prefix(alignments.count)
      var cells = written.enumerated().map { index, slice in
        Table.Cell(inlines: texts[text + index], location: self.location(of: slice))
      }
      text += written.count
      let missing = alignments.count - cells.count
      if missing > 0 {
        let end = LineSlice(
          line: line.line.line, bytes: line.line.bytes.upperBound..<line.line.bytes.upperBound)
        let cell = Table.Cell(inlines: [], location: self.location(of: end))
        cells += Array(repeating: cell, count: missing)
      }
      return Table.Row(
        cells: cells, writtenCellCount: line.cells.count, location: self.location(of: line.line))
    }
    let head = rows.removeFirst()
    return Table(alignments: alignments, head: head.cells, rows: rows, location: location)
  }

  private func code(of node: BlockNode) -> String {
    guard case .codeBlock(nil) = node.kind else { return verbatim(node.lines.dropFirst()) }
    let isBlank = { (line: LineSlice) in
      parser.source.bytes[line.bytes].allSatisfy(\.isSpaceOrTab)
    }
    let end = node.lines.lastIndex { !isBlank($0) } ?? -1
    return verbatim(node.lines[...end])
  }

  private func verbatim(_ lines: ArraySlice<LineSlice>) -> String {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += repeatElement(.space, count: line.leadingSpaces)
      bytes += parser.source.bytes[line.bytes]
      bytes.append(.lineFeed)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func location(of node: BlockNode) -> SourceLocation {
    // The definitions that stood at a paragraph's head are no part of it.
    if node.isParagraph, let first = node.lines.first { return location(of: first) }
    if let head = node.rows.first { return location(of: head.line) }
    return finder.location(line: node.line, offset: node.offset)
  }

  private mutating func location(of slice: LineSlice) -> SourceLocation {
    finder.location(line: slice.line, offset: slice.bytes.lowerBound)
  }
}
