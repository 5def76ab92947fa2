/// Groups of digits that somebody may have written as one number: `081-234 5678` has three.
struct DigitRun {
  /// Digits that stand together.
  struct Group {
    /// The elements that they are.
    let range: Range<Int>
    let digits: [UInt8]
  }

  private(set) var groups: [Group]

  /// What stands between a group and the next.
  private(set) var separators: [Separator] = []

  /// What parts two groups of one number.
  enum Separator {
    case hyphen
    case dot
    case blank
    case lineEnd
  }

  /// Some neighbouring groups of a run, taken for one number.
  struct Window {
    /// The groups of the run.
    let groups: Range<Int>
    let digits: [UInt8]
    let lengths: [Int]
    let separators: ArraySlice<Separator>

    /// What stands between the window and the groups before and behind.
    let before: Separator?
    let after: Separator?

    var text: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }
  }

  /// The window of some groups.
  func window(_ range: Range<Int>) -> Window {
    Window(
      groups: range,
      digits: groups[range].flatMap(\.digits),
      lengths: groups[range].map(\.digits.count),
      separators: separators[range.lowerBound..<range.upperBound - 1],
      before: range.lowerBound > 0 ? separators[range.lowerBound - 1] : nil,
      after: range.upperBound < groups.count ? separators[range.upperBound - 1] : nil)
  }

  /// The windows of 9 to 13 digits that begin with a group, the shortest first.
  ///
  /// No number has more than six groups, unless each of its digits stands alone, as in a form's boxes; such a row of
  /// boxes is one number or none, so nothing begins within it.
  func windows(from start: Int) -> [Window] {
    func isBox(_ group: Int) -> Bool {
      groups.indices.contains(group) && groups[group].digits.count == 1
    }
    if isBox(start), isBox(start - 1), isBox(start - 2) { return [] }
    var digitCount = 0
    var windows: [Window] = []
    for end in start..<min(start + 13, groups.count) {
      digitCount += groups[end].digits.count
      let isRow = digitCount == end - start + 1
      if digitCount > 13 || end - start >= 6 && !isRow { break }
      if digitCount >= 9, !isRow || !isBox(end + 1) { windows.append(window(start..<end + 1)) }
    }
    return windows
  }

  /// The elements of some neighbouring groups, with what stands between them.
  func elements(of range: Range<Int>) -> Range<Int> {
    groups[range.lowerBound].range.lowerBound..<groups[range.upperBound - 1].range.upperBound
  }

  /// Whether a group goes on what stands before it: on a hyphen, or as the decimals of a number.
  ///
  /// A point behind one digit is taken for an item's number in a list.
  func isJoined(before group: Int) -> Bool {
    guard group > 0 else { return false }
    switch separators[group - 1] {
    case .hyphen: return true
    case .dot: return groups[group - 1].digits.count > 1 && groups[group].digits.count > 4
    case .blank, .lineEnd: return false
    }
  }

  /// Whether a longer number goes on behind a mobile one; `-79` and a number of its own do not go on.
  func isJoined(behind group: Int) -> Bool {
    guard group < groups.count, separators[group - 1] == .hyphen else { return false }
    return groups[group].digits.count > 2 && groups[group].digits[0] != 0
  }

  /// The runs of a text, in order.
  static func runs(in elements: [ReadScalars.Element]) -> [DigitRun] {
    var runs: [DigitRun] = []
    var index = 0
    while index < elements.count {
      guard elements[index].scalar.isASCIIDigit else {
        index += 1
        continue
      }
      let start = index
      while index < elements.count, elements[index].scalar.isASCIIDigit { index += 1 }
      let group = Group(
        range: start..<index, digits: elements[start..<index].map { UInt8($0.scalar.value - 0x30) })
      if let last = runs.last?.groups.last,
        let separator = Separator(elements[last.range.upperBound..<start])
      {
        runs[runs.count - 1].separators.append(separator)
        runs[runs.count - 1].groups.append(group)
      } else {
        runs.append(DigitRun(groups: [group]))
      }
    }
    return runs
  }
}

extension DigitRun.Separator {
  /// Reads what stands between two groups; `nil` when they cannot be of one number.
  fileprivate init?(_ elements: ArraySlice<ReadScalars.Element>) {
    guard elements.count <= 6 else { return nil }
    let scalars = elements.map(\.scalar)
    if scalars == ["."] {
      self = .dot
      return
    }
    guard scalars.allSatisfy({ " -()_\n".unicodeScalars.contains($0) }) else { return nil }
    if let lineEnd = scalars.firstIndex(of: "\n") {
      guard scalars[(lineEnd + 1)...].allSatisfy({ $0 == " " }) else { return nil }
      self = .lineEnd
    } else {
      self = scalars.contains("-") ? .hyphen : .blank
    }
  }
}

extension DigitRun.Window {
  /// Whether three neighbouring groups are a day, a month and a year, in either order.
  var holdsDate: Bool {
    lengths.indices.dropLast(2).contains { index in
      let three = (index..<index + 3).map(number)
      let lengths = lengths[index..<index + 3].map { $0 }
      return lengths[1] <= 2 && (1...12).contains(three[1])
        && (lengths[2] == 4 && three[2].isYear && lengths[0] <= 2 && (1...31).contains(three[0])
          || lengths[0] == 4 && three[0].isYear && lengths[2] <= 2 && (1...31).contains(three[2]))
    }
  }

  /// How many groups look like a year.
  var yearCount: Int {
    lengths.indices.count { lengths[$0] == 4 && number($0).isYear }
  }

  private func number(_ group: Int) -> Int {
    let start = lengths[..<group].reduce(0, +)
    return digits[start..<start + lengths[group]].prefix(9).reduce(0) { $0 * 10 + Int($1) }
  }
}

extension Int {
  fileprivate var isYear: Bool { (2400..<2700).contains(self) || (1900..<2100).contains(self) }
}
