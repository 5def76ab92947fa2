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
  enum Place: Sendable {
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
  private var parts: [String: [Place]] = [:]

  private let root: [UInt8]
  private let read: (String) throws -> [UInt8]
  private var shards: [String: [Term: [Int32]]] = [:]
  private var packs: [Int: TextPackReader] = [:]

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
    let count = parts[kind]?.count ?? 0
    let shard = try shard(kind, TermHash.shard(of: asked.term, count: count))
    if let units = shard[asked.term] { return units }
    // A word that no text holds is still being typed.
    guard asked.origin == .unit, asked.term.scalars.count > 1 else { return [] }
    var units: Set<Int32> = []
    for (term, list) in shard where term.begins(with: asked.term) { units.formUnion(list) }
    return units.sorted()
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
    try reader.skip("{\"format\":\"botrian-search-2\",\"pages\":")
    try readPages(&reader)
    try reader.skip(",\"labels\":")
    labels = try reader.strings()
    try reader.skip(",\"facets\":")
    try reader.skipValue()
    try reader.skip(",\"totals\":")
    try reader.skipValue()
    try reader.skip(",\"synonyms\":")
    synonyms = try reader.array { reader throws(SearchIndexError) in try reader.strings() }
    try reader.skip(",\"years\":")
    matchesYearsOfBothEras = reader.skipIfPresent("true")
    if !matchesYearsOfBothEras { try reader.skip("false") }
    try reader.skip(",\"groupSize\":")
    try reader.skipValue()
    try reader.skip(",\"textsFrom\":")
    try readFirstPages(&reader)
    for (kind, key) in [
      ("terms", ",\"terms\":" as StaticString), ("pairs", ",\"pairs\":"), ("texts", ",\"texts\":"),
    ] {
      try reader.skip(key)
      var places: [Place] = []
      _ = try reader.array { reader throws(SearchIndexError) in
        places.append(try Self.place(kind, places.count, &reader))
      }
      let isWhole = kind == "texts" ? places.count == firstPages.count : !places.isEmpty
      guard isWhole else { throw reader.expected("a name for each part") }
      parts[kind] = places
    }
  }

  private mutating func readPages(_ reader: inout JSONReader) throws(SearchIndexError) {
    guard let numbers = NumberText.numbers(try reader.rawString()), numbers.count % 3 == 0 else {
      throw reader.expected("three numbers for each page")
    }
    var unit = 0
    for place in stride(from: 0, to: numbers.count, by: 3) {
      guard let kind = SearchPage.Kind(rawValue: numbers[place]), numbers[place + 1] < 1 << 24,
        numbers[place + 2] < 1 << 24, unit < 1 << 28
      else { throw reader.expected("a page's kind and numbers") }
      let lesson = unit + 1 + numbers[place + 1]
      let end = lesson + numbers[place + 2]
      pageOfUnit += repeatElement(Int32(pages.count), count: end - unit)
      pages.append(Page(kind: kind, firstUnit: unit, firstLesson: lesson, endUnit: end))
      documentCount += 1 + numbers[place + 2]
      unit = end
    }
  }

  private mutating func readFirstPages(_ reader: inout JSONReader) throws(SearchIndexError) {
    guard let steps = NumberText.numbers(try reader.rawString()) else {
      throw reader.expected("numbers of pages")
    }
    for step in steps { firstPages.append(min(pages.count, (firstPages.last ?? 0) + step)) }
  }

  /// A part's place: the root names its file, or holds it.
  private static func place(
    _ kind: String, _ number: Int, _ reader: inout JSONReader
  ) throws(SearchIndexError) -> Place {
    if reader.isString { return .file("\(kind)/\(number)-\(try reader.string()).json") }
    let offset = reader.offset
    try reader.skipValue()
    return .root(byteOffset: offset)
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

  private mutating func shard(_ kind: String, _ number: Int) throws -> [Term: [Int32]] {
    let name = "\(kind)/\(number)"
    if let shard = shards[name] { return shard }
    var reader = try reader(kind, number)
    let unitCount = pageOfUnit.count
    var shard: [Term: [Int32]] = [:]
    try reader.skip("{")
    try reader.list(until: 0x7D) { reader throws(SearchIndexError) in
      let term = Term(try reader.string().unicodeScalars.map(\.value))
      try reader.skip(":")
      guard let units = NumberText.ascending(try reader.rawString(), below: unitCount) else {
        throw reader.expected("numbers of units")
      }
      shard[term] = units
    }
    shards[name] = shard
    return shard
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
