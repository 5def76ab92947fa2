extension [Int] {
  /// Cuts a row of sizes into groups: where each begins when none but one of a single size has a larger
  /// sum than asked for, or as much larger as keeps the groups to a number.
  ///
  /// The sum grows in steps, so that a small change of sizes moves few places.
  func groupStarts(sum: Int, atMost limit: Int) -> [Int] {
    var sum = sum
    var starts = groupStarts(sum: sum)
    while starts.count > Swift.max(1, limit) {
      sum = sum * 21 / 20
      starts = groupStarts(sum: sum)
    }
    return starts
  }

  private func groupStarts(sum limit: Int) -> [Int] {
    var starts: [Int] = []
    var sum = 0
    for (place, size) in enumerated() {
      sum += size
      if starts.isEmpty || sum > limit {
        starts.append(place)
        sum = size
      }
    }
    return starts
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
