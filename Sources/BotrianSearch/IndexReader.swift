/// The index of a built site, read file by file as queries need them.
struct IndexReader {
  /// A page of which the root tells no more than how it is numbered.
  struct Page: Sendable {
    let kind: SearchPage.Kind
    /// The unit of its title, which is also its number as a document.
    let firstUnit: Int
    /// The unit of its first lesson, or the one behind its own.
    let firstLesson: Int
    /// The unit behind its last one.
    let endUnit: Int
  }

  /// Where a part of the index is: in a file, or in the root from a byte on.
  enum Place: Sendable, Equatable {
    case file(String)
    case root(byteOffset: Int)
  }

  private(set) var pages: [Page] = []

  /// For each unit, the place of its page.
  private(set) var pageOfUnit: [Int32] = []

  /// How many documents there are: pages and lessons.
  private(set) var documentCount = 0

  private(set) var labels: [String] = []
  private(set) var synonyms: [[String]] = []
  private(set) var matchesYearsOfBothEras = false
  private var firstPages: [Int] = []
  private var firstLists: [Int] = []
  private var firstHashes: [String: [Int]] = [:]
  private var parts: [String: [Place]] = [:]

  private let root: [UInt8]
  private let read: (String) throws -> [UInt8]
  private var shards: [String: [Term: Entry]] = [:]
  private var lists: [Int: [ArraySlice<UInt8>]] = [:]
  private var packs: [Int: TextPackReader] = [:]

  /// What a shard says of a term.
  private enum Entry {
    case units([Int32])
    case list(Int)
  }

  init(reading read: @escaping (String) throws -> [UInt8]) throws {
    self.read = read
    root = try read(SearchIndex.rootName)
    var reader = JSONReader(root, path: SearchIndex.rootName)
    try readRoot(&reader)
  }

  /// The unit of a document: a page's own units belong to its title's, a lesson's is itself.
  func document(of unit: Int32) -> Int {
    let page = pages[Int(pageOfUnit[Int(unit)])]
    return Int(unit) < page.firstLesson ? page.firstUnit : Int(unit)
  }

  /// The units that hold a term of a query, ascending.
  mutating func units(of asked: QueryText.Term) throws -> [Int32] {
    let kind = asked.origin == .shortRun ? "pairs" : "terms"
    let hash = TermHash.hash(of: asked.term)
    let shard = try shard(kind, (firstHashes[kind] ?? []).place(of: hash))
    if let entry = shard[asked.term] { return try units(of: entry) }
    // A word that no text holds is still being typed.
    guard asked.origin == .unit, asked.term.scalars.count > 1 else { return [] }
    var units: Set<Int32> = []
    for (term, entry) in shard where term.begins(with: asked.term) {
      units.formUnion(try self.units(of: entry))
    }
    return units.sorted()
  }

  private mutating func units(of entry: Entry) throws -> [Int32] {
    switch entry {
    case .units(let units): return units
    case .list(let number):
      let file = firstLists.place(of: number)
      var reader = try reader("lists", file)
      let lists = try lists[file] ?? reader.array { reader throws(SearchIndexError) in
        try reader.rawString()
      }
      self.lists[file] = lists
      let place = number - firstLists[file]
      guard lists.indices.contains(place),
        let units = NumberText.ascending(lists[place], below: pageOfUnit.count)
      else { throw reader.expected("list \(number)") }
      return units
    }
  }

  /// What a document says.
  mutating func texts(of document: Int) throws -> DocumentTexts {
    let number = Int(pageOfUnit[document])
    let pack = firstPages.place(of: number)
    if packs[pack] == nil {
      var reader = try self.reader("texts", pack)
      packs[pack] = try TextPackReader(&reader, labels: labels)
    }
    let page = pages[number]
    guard
      let texts = packs[pack]?.texts(
        ofPage: number - firstPages[pack],
        lesson: document < page.firstLesson ? nil : document - page.firstLesson)
    else { throw SearchIndexError(path: "texts/\(pack)", byteOffset: 0, expectation: "a page") }
    return texts
  }
}

