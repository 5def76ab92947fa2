extension [Int] {
  /// Cuts a row of sizes into groups of which none but one of a single size has a larger sum than asked
  /// for, or as much larger as keeps the groups to a number.
  ///
  /// The sum grows in steps, so that a small change of sizes moves few places.
  func groups(sum: Int, atMost limit: Int) -> [Range<Int>] {
    var sum = sum
    var groups = groups(sum: sum)
    while groups.count > Swift.max(1, limit) {
      sum = sum * 21 / 20
      groups = self.groups(sum: sum)
    }
    return groups
  }

  /// Cuts a row of sizes into groups of at least a sum, but the last, or of as much larger a one as keeps the groups to a
  /// number; the sum grows in steps here too.
  ///
  /// - Parameters:
  ///   - least: The sum.
  ///   - limit: The number of groups.
  ///   - ranks: For each element a number of its own, as random as a hash. A group then ends, before it is twice as large
  ///     as it must be, where the next element's number is lowest. So a change in one place moves no cuts far from it:
  ///     two rows that are cut differently soon agree on the lowest of the same numbers.
  /// - Returns: The groups, in order.
  func groups(sumAtLeast least: Int, atMost limit: Int, ranks: [UInt64]? = nil) -> [Range<Int>] {
    var least = least
    var groups = groups(sumAtLeast: least, ranks: ranks)
    while groups.count > Swift.max(1, limit) {
      least = least * 21 / 20
      groups = self.groups(sumAtLeast: least, ranks: ranks)
    }
    return groups
  }

  private func groups(sumAtLeast least: Int, ranks: [UInt64]?) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var (start, place, sum) = (0, 0, 0)
    while place < count {
      sum += self[place]
      place += 1
      guard sum >= least else { continue }
      let end = ranks.map { lowestEnd(from: place, sum: sum, below: least * 2, $0) } ?? place
      groups.append(start..<end)
      (start, place, sum) = (end, end, 0)
    }
    return start < count ? groups + [start..<count] : groups
  }

  /// Of the places up to which a sum stays below a limit the one with the lowest number, the end before all.
  private func lowestEnd(from place: Int, sum: Int, below limit: Int, _ ranks: [UInt64]) -> Int {
    var (lowest, next, sum) = (place, place, sum)
    while next < count, sum + self[next] <= limit {
      sum += self[next]
      next += 1
      if next == count || ranks[next] < ranks[lowest] { lowest = next }
    }
    return lowest
  }

  private func groups(sum limit: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = 0
    var sum = 0
    for (place, size) in enumerated() {
      if place > start, sum + size > limit {
        groups.append(start..<place)
        (start, sum) = (place, 0)
      }
      sum += size
    }
    return isEmpty ? [] : groups + [start..<count]
  }

  /// For each size the sum of those before it.
  var starts: [Int] {
    var sum = 0
    return map { size in
      sum += size
      return sum - size
    }
  }

  /// The first number and how much each further one is above the one before.
  var differences: [Int] {
    zip(self, [0] + self).map { $0 - $1 }
  }

  /// The sums of the numbers up to each, none above a limit: the reverse of `differences`.
  func sums(atMost limit: Int) -> [Int] {
    var sum = 0
    return map { number in
      sum = Swift.min(limit, sum + number)
      return sum
    }
  }

  /// The last place whose number is not above another, else the first.
  func place(of number: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}

extension Sequence<Int32> {
  /// How many documents units belong to, which are in ascending order.
  func documentCount(_ document: (Int32) -> Int) -> Int {
    var count = 0
    var last = -1
    for unit in self {
      let document = document(unit)
      if document != last { count += 1 }
      last = document
    }
    return count
  }
}
