/// Long lists of units, each once however many terms they belong to.
struct PostingLists {
  /// Shorter texts stand in the shard of their term.
  static let leastByteCount = 600

  private var table = StringTable()

  /// How many bytes all lists have.
  private(set) var byteCount = 0

  /// The number of a list, which is new when the table did not hold it.
  mutating func number(of code: [UInt8]) -> Int {
    let (number, isNew) = table.insert(String(decoding: code, as: UTF8.self))
    if isNew { byteCount += code.count + 3 }
    return number
  }

  /// Cuts the lists, in the order of their numbers, into no more files than asked for.
  ///
  /// Words that stand together in texts have neighbouring numbers, so that a query finds its lists in
  /// few files.
  /// - Returns: For each file its first list and its bytes, `["units",…]`.
  func files(atMost limit: Int, size: Int) -> [(firstList: Int, bytes: [UInt8])] {
    let starts = table.strings.map { $0.utf8.count + 3 }.groupStarts(sum: size, atMost: limit)
    return zip(starts, starts.dropFirst() + [table.strings.count]).map { first, end in
      var writer = JSONWriter()
      writer.strings(Array(table.strings[first..<end]))
      return (first, writer.bytes)
    }
  }
}
