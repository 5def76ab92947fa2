/// What a shard says of a term.
enum PostingEntry {
  /// The units that hold it, ascending.
  case units([Int32])
  /// The number of its list, how many documents hold it, and whether generations have a list each.
  case list(Int, documentCount: Int, isCut: Bool)

  /// Whether each generation has a list of its own.
  var isCut: Bool {
    if case .list(_, _, let isCut) = self { isCut } else { false }
  }

  /// Reads an entry; `nil` for what is none of units below a limit.
  init?(_ code: ArraySlice<UInt8>, below limit: Int) {
    if code.first == UInt8(ascii: "~") {
      guard let numbers = NumberText.numbers(code.dropFirst()), numbers.count == 3 else {
        return nil
      }
      self = .list(numbers[1], documentCount: numbers[0], isCut: numbers[2] > 0)
    } else if let units = NumberText.ascending(code, below: limit) {
      self = .units(units)
    } else {
      return nil
    }
  }
}

/// The units that hold a term of a query, as far as they were read.
struct Postings {
  /// Ascending.
  var units: [Int32]

  /// How much the term tells documents apart.
  var weight: Double

  /// Whether older generations have units that may not have been read.
  let isCut: Bool
}
