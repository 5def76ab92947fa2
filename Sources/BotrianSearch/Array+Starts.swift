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

extension [Int32] {
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
