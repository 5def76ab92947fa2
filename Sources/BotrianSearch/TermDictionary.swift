internal import BotrianJSON

/// Terms with what the index says of each, before they are cut into shards.
struct TermDictionary {
  /// What the index says of a term.
  enum Entry {
    /// The units that hold it, as text.
    case units([UInt8])
    /// The number of its long list, how many documents hold it, and whether generations have a list
    /// each.
    case list(Int, documentCount: Int, isCut: Bool)

    /// About how many bytes the entry takes in a file.
    fileprivate var byteCount: Int {
      switch self {
      case .units(let code): code.count
      case .list: 8
      }
    }
  }

  private let rows: [(term: Term, entry: Entry)]

  /// About how many bytes the terms and entries take in files.
  let byteCount: Int

  /// Writes the units of each term, and puts those among the lists that take more bytes than told.
  init(
    _ table: UnitTable, documentOfUnit: [Int32], inlineByteCount: Int, lists: inout PostingLists
  ) {
    rows = table.all.indices.map { number in
      let units = table.units(of: number)
      let code = NumberText.ascending(units)
      guard code.count > inlineByteCount else { return (table.all[number], .units(code)) }
      let count = units.documentCount { Int(documentOfUnit[Int($0)]) }
      let list = lists.add(units, code: code)
      return (
        table.all[number], .list(list.number, documentCount: count, isCut: list.isCut)
      )
    }
    byteCount = rows.reduce(0) { $0 + $1.entry.byteCount + Self.termByteCount }
  }

  private static let termByteCount = 5

  /// Cuts the terms into no more shards than asked for, each of neighbouring hashes.
  ///
  /// - Returns: For each shard its first hash and its bytes.
  func shards(atMost limit: Int, size: Int) -> [(firstHash: Int, bytes: [UInt8])] {
    var sizes = Array(repeating: 0, count: TermHash.count)
    let hashes = rows.map { row in
      let hash = TermHash.hash(of: row.term)
      sizes[hash] += row.entry.byteCount + Self.termByteCount
      return hash
    }
    let groups = sizes.groups(sum: size, atMost: limit)
    // Most hashes have no term in a small index, so a list for each would take longer than all else.
    var groupOfHash: [Int32] = []
    groupOfHash.reserveCapacity(TermHash.count)
    for (number, group) in groups.enumerated() {
      groupOfHash += repeatElement(Int32(number), count: group.count)
    }
    var rowsOfGroup = Array(repeating: [(term: Term, entry: Entry)](), count: groups.count)
    for (row, hash) in zip(rows, hashes) { rowsOfGroup[Int(groupOfHash[hash])].append(row) }
    return zip(groups, rowsOfGroup).map { group, rows in
      (group.lowerBound, Self.json(of: rows.sorted { $0.term < $1.term }))
    }
  }

  /// A string of terms, each behind a space and before a bar, then what the index says of it.
  private static func json(of rows: [(term: Term, entry: Entry)]) -> [UInt8] {
    var text = ""
    for row in rows {
      text += " " + TextExchange.exchanged(row.term.text) + "|"
      switch row.entry {
      case .units(let code): text += String(decoding: code, as: UTF8.self)
      case .list(let number, let documentCount, let isCut):
        let numbers = [documentCount, number, isCut ? 1 : 0]
        text += "~" + String(decoding: NumberText.plain(numbers), as: UTF8.self)
      }
    }
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }
}
