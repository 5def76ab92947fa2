internal import BotrianDiagnostics

/// Makes the inlines of a block of what libcmark read.
struct InlineReader {
  /// How many inlines may stand inside one another; what is deeper is text.
  static let depthLimit = 100

  let tree: CommonMarkTree
  let text: WrittenText
  private var finder: LocationFinder
  private var positions: InlinePositions
  private var isCell = false

  /// Raw HTML, dangerous links and what is nested too deep.
  private(set) var diagnostics: [Diagnostic] = []

  private var isTooDeep = false

  init(_ tree: CommonMarkTree, of text: WrittenText, in source: SourceText) {
    self.tree = tree
    self.text = text
    finder = LocationFinder(source)
    positions = InlinePositions(lines: [], firstColumn: 0, in: text)
  }

  /// The inlines of a paragraph, a heading or a heading that stands for a cell.
  mutating func inlines(in node: Int, isCell: Bool = false) -> [Inline] {
    self.isCell = isCell
    let lines = InlinePositions.lines(of: node, in: tree, text)
    for definitionLineCount in definitionLineCounts(of: node, lines) {
      let noted = (count: diagnostics.count, isTooDeep: isTooDeep)
      let inlines = read(node, in: Array(lines.dropFirst(definitionLineCount)))
      if positions.areConsistent { return inlines }
      diagnostics.removeLast(diagnostics.count - noted.count)
      isTooDeep = noted.isTooDeep
    }
    return read(node, in: lines)
  }

  /// Where the text that was read last begins, behind definitions.
  mutating func startOfText() -> SourceLocation {
    let line = positions.firstLine
    let offset = text.sourceOffset(line: line.line, offset: line.start)
    return finder.location(line: text.lines[line.line].source, offset: offset)
  }

  private mutating func read(_ node: Int, in lines: [InlinePositions.Line]) -> [Inline] {
    positions = InlinePositions(
      lines: lines, firstColumn: tree.nodes[node].startOffset, in: text)
    return inlines(in: node, depth: 0).removingMark()
  }

  private mutating func inlines(in parent: Int, depth: Int) -> [Inline] {
    var inlines: [Inline] = []
    var next = tree.nodes[parent].firstChild
    while let node = next {
      next = tree.nodes[node].next
      let inline = inline(node, depth: depth)
      // Where blanks before a line feed were dropped, libcmark may leave a text without a scalar.
      if inline.kind != .text("") { inlines.append(inline) }
    }
    return inlines
  }

  private mutating func inline(_ index: Int, depth: Int) -> Inline {
    let node = tree.nodes[index]
    switch node.kind {
    case .softBreak: return lineBreak(.softBreak)
    case .hardBreak: return lineBreak(.hardBreak)
    case .code(let code):
      // libcmark points behind the opening backticks.
      let location = location(of: node, behindBackticks: .max)
      positions.passLines(node.lines.count - 1)
      return Inline(.code(code), at: location)
    case .html(let html): return self.html(html, node)
    case .emphasis: return container(index, opener: 1, depth: depth) { .emphasis($0) }
    case .strong: return container(index, opener: 2, depth: depth) { .strong($0) }
    case .link(let destination, let title):
      return link(index, to: destination, depth: depth) {
        .link(destination: destination, title: title, $0)
      }
    case .image(let source, let title):
      let image = container(index, opener: 2, depth: depth) {
        .image(source: source, title: title, $0)
      }
      positions.endLink(column: node.endOffset + 1)
      checkLink(to: source, at: image.location)
      return image
    case .text(let text):
      // Of backticks that open no code, libcmark gives the end.
      let backticks = text.utf8.prefix { $0 == UInt8(ascii: "`") }.count
      return Inline(.text(text), at: location(of: node, behindBackticks: backticks))
    default: preconditionFailure("libcmark put a block inside a paragraph")
    }
  }
}

extension InlineReader {
  private mutating func lineBreak(_ kind: Inline.Kind) -> Inline {
    let (line, offset) = positions.endLine(isHard: kind == .hardBreak)
    return Inline(kind, at: finder.location(line: line, offset: offset))
  }

  private mutating func html(_ html: String, _ node: CommonMarkTree.Node) -> Inline {
    let location = location(of: node)
    positions.passLines(node.lines.count - 1)
    if html.isHTMLComment { return Inline(.text(""), at: location) }
    if isCell, html.isLineBreakTag { return Inline(.hardBreak, at: location) }
    diagnostics.append(.rawHTML(html, at: location))
    return Inline(.html(html), at: location)
  }

