/// The files of an index before it is decided whether they are files or parts of the root.
struct IndexParts {
  /// One part: a shard of terms or pairs, a pack of texts, the groups of some pages, or suggestions.
  struct Part {
    let kind: String
    let number: Int
    let bytes: [UInt8]

    /// Five characters that change with the content.
    var name: String {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash ^= hash >> 33
      let sixes = (0..<5).map { Int(truncatingIfNeeded: hash >> (UInt64($0) * 6)) & 63 }
      return String(decoding: NumberText.sixes(sixes), as: UTF8.self)
    }

    func path(name: String) -> String { "\(kind)/\(number)-\(name).json" }
  }

  /// What the root says of a part: its name, or all of it.
  enum Mention {
    case named(String)
    case written(Part)
  }

  /// How many pages one file of groups speaks of.
  static let groupSize = 512

  /// Of how many characters and bytes shards and packs are made when nothing else is asked for: as
  /// much as gives about 3 kB when packed by gzip.
  private static let shardSize = 4_700.0
  private static let packSize = 5_400.0

  private let index: SearchIndex
  private var labels = LabelTable()
  private let terms: [Shard]
  private let pairs: [Shard]
  private var texts: [(firstPage: Int, bytes: [UInt8])] = []
  private let facets: FacetTable
  private let groups: [[UInt8]]
  private let suggestions: [UInt8]

  /// How many files these parts are, with the root.
  var fileCount: Int { 2 + terms.count + pairs.count + texts.count + groups.count }

  /// Cuts an index into parts, so many times as large as usual.
  init(
    of index: SearchIndex, terms: CodedTable, pairs: CodedTable, suggestions: [UInt8], scale: Double
  ) {
    self.index = index
    self.suggestions = suggestions
    self.terms = Shard.shards(of: terms, size: Self.shardSize * scale)
    self.pairs = Shard.shards(of: pairs, size: Self.shardSize * scale)
    let facets = FacetTable(of: index)
    self.facets = facets
    groups = stride(from: 0, to: index.pages.count, by: Self.groupSize).map { first in
      facets.groups(of: index.pages[first..<min(first + Self.groupSize, index.pages.count)])
    }
    var pack = TextPack()
    var first = 0
    for (number, page) in index.pages.enumerated() {
      if number > first, Double(pack.byteCount) >= Self.packSize * scale {
        texts.append((first, pack.json))
        (pack, first) = (TextPack(), number)
      }
      pack.add(page, passages: index.passages[number], &labels)
    }
    if !index.pages.isEmpty { texts.append((first, pack.json)) }
  }

  /// The root, in which each part is mentioned as `mention` says.
  func root(mention: (Part) -> Mention) -> [UInt8] {
    var writer = JSONWriter()
    writer.raw("{\"format\":")
    writer.string(SearchIndex.format)
    writer.raw(",\"pages\":")
    writer.verbatim(directory)
    writer.raw(",\"labels\":")
    writer.strings(labels.labels)
    writer.raw(",\"facets\":")
    facets.write(to: &writer)
    writer.raw(",\"totals\":")
    facets.writeTotals(of: index.pages, to: &writer)
    writer.raw(",\"synonyms\":")
    writer.array(index.catalog.synonyms) { $0.strings($1) }
    writer.raw(index.catalog.matchesYearsOfBothEras ? ",\"years\":true" : ",\"years\":false")
    writer.raw(",\"groupSize\":")
    writer.number(Self.groupSize)
    writer.raw(",\"textsFrom\":")
    writer.verbatim(NumberText.plain(texts.map(\.firstPage).differences))
    write("terms", terms.map(\.json), mention, to: &writer)
    write("pairs", pairs.map(\.json), mention, to: &writer)
    write("texts", texts.map(\.bytes), mention, to: &writer)
    write("groups", groups, mention, to: &writer)
    write("suggestions", [suggestions], mention, to: &writer)
    writer.raw("}\n")
    return writer.bytes
  }

