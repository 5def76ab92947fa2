internal import BotrianJSON

/// Terms with what the index says of each, before they are cut into shards.
struct TermDictionary {
  /// What the index says of a term that is not its units.
  private struct List {
    /// The number of its long list, how many documents hold it, and whether generations have a list
    /// each.
    let number: Int
    let documentCount: Int
    let isCut: Bool
  }

  private let codes: TermCodes

  /// For each term with a long list its list.
  private var lists: [Int: List] = [:]

  /// About how many bytes the terms and entries take in files.
  private(set) var byteCount = 0

  private static let termByteCount = 5
  private static let listByteCount = 8

  /// Puts units among the lists that take more bytes than told.
  init(_ codes: TermCodes, inlineByteCount: Int, lists: inout PostingLists) {
    self.codes = codes
    for number in 0..<codes.table.count {
      let code = codes[number]
      if code.count > inlineByteCount {
        let list = lists.add(code) { codes.units(of: number) }
        self.lists[number] = List(
          number: list.number, documentCount: codes.documentCount(of: number), isCut: list.isCut)
      }
      byteCount += size(of: number)
    }
  }

  /// About how many bytes a term takes in a file.
  private func size(of number: Int) -> Int {
    Self.termByteCount + (lists[number] == nil ? codes[number].count : Self.listByteCount)
  }

  /// Cuts the terms into no more shards than asked for, each of neighbouring hashes.
  ///
  /// - Returns: For each shard its first hash and its bytes.
  func shards(atMost limit: Int, size: Int) -> [(firstHash: Int, bytes: [UInt8])] {
    var sizes = Array(repeating: 0, count: TermHash.count)
    let hashes = (0..<codes.table.count).map { number in
      let hash = TermHash.hash(of: codes.table[number])
      sizes[hash] += self.size(of: number)
      return hash
    }
    let groups = sizes.groups(sum: size, atMost: limit)
    // Most hashes have no term in a small index, so a list for each would take longer than all else.
    var groupOfHash: [Int32] = []
    groupOfHash.reserveCapacity(TermHash.count)
    for (number, group) in groups.enumerated() {
      groupOfHash += repeatElement(Int32(number), count: group.count)
    }
    var termsOfGroup = Array(repeating: [(term: Term, number: Int)](), count: groups.count)
    for (number, hash) in hashes.enumerated() {
      termsOfGroup[Int(groupOfHash[hash])].append((codes.table[number], number))
    }
    return zip(groups, termsOfGroup).map { group, terms in
      (group.lowerBound, json(of: terms.sorted { $0.term < $1.term }))
    }
  }

  /// A string of terms, each behind a space and before a bar, then what the index says of it.
  private func json(of terms: [(term: Term, number: Int)]) -> [UInt8] {
    var writer = JSONWriter()
    writer.byte("\"")
    for (term, number) in terms {
      writer.byte(" ")
      term.forEachScalar { TextExchange.write($0, to: &writer) }
      writer.byte("|")
      if let list = lists[number] {
        writer.byte("~")
        writer.bytes += NumberText.plain([list.documentCount, list.number, list.isCut ? 1 : 0])
      } else {
        writer.bytes += codes[number]
      }
    }
    writer.byte("\"")
    return writer.bytes
  }
}
