extension PersonalDataFinder {
  /// The numbers of persons: national IDs, mobile telephones, bank accounts.
  mutating func numbers() -> [Found] {
    var found: [Found] = []
    for run in DigitRun.runs(in: elements) {
      var index = 0
      var last: Range<Int>?
      while index < run.groups.count {
        guard let match = match(in: run, from: index, after: last) else {
          index += 1
          continue
        }
        if let kind = match.kind {
          found.append(
            Found(kind: kind, value: match.value, range: place(of: match.groups, in: run)))
        }
        last = match.groups
        index = match.groups.upperBound
      }
    }
    return found
  }

  /// A number and its groups; one without a kind is known to be nobody's own.
  private struct Match {
    let kind: PersonalDatum.Kind?
    let value: String
    let groups: Range<Int>
  }

  /// The number that begins with a group: of those that could, the longest.
  private mutating func match(
    in run: DigitRun, from start: Int, after last: Range<Int>?
  ) -> Match? {
    if last?.upperBound != start, run.isJoined(before: start) { return nil }
    for window in run.windows(from: start).reversed() {
      let range = run.elements(of: window.groups)
      if let match = mobile(window, at: range, in: run) ?? identity(window, at: range),
        !isPartOfWord(range), !isNamedOtherwise(range)
      {
        return match
      }
      if window.isLandline || window.isJuristicID {
        return Match(kind: nil, value: "", groups: window.groups)
      }
    }
    return nil
  }

  private mutating func mobile(
    _ window: DigitRun.Window, at range: Range<Int>, in run: DigitRun
  ) -> Match? {
    let isInternational = hasPlusSign(before: range)
    guard !run.isJoined(behind: window.groups.upperBound),
      let number = MobileNumber(window, isInternational: isInternational)
    else { return nil }
    let isAccount = window.lengths == [10] && isCalledAccount(range)
    return Match(
      kind: isAccount ? .bankAccount : .mobile, value: number.value, groups: window.groups)
  }

  /// A national ID or a bank account; neither goes on behind a hyphen or a point.
  private mutating func identity(_ window: DigitRun.Window, at range: Range<Int>) -> Match? {
    if hasPlusSign(before: range) || window.after == .hyphen || window.after == .dot { return nil }
    let kind: PersonalDatum.Kind
    if window.isNationalID, !isNameOfPicture(window, range) {
      kind = .nationalID
    } else if window.isShapedAsAccount, isBesideBank(range) {
      kind = .bankAccount
    } else {
      return nil
    }
    return Match(kind: kind, value: window.text, groups: window.groups)
  }

  /// Where a number begins and ends, its plus sign or opening bracket included.
  private func place(of groups: Range<Int>, in run: DigitRun) -> Range<Int> {
    let range = run.elements(of: groups)
    var start = hasPlusSign(before: range) ? range.lowerBound - 1 : range.lowerBound
    let bracket = elements[range].first { $0.scalar == "(" || $0.scalar == ")" }
    if bracket?.scalar == ")", start > 0, elements[start - 1].scalar == "(" { start -= 1 }
    return start..<range.upperBound
  }

  private func hasPlusSign(before range: Range<Int>) -> Bool {
    range.lowerBound > 0 && elements[range.lowerBound - 1].scalar == "+"
  }
}

// What stands around a number.
extension PersonalDataFinder {
  /// Whether Latin letters make the digits part of a code, a checksum or a file's name.
  private func isPartOfWord(_ range: Range<Int>) -> Bool {
    let before = elements[..<range.lowerBound].suffix(8).map(\.scalar.asciiLowercased)
    let label = before.reversed().prefix(while: \.isASCIILetter).reversed()
    let labels = [
      "tel", "t", "m", "mob", "mobile", "phone", "call", "fax", "line", "id", "no", "br",
    ]
    if !label.isEmpty, !labels.contains(where: { label.elementsEqual($0.unicodeScalars) }) {
      return true
    }
    let behind = elements[range.upperBound...].prefix(7).map(\.scalar)
      .prefix { $0.isASCIILetter || $0.isASCIIDigit }
    return behind.count > 5 && behind.allSatisfy(\.properties.isASCIIHexDigit)
  }

  /// Whether the text says that the number is a book's or an amount of money.
  private func isNamedOtherwise(_ range: Range<Int>) -> Bool {
    let behind = (range.upperBound..<min(range.upperBound + 2, elements.count)).contains { index in
      holds("บาท", at: index) && elements[range.upperBound..<index].allSatisfy { $0.scalar == " " }
    }
    return behind
      || lastPlace(of: ["isbn", "issn", "฿"], before: range.lowerBound, within: 12) != nil
  }

  /// Whether it is the time in milliseconds by which telephones name pictures: `1718786400123.jpg`.
  private func isNameOfPicture(_ window: DigitRun.Window, _ range: Range<Int>) -> Bool {
    let isTime = window.lengths == [13] && window.digits[0] == 1 && window.digits[1] > 4
    let behind = elements[range.upperBound...].prefix(2).map(\.scalar)
    return isTime && behind.count == 2 && behind[0] == "." && behind[1].isASCIILetter
  }

  /// Whether a bank or an account is named within 60 scalars, and no telephone before the number.
  private mutating func isBesideBank(_ range: Range<Int>) -> Bool {
    let reach = range.lowerBound - 60..<range.upperBound + 60
    guard let mark = bankMark(from: reach.lowerBound), mark < reach.upperBound else { return false }
    let telephone = lastPlace(of: Self.telephoneWords, before: range.lowerBound, within: 30)
    guard let telephone else { return true }
    return bankMark(from: telephone).map { $0 < range.lowerBound } ?? false
  }

  /// The first place at or behind an element at which a bank is named.
  private mutating func bankMark(from element: Int) -> Int? {
    let marks = bankMarks
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < marks.count ? marks[low] : nil
  }

  /// Whether ten digits that could be a mobile number are said to be an account.
  private mutating func isCalledAccount(_ range: Range<Int>) -> Bool {
    guard isBesideBank(range),
      let account = lastPlace(
        of: ["บัญชี", "account", "a/c"], before: range.lowerBound, within: 24)
    else { return false }
    let other = lastPlace(
      of: Self.telephoneWords + ["พร้อมเพย์", "promptpay"], before: range.lowerBound, within: 24)
    return other ?? -1 < account
  }

  private static let telephoneWords = ["โทร", "แฟกซ์", "เบอร์", "มือถือ", "tel", "fax", "phone"]
}
