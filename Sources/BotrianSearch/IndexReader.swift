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
  private(set) var firstLists: [Int] = []
  private(set) var firstHashes: [String: [Int]] = [:]

  /// The first unit of each generation.
  private(set) var generations: [Int] = []

  /// With so many hits a search leaves older generations alone.
  private(set) var sufficientHitCount = 0

  private var parts: [String: [Place]] = [:]

  private let root: [UInt8]
  private let read: (String) throws -> [UInt8]
  var shards: [String: [Term: PostingEntry]] = [:]
  var lists: [Int: [ArraySlice<UInt8>]] = [:]
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
    try readColumns(&reader)
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
    try reader.skip(",\"sufficient\":")
    sufficientHitCount = try reader.number(below: 1 << 28)
    try reader.skip(",\"groupSize\":")
    try reader.skipValue()
    for (kind, key) in Self.kinds {
      try reader.skip(key)
      parts[kind] = try Self.places(kind, &reader)
    }
    let counts = [
      ("texts", firstPages.count), ("lists", firstLists.count),
      ("terms", firstHashes["terms"]?.count ?? 0), ("pairs", firstHashes["pairs"]?.count ?? 0),
    ]
    guard counts.allSatisfy({ parts[$0]?.count == $1 }), counts[2].1 > 0, counts[3].1 > 0,
      !generations.isEmpty
    else { throw reader.expected("a name for each part") }
  }

  /// Reads what numbers say of pages, and with which page, list or hash each part begins.
  private mutating func readColumns(_ reader: inout JSONReader) throws(SearchIndexError) {
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
    generations = columns[4].sums(atMost: pages.count).map { page in
      page < pages.count ? pages[page].firstUnit : 0
    }
    firstPages = columns[5].sums(atMost: pages.count)
    firstLists = columns[6].sums(atMost: Int(Int32.max))
    firstHashes = [
      "terms": columns[7].sums(atMost: TermHash.count),
      "pairs": columns[8].sums(atMost: TermHash.count),
    ]
  }

  private static let columns: [StaticString] = [
    ",\"kinds\":", ",\"passages\":", ",\"lessons\":", ",\"years\":", ",\"generations\":",
    ",\"textsFrom\":", ",\"listsFrom\":", ",\"termsFrom\":", ",\"pairsFrom\":",
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

  func reader(_ kind: String, _ number: Int) throws -> JSONReader {
    guard let places = parts[kind], places.indices.contains(number) else {
      throw SearchIndexError(path: kind, byteOffset: 0, expectation: "part \(number)")
    }
    switch places[number] {
    case .file(let path): return JSONReader(try read(path), path: path)
    case .root(let offset): return JSONReader(root, path: SearchIndex.rootName, from: offset)
    }
  }
}