extension IndexReader {
  private mutating func readRoot(_ reader: inout JSONReader) throws(SearchIndexError) {
    try reader.skip("{\"format\":\"botrian-search-3\"")
    var columns: [[Int]] = []
    for key in Self.columns {
      try reader.skip(key)
      guard let numbers = NumberText.numbers(try reader.rawString()) else {
        throw reader.expected("numbers")
      }
      columns.append(numbers)
    }
    guard setPages(kinds: columns[0], passages: columns[1], lessons: columns[2]) else {
      throw reader.expected("a kind and two numbers for each page")
    }
    firstPages = columns[4].sums(atMost: pages.count)
    firstLists = columns[5].sums(atMost: Int(Int32.max))
    try reader.skip(",\"labels\":")
    labels = try reader.strings()
    try reader.skip(",\"facets\":")
    try reader.skipValue()
    try reader.skip(",\"totals\":")
    try reader.skipValue()
    try reader.skip(",\"synonyms\":")
    synonyms = try reader.array { reader throws(SearchIndexError) in try reader.strings() }
    try reader.skip(",\"bothEras\":")
    matchesYearsOfBothEras = reader.skipIfPresent("true")
    if !matchesYearsOfBothEras { try reader.skip("false") }
    try reader.skip(",\"groupSize\":")
    try reader.skipValue()
    for (kind, key) in Self.kinds {
      try reader.skip(key)
      parts[kind] = try Self.places(kind, &reader)
    }
    firstHashes = [
      "terms": columns[6].sums(atMost: TermHash.count),
      "pairs": columns[7].sums(atMost: TermHash.count),
    ]
    let counts = [
      ("texts", firstPages.count), ("lists", firstLists.count), ("terms", columns[6].count),
      ("pairs", columns[7].count),
    ]
    guard counts.allSatisfy({ parts[$0]?.count == $1 }), !columns[6].isEmpty, !columns[7].isEmpty
    else {
      throw reader.expected("a name for each part")
    }
  }

  private static let columns: [StaticString] = [
    ",\"kinds\":", ",\"passages\":", ",\"lessons\":", ",\"years\":", ",\"textsFrom\":",
    ",\"listsFrom\":", ",\"termsFrom\":", ",\"pairsFrom\":",
  ]

  private static let kinds: [(String, StaticString)] = [
    ("terms", ",\"terms\":"), ("pairs", ",\"pairs\":"), ("lists", ",\"lists\":"),
    ("texts", ",\"texts\":"),
  ]

  /// Numbers the units of pages.
  ///
  /// - Returns: Whether the numbers are those of pages.
  private mutating func setPages(kinds: [Int], passages: [Int], lessons: [Int]) -> Bool {
    guard kinds.count == passages.count, kinds.count == lessons.count else { return false }
    var unit = 0
    for (kind, (passages, lessons)) in zip(kinds, zip(passages, lessons)) {
      guard let kind = SearchPage.Kind(rawValue: kind), passages < 1 << 24, lessons < 1 << 24,
        unit < 1 << 28
      else { return false }
      let lesson = unit + 1 + passages
      let end = lesson + lessons
      pageOfUnit += repeatElement(Int32(pages.count), count: end - unit)
      pages.append(Page(kind: kind, firstUnit: unit, firstLesson: lesson, endUnit: end))
      documentCount += 1 + lessons
      unit = end
    }
    return true
  }

  /// Where the parts of a kind are: the root names their files, or holds them.
  private static func places(
    _ kind: String, _ reader: inout JSONReader
  ) throws(SearchIndexError) -> [Place] {
    guard reader.isString else {
      return try reader.array { reader throws(SearchIndexError) in
        let offset = reader.offset
        try reader.skipValue()
        return .root(byteOffset: offset)
      }
    }
    let names = Array(try reader.rawString())
    let length = IndexParts.Part.nameLength
    return stride(from: 0, to: names.count, by: length).map { start in
      let name = names[start..<min(start + length, names.count)]
      return .file(IndexParts.Part.path(kind, start / length, name: name))
    }
  }

  private func reader(_ kind: String, _ number: Int) throws -> JSONReader {
    guard let places = parts[kind], places.indices.contains(number) else {
      throw SearchIndexError(path: kind, byteOffset: 0, expectation: "part \(number)")
    }
    switch places[number] {
    case .file(let path): return JSONReader(try read(path), path: path)
    case .root(let offset): return JSONReader(root, path: SearchIndex.rootName, from: offset)
    }
  }

  private mutating func shard(_ kind: String, _ number: Int) throws -> [Term: Entry] {
    let name = "\(kind)/\(number)"
    if let shard = shards[name] { return shard }
    var reader = try reader(kind, number)
    let unitCount = pageOfUnit.count
    var shard: [Term: Entry] = [:]
    for row in Array(try reader.string().utf8).split(separator: UInt8(ascii: " ")) {
      let parts = row.split(separator: UInt8(ascii: "|"), maxSplits: 1)
      guard parts.count == 2, let entry = entry(parts[1], below: unitCount) else {
        throw reader.expected("terms and their units")
      }
      let term = TextExchange.exchanged(String(decoding: parts[0], as: UTF8.self))
      shard[Term(term.unicodeScalars.map(\.value))] = entry
    }
    shards[name] = shard
    return shard
  }

  /// What a shard says of a term: its units, or how many documents hold it and its list.
  private func entry(_ code: ArraySlice<UInt8>, below limit: Int) -> Entry? {
    if code.first == UInt8(ascii: "~") {
      guard let numbers = NumberText.numbers(code.dropFirst()), numbers.count == 2 else {
        return nil
      }
      return .list(numbers[1])
    }
    return NumberText.ascending(code, below: limit).map(Entry.units)
  }
}

extension [Int] {
  /// The last place whose number is not above another, else the first.
  fileprivate func place(of number: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}
