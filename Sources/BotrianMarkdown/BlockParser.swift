internal import BotrianDiagnostics

/// Finds a document's blocks, line by line: the first of the two phases of CommonMark's parsing
/// strategy.
///
/// Pipe tables and Thai lists decide what the lines after them are, and libcmark has no way to add a
/// kind of block. So this phase is ours; the second, what stands inside the text, is libcmark's.
/// - Source: CommonMark 0.30, appendix; GitHub Flavored Markdown 0.29, section 4.10.
struct BlockParser {
  /// How many containers may stand inside one another; deeper marks are text.
  static let depthLimit = 100

  /// How many cells may be added to rows that have fewer than their head, in a document.
  static let addedCellLimit = 500_000

  let source: SourceText

  /// All blocks; the first is the document.
  var nodes = [BlockNode(kind: .document, parent: 0, line: 0, offset: 0)]

  /// The blocks that the next line may continue, each inside the one before.
  var open = [0]

  /// The lines of link reference definitions, one element for each paragraph that had some.
  var definitions: [[LineSlice]] = []

  /// Where a mark was first ignored because it was nested too deep.
  var firstTooDeep: LineSlice?

  /// Where a table was first cut off because its rows lacked too many cells.
  var firstTooRagged: LineSlice?

  /// What is being read.
  var lineNumber = 0
  var reader: LineReader

  /// How many of the open blocks the current line continues.
  var matchedCount = 1

  /// Whether the current line has opened a block.
  var hasOpened = false

  /// Whether the current line was read as a row of a table.
  var hasReadRow = false

  /// How many cells the rows so far lack.
  var addedCellCount = 0

  init(_ source: SourceText) {
    self.source = source
    reader = LineReader(source.bytes, line: 0..<0)
  }

  /// Reads the whole text.
  mutating func parse() {
    for number in source.lines.indices { read(line: number) }
    while !open.isEmpty { closeLast() }
  }

  private mutating func read(line number: Int) {
    lineNumber = number
    reader = LineReader(source.bytes, line: source.lines[number])
    hasOpened = false
    hasReadRow = false
    guard continueOpenBlocks() else { return }
    while !nodes[container].isVerbatim, openBlock() {}
    addRest()
  }
}

extension BlockParser {
  /// The innermost block that the current line continues or has opened.
  var container: Int { open[matchedCount - 1] }

  /// The innermost open block, continued or not.
  var tip: Int { open[open.count - 1] }

  /// The rest of the current line, from its content.
  var restOfLine: LineSlice { LineSlice(line: lineNumber, bytes: reader.content) }

  /// Closes what the line does not continue and what cannot hold the new block, then opens it.
  @discardableResult
  mutating func start(_ kind: BlockNode.Kind, at offset: Int) -> Int {
    // libcmark weighs a list that a block ends while the definitions at the list's end still count.
    if nodes[container].isList, !nodes[container].canHold(kind) { weigh(list: container) }
    closeUnmatched()
    while !nodes[tip].canHold(kind) { closeLast() }
    let index = nodes.count
    nodes.append(BlockNode(kind: kind, parent: tip, line: lineNumber, offset: offset))
    nodes[tip].children.append(index)
    open.append(index)
    matchedCount = open.count
    hasOpened = true
    return index
  }

  mutating func closeUnmatched() {
    while open.count > matchedCount { closeLast() }
  }
}
