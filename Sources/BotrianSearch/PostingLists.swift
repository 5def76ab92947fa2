internal import BotrianJSON

/// Long lists of units, each once however many terms they belong to.
struct PostingLists {
  /// The first unit of each generation.
  private let firstUnits: [Int32]

  private let wholeByteCount: Int

  /// For each list its first block.
  private var known: [ContentKey: Int] = [:]

  /// Texts of lists, or of the units of one generation; those of lists stand where they were made.
  private var blocks: [ArraySlice<UInt8>] = []

  /// How many bytes all lists have.
  private(set) var byteCount = 0

  /// Makes a table without lists, which cuts those that are long where generations meet.
  init(firstUnits: [Int32], wholeByteCount: Int) {
    self.firstUnits = firstUnits
    self.wholeByteCount = wholeByteCount
  }

  /// Adds a list, unless it is there.
  ///
  /// - Parameters:
  ///   - code: The units as text.
  ///   - units: The units themselves, asked for only where generations have a block each.
  /// - Returns: The number of its first block, and whether it has one for each generation.
  mutating func add(
    _ code: ArraySlice<UInt8>, _ units: () -> [Int32]
  ) -> (number: Int, isCut: Bool) {
    let isCut = firstUnits.count > 1 && code.count > wholeByteCount
    let key = ContentKey(of: code.span)
    if let block = known[key] { return (block, isCut) }
    known[key] = blocks.count
    let added = isCut ? generations(of: units()) : [code]
    byteCount += added.reduce(0) { $0 + $1.count + 3 }
    blocks += added
    return (blocks.count - added.count, isCut)
  }

  /// The units of each generation, counted from its first one, as text.
  private func generations(of units: [Int32]) -> [ArraySlice<UInt8>] {
    zip(firstUnits, firstUnits.dropFirst() + [Int32.max]).map { first, end in
      NumberText.ascending(units.filter { $0 >= first && $0 < end }.map { $0 - first })[...]
    }
  }

  /// Cuts the lists, in the order of their numbers, into no more files than asked for.
  ///
  /// Words that stand together in texts have neighbouring numbers, so that a query finds its lists in
  /// few files.
  /// - Returns: For each file its first list and its bytes, `["units",…]`.
  func files(atMost limit: Int, size: Int) -> [(firstList: Int, bytes: [UInt8])] {
    blocks.map { $0.count + 3 }.groups(sum: size, atMost: limit).map { group in
      let blocks = Array(blocks[group])
      var writer = JSONWriter()
      writer.bytes.reserveCapacity(blocks.reduce(2) { $0 + $1.count + 3 })
      writer.array(blocks) { $0.verbatim($1) }
      return (group.lowerBound, writer.bytes)
    }
  }
}
