extension DigitRun.Window {
  /// Whether thirteen digits are a person's number in the civil register.
  ///
  /// Numbers that begin with 0 belong to companies and agencies, but for those of foreign workers (`00`) and of persons
  /// without registration (group 89); 978 and 979 begin books.
  ///
  /// - Source: The check digit of the Department of Provincial Administration: weights 13 to 2, modulo 11.
  var isNationalID: Bool {
    guard digits.count == 13, Self.checkDigit(of: digits[..<12]) == digits[12] else { return false }
    return isOfPerson && isShapedAsNationalID
  }

  /// Whether thirteen digits are a company's or an agency's number, written whole or as on a card.
  var isJuristicID: Bool {
    (lengths == [13] || lengths == [1, 4, 5, 2, 1]) && digits.count == 13 && !isOfPerson
  }

  private var isOfPerson: Bool {
    let isOfPerson =
      digits[0] != 0 || digits[1] == 0 || digits[5...6].elementsEqual([8, 9])
    let isOfBook = digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9])
    return isOfPerson && !isOfBook
  }

  /// The thirteenth digit that belongs to twelve.
  private static func checkDigit(of digits: ArraySlice<UInt8>) -> UInt8 {
    let sum = zip(digits, (2...13).reversed()).reduce(0) { $0 + Int($1.0) * $1.1 }
    return UInt8((11 - sum % 11) % 10)
  }

  /// Whether the groups are the card's (`1-2345-67890-12-1`, some of them joined), a form's single boxes, or others
  /// that are neither dates nor lines of a list.
  private var isShapedAsNationalID: Bool {
    var end = 0
    let isAsOnCard = lengths.dropLast().allSatisfy { length in
      end += length
      return [1, 5, 10, 12].contains(end)
    }
    if isAsOnCard || lengths.allSatisfy({ $0 == 1 }) { return true }
    guard lengths.count <= 6, lengths.allSatisfy({ $0 <= 5 }), !holdsDate, yearCount < 2
    else { return false }
    // Behind a blank, a group that begins with 0 is rather a telephone's: `303 081 234 5678`.
    return separators.allSatisfy { $0 == .hyphen }
      || separators.allSatisfy { $0 == .hyphen || $0 == .blank } && !hasLaterGroupWithZero
  }

  private var hasLaterGroupWithZero: Bool {
    lengths.indices.dropFirst().contains { digits[lengths[..<$0].reduce(0, +)] == 0 }
  }
}
