extension IndexReader {
  /// The cut lists of least weight are not read that make no more than this of all weight together.
  private static let lightShare = 0.1

  /// The postings of each term that a query asks for, from a generation on.
  mutating func postings(of query: QueryText, from generation: Int) throws -> [Postings] {
    let entries = try query.asked.map { try self.entries(of: $0) }
    var all = zip(query.asked, entries).map { asked, entries in
      // Several words, of which one is still being typed, weigh as the commonest of them.
      let count = entries.map { documentCount(of: $0) }.max() ?? 0
      return Postings(
        units: [], weight: weight(documentCount: count) * asked.weight,
        isCut: entries.contains { $0.isCut })
    }
    var rest = all.reduce(0) { $0 + $1.weight } * Self.lightShare
    let cut = all.indices.filter { all[$0].isCut }.sorted { left, right in
      all[left].weight != all[right].weight ? all[left].weight < all[right].weight : left < right
    }
    for place in cut {
      guard all[place].weight <= rest else { break }
      rest -= all[place].weight
      all[place].weight = 0
    }
    for place in all.indices where all[place].weight > 0 {
      all[place].units = try units(of: entries[place], from: generation)
    }
    return all
  }

  /// All units that hold a term, ascending.
  mutating func units(of asked: QueryText.Term) throws -> [Int32] {
    try units(of: entries(of: asked), from: 0)
  }

  private mutating func units(
    of entries: [PostingEntry], from generation: Int
  ) throws -> [Int32] {
    try entries.map { try units(of: $0, from: generation) }.joinedSorted()
  }

  /// What the index says of a term; of a word that no text holds, of all that begin with it: it is still
  /// being typed.
  private mutating func entries(of asked: QueryText.Term) throws -> [PostingEntry] {
    let kind = asked.origin == .shortRun ? "pairs" : "terms"
    let hash = TermHash.hash(of: asked.term)
    let shard = try shard(kind, (firstHashes[kind] ?? []).place(of: hash))
    if let entry = shard[asked.term] { return [entry] }
    guard asked.origin == .unit, asked.term.scalars.count > 1 else { return [] }
    return shard.filter { $0.key.begins(with: asked.term) }.map(\.value)
  }

  private mutating func units(
    of entry: PostingEntry, from generation: Int
  ) throws -> [Int32] {
    switch entry {
    case .units(let units): return units
    case .list(let number, _, false): return try list(number, from: 0)
    case .list(let number, _, true):
      return try generations.indices.filter { $0 == 0 || $0 >= generation }.flatMap { place in
        try list(number + place, from: generations[place])
      }
    }
  }

  /// The units of a list, which counts them from one on.
  private mutating func list(_ number: Int, from first: Int) throws -> [Int32] {
    let file = firstLists.place(of: number)
    if lists[file] == nil {
      var reader = try reader("lists", file)
      lists[file] = try reader.array { reader throws(SearchIndexError) in try reader.rawString() }
    }
    let place = number - firstLists[file]
    guard let lists = lists[file], lists.indices.contains(place),
      let units = NumberText.ascending(lists[place], below: pageOfUnit.count - first)
    else {
      throw SearchIndexError(path: "lists/\(file)", byteOffset: 0, expectation: "list \(place)")
    }
    return first == 0 ? units : units.map { $0 + Int32(first) }
  }

  private mutating func shard(_ kind: String, _ number: Int) throws -> [Term: PostingEntry] {
    let name = "\(kind)/\(number)"
    if let shard = shards[name] { return shard }
    var reader = try reader(kind, number)
    var shard: [Term: PostingEntry] = [:]
    for row in Array(try reader.string().utf8).split(separator: UInt8(ascii: " ")) {
      let parts = row.split(separator: UInt8(ascii: "|"), maxSplits: 1)
      guard parts.count == 2, let entry = PostingEntry(parts[1], below: pageOfUnit.count) else {
        throw reader.expected("terms and their units")
      }
      let term = TextExchange.exchanged(String(decoding: parts[0], as: UTF8.self))
      shard[Term(term.unicodeScalars.map(\.value))] = entry
    }
    shards[name] = shard
    return shard
  }

  /// How many documents hold a term.
  private func documentCount(of entry: PostingEntry) -> Int {
    switch entry {
    case .units(let units): units.documentCount(document(of:))
    case .list(_, let count, _): count
    }
  }

  /// How much a term tells documents apart that so many of them hold.
  private func weight(documentCount count: Int) -> Double {
    let frequency = Double(count)
    let rest = Double(documentCount) - frequency
    return naturalLogarithm(1 + (rest + 0.5) / (frequency + 0.5))
  }
}

extension [[Int32]] {
  /// The units of all lists, ascending, each once.
  fileprivate func joinedSorted() -> [Int32] {
    count < 2 ? first ?? [] : Set(joined()).sorted()
  }
}
