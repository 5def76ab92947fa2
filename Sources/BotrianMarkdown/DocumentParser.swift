/// Parses a document with libcmark, again and again, until what it reads of the rewritten text agrees
/// with how the text was rewritten.
///
/// A text without tables needs one round, most others two. Only tables that end because their quotes or
/// lists end, nested in one another, need more.
struct DocumentParser {
  /// How often a text is parsed at most.
  static let roundLimit = 16

  let source: SourceText

  /// What libcmark read last, and what it made of it.
  private(set) var text: WrittenText
  private(set) var tree: CommonMarkTree

  /// How often the text was parsed.
  private(set) var roundCount = 0

  /// The line of a table that was left text, since there were too many rounds.
  private(set) var firstTooTangled: Int?

  /// Where a table was first cut off because it added too much.
  var firstTooRagged: SourceTable.Row? { finder.firstTooRagged }

  let leads: [Int: LineLead]
  private var finder: TableFinder
  var rewriting = Rewriting()

  /// The delimiter rows of tables that libcmark did not find where they were thought to be, once or twice.
  private var doubted: Set<Int> = []
  private var rejected: Set<Int> = []

  /// The delimiter rows inside definitions.
  private var delimitersInDefinitions: Set<Int> = []

  init(_ source: SourceText) {
    self.source = source
    var leads: [Int: LineLead] = [:]
    for (line, range) in source.lines.enumerated() {
      let lead = LineLead(of: range, in: source.bytes)
      if !lead.thaiNumbers.isEmpty || lead.surplusMark != nil { leads[line] = lead }
    }
    self.leads = leads
    finder = TableFinder(source, leads: leads)
    text = WrittenText(source, rewriting, leads: leads)
    tree = CommonMarkTree(parsing: text.bytes[...], hasInlines: finder.delimiterRows.isEmpty)
  }

  /// Parses the document.
  mutating func parse() {
    roundCount = 1
    while let firstLine = improveRewriting() {
      roundCount += 1
      if roundCount == Self.roundLimit { leaveTables(from: firstLine) }
      read()
      if roundCount == Self.roundLimit { return }
    }
    if roundCount == 1, !finder.delimiterRows.isEmpty { read() }
  }

  private mutating func read() {
    text = WrittenText(source, rewriting, leads: leads)
    tree = CommonMarkTree(parsing: text.bytes[...], hasInlines: true)
  }

  private mutating func leaveTables(from line: Int) {
    firstTooTangled = line
    rewriting.tables = rewriting.tables.filter { $0.key < line }
    rewriting.shownDefinitions = []
  }
}

extension DocumentParser {
  /// Compares what libcmark read with how the text was rewritten, and rewrites it better.
  ///
  /// - Returns: The first line of the source that is to be written in another way; `nil` if all agrees.
  private mutating func improveRewriting() -> Int? {
    // Whether a mark is one depends on the tables before it.
    let tables = [dropTables(), addTables()].compactMap { $0 }.min()
    return tables ?? [restoreVerbatimLines(), partLists()].compactMap { $0 }.min()
  }

  /// Drops the tables that do not stand in libcmark's tree as they were written.
  private mutating func dropTables() -> Int? {
    guard !text.tables.isEmpty else { return nil }
    let check = TableCheck(tree, of: text)
    var first: Int?
    for (firstLine, table) in text.tables {
      let goesOn =
        check.hasParagraphBehind(table, from: firstLine)
        && finder.looksLikeRow(table.lines.upperBound)
      guard goesOn || !check.stands(table, from: firstLine) else { continue }
      rewriting.tables[table.head.line] = nil
      finder.forget(table)
      if !doubted.insert(table.delimiterLine).inserted { rejected.insert(table.delimiterLine) }
      first = first ?? table.head.line
    }
    return first
  }

  private mutating func addTables() -> Int? {
    guard !finder.delimiterRows.isEmpty else { return nil }
    var first: Int?
    var hidden = Set(finder.delimiterRows.keys)
    for table in rewriting.tables.values { hidden.subtract(table.lines) }
    for (index, node) in tree.nodes.enumerated() where node.kind.isLeafBlock {
      let lines = text.lines(of: node)
      if !hidden.isEmpty { for line in lines { hidden.remove(text.lines[line].source) } }
      guard node.kind.holdsInlines, text.lines[lines.lowerBound].role == .text else { continue }
      for table in finder.tables(in: index, lines: lines, of: tree, text, rejecting: rejected) {
        rewriting.tables[table.head.line] = table
        first = min(first ?? table.head.line, table.head.line)
      }
    }
    return showDefinitions(at: hidden) ?? first
  }

  /// Lets libcmark take the definitions in which delimiter rows stand for text, in one round.
  private mutating func showDefinitions(at delimiterRows: Set<Int>) -> Int? {
    let wereShown = rewriting.shownDefinitions
    rewriting.shownDefinitions = []
    for row in delimiterRows where delimitersInDefinitions.insert(row).inserted {
      var line = row - 1
      while line >= 0, !rewriting.shownDefinitions.contains(line) {
        let end = LineLead(of: source.lines[line], in: source.bytes).end
        guard end < source.lines[line].upperBound else { break }
        if source.bytes[end] == UInt8(ascii: "[") { rewriting.shownDefinitions.insert(line) }
        line -= 1
      }
    }
    return (wereShown.union(rewriting.shownDefinitions)).min()
  }
}

extension DocumentParser {
  /// Leaves alone the lines whose marks turned out to be text or code.
  private mutating func restoreVerbatimLines() -> Int? {
    var lines: Set<Int> = []
    if !text.numbers.isEmpty {
      let items = Set(tree.nodes.filter { $0.kind == .item }.map(text.sourceOffset))
      for number in text.numbers where !items.contains(number.offset) { lines.insert(number.line) }
    }
    if !text.surplusMarks.isEmpty {
      let marked = Set(text.surplusMarks.map(\.line))
      for node in tree.nodes where node.kind.isVerbatim {
        lines.formUnion(text.lines(of: node).map { text.lines[$0].source }.filter(marked.contains))
      }
    }
    lines.subtract(rewriting.verbatimLines)
    rewriting.verbatimLines.formUnion(lines)
    return lines.min()
  }
}