  private mutating func link(
    _ index: Int, to destination: String, depth: Int, _ make: ([Inline]) -> Inline.Kind
  ) -> Inline {
    let isAutolink = isAutolink(index)
    let link = container(index, opener: 1, depth: depth, make)
    // Of an autolink, which has no line feed, libcmark does not give the end's column in its line.
    if !isAutolink { positions.endLink(column: tree.nodes[index].endOffset + 1) }
    checkLink(to: destination, at: link.location)
    return link
  }

  private func isAutolink(_ index: Int) -> Bool {
    guard let child = tree.nodes[index].firstChild else { return false }
    let place = positions.place(column: tree.nodes[child].startOffset + 1)
    return place.offset > 0 && finder.source.bytes[place.offset - 1] == UInt8(ascii: "<")
  }

  private mutating func checkLink(to destination: String, at location: SourceLocation) {
    guard LinkDestination.isDangerous(destination) else { return }
    diagnostics.append(.dangerousLink(destination, at: location))
  }

  /// Reads what stands inside; the opener, so many bytes long, stands right before it.
  private mutating func container(
    _ index: Int, opener: Int, depth: Int, _ make: ([Inline]) -> Inline.Kind
  ) -> Inline {
    let own = location(of: tree.nodes[index])
    guard depth < Self.depthLimit else { return flattened(index, at: own) }
    let children = inlines(in: index, depth: depth + 1)
    guard let first = children.first else { return Inline(make(children), at: own) }
    var location = first.location
    location.column = location.column.map { max(1, $0 - opener) }
    return Inline(make(children), at: location)
  }

  /// The text of everything inside, for what is nested too deep; does not recurse.
  private mutating func flattened(_ index: Int, at location: SourceLocation) -> Inline {
    if !isTooDeep {
      isTooDeep = true
      diagnostics.append(.nestingTooDeep(limit: Self.depthLimit, at: location))
    }
    var text = ""
    for node in tree.descendants(of: index) {
      switch tree.nodes[node].kind {
      case .text(let literal), .code(let literal), .html(let literal): text += literal
      case .softBreak, .hardBreak: text += " "
      default: break
      }
    }
    return Inline(.text(text), at: location)
  }

  /// Where a node is, or where at most so many backticks before it begin.
  private mutating func location(
    of node: CommonMarkTree.Node, behindBackticks count: Int = 0
  ) -> SourceLocation {
    var (line, offset) = positions.place(column: node.startOffset + 1)
    let start = max(finder.source.lines[line].lowerBound, offset - min(count, offset))
    while offset > start, finder.source.bytes[offset - 1] == UInt8(ascii: "`") { offset -= 1 }
    return finder.location(line: line, offset: offset)
  }
}

extension [Inline] {
  /// The inlines of a text without the white space put before it.
  fileprivate func removingMark() -> [Inline] {
    guard let first, case .text(let text) = first.kind,
      text.unicodeScalars.starts(with: WrittenText.mark.unicodeScalars)
    else { return self }
    let rest = String(text.unicodeScalars.dropFirst())
    return (rest.isEmpty ? [] : [Inline(.text(rest), at: first.location)]) + dropFirst()
  }
}

extension String {
  /// Whether a tag is `<br>`, in any case, with or without a slash at its end.
  fileprivate var isLineBreakTag: Bool {
    let bytes = utf8.map(\.asciiLowercased)
    guard bytes.starts(with: "<br".utf8) else { return false }
    let rest = bytes.dropFirst(3).drop(while: \.isASCIISpace)
    return rest.elementsEqual(">".utf8) || rest.elementsEqual("/>".utf8)
  }

  /// Whether markup is one comment and nothing else: a note of the author's to whoever edits the file.
  var isHTMLComment: Bool {
    let text = utf8.reversed().drop(while: \.isASCIISpace).reversed().drop(while: \.isASCIISpace)
    guard text.starts(with: "<!--".utf8), text.count >= 7 else { return false }
    let inner = text.dropFirst(4)
    let end = inner.indices.first { inner[$0...].starts(with: "-->".utf8) }
    return end.map { inner[$0...].count == 3 } ?? false
  }
}