  private func write(
    _ kind: String, _ parts: [[UInt8]], _ mention: (Part) -> Mention, to writer: inout JSONWriter
  ) {
    writer.raw(",")
    writer.string(kind)
    writer.raw(":")
    writer.array(Array(parts.enumerated())) { writer, part in
      switch mention(Part(kind: kind, number: part.offset, bytes: part.element)) {
      case .named(let name): writer.string(name)
      case .written(let part): writer.bytes += part.bytes
      }
    }
  }

  /// For each page its kind, and how many passages and lessons it has.
  private var directory: [UInt8] {
    NumberText.plain(
      zip(index.pages, index.passages).flatMap { page, passages in
        [page.kind.rawValue, passages.count, page.lessons.count]
      })
  }
}

/// Terms with the text that says which units hold them.
struct CodedTable {
  let rows: [(term: Term, code: [UInt8])]

  /// About how many bytes the terms and texts take in a file.
  let byteCount: Int

  init(_ table: UnitTable) {
    rows = table.all.indices.map { (table.all[$0], NumberText.ascending(table.units(of: $0))) }
    byteCount = rows.reduce(0) { $0 + $1.code.count + 14 }
  }
}

/// The terms of neighbouring hashes with the units that hold them.
private struct Shard {
  private var rows: [(term: Term, code: [UInt8])] = []

  /// As many shards, each of an equal range of hashes, as give each about a size.
  ///
  /// Their number grows in steps of a tenth, so that a site that grows a little keeps its ranges.
  static func shards(of table: CodedTable, size: Double) -> [Shard] {
    var count = 1
    while Double(count) * size < Double(table.byteCount) { count = max(count + 1, count * 11 / 10) }
    var shards = Array(repeating: Shard(), count: count)
    for row in table.rows {
      shards[TermHash.shard(of: row.term, count: count)].rows.append(row)
    }
    return shards
  }

  /// `{"term":"units",…}`, sorted by term, so that it packs well.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.raw("{")
    writer.list(rows.sorted { $0.term < $1.term }) { writer, row in
      writer.string(row.term.text)
      writer.raw(":")
      writer.verbatim(row.code)
    }
    writer.raw("}")
    return writer.bytes
  }
}

/// The texts of neighbouring pages.
private struct TextPack {
  private var strings = StringTable()
  private var stringBytes = JSONWriter()
  private var pages = JSONWriter()

  var byteCount: Int { stringBytes.bytes.count + pages.bytes.count }

  mutating func add(_ page: SearchPage, passages: [String], _ labels: inout LabelTable) {
    if !pages.bytes.isEmpty { pages.raw(",") }
    pages.raw("[")
    pages.string(page.url)
    pages.raw(",")
    pages.string(TextExchange.exchanged(page.title))
    pages.raw(",")
    let passages = passages.map { number(of: $0) }
    pages.array(passages) { $0.number($1) }
    pages.raw(",[")
    for (place, lesson) in page.lessons.enumerated() {
      if place > 0 { pages.raw(",") }
      add(lesson, &labels)
    }
    pages.raw("]]")
  }

  private mutating func add(_ lesson: SearchLesson, _ labels: inout LabelTable) {
    pages.raw("[")
    pages.string(lesson.id)
    var numbers = [labels.number(of: lesson.part)]
    for cell in lesson.cells {
      numbers.append(labels.number(of: cell.label))
      numbers.append(number(of: cell.text))
    }
    for number in numbers {
      pages.raw(",")
      pages.number(number)
    }
    pages.raw("]")
  }

  private mutating func number(of text: String) -> Int {
    let (number, isNew) = strings.insert(text)
    if isNew {
      if number > 0 { stringBytes.raw(",") }
      stringBytes.string(TextExchange.exchanged(text))
    }
    return number
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.raw("{\"strings\":[")
    writer.bytes += stringBytes.bytes
    writer.raw("],\"pages\":[")
    writer.bytes += pages.bytes
    writer.raw("]}")
    return writer.bytes
  }
}

/// Names of parts and columns, each once for the whole site.
private struct LabelTable {
  private var table = StringTable()

  var labels: [String] { table.strings }

  mutating func number(of label: String) -> Int { table.insert(label).number }
}

extension [Int] {
  /// The first number and how much each further one is above the one before.
  fileprivate var differences: [Int] {
    zip(self, [0] + self).map { $0 - $1 }
  }
}
