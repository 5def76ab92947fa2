/// A Thai mobile telephone number: ten digits that begin 06, 08 or 09.
///
/// - Source: The numbering plan of Thailand: mobile services have the prefixes 6, 8 and 9 behind the trunk digit 0.
struct MobileNumber {
  /// Ten digits, beginning with 0, for all ways to write one number.
  let value: String

  /// Reads groups of digits as a mobile number: `081 234 5678`, `08 1234 5678`, `66812345678`.
  ///
  /// - Parameters:
  ///   - window: The groups.
  ///   - isInternational: Whether a plus sign stands before them: `+66 81 234 5678`, `+66 (0)81…`.
  init?(_ window: DigitRun.Window, isInternational: Bool = false) {
    if let national = Self.withoutCountry(window, isInternational: isInternational) {
      guard national.count == 9, Self.prefixes.contains(national[0]) else { return nil }
      value = "0" + String(decoding: national.map { $0 + 0x30 }, as: UTF8.self)
      return
    }
    guard window.digits.count == 10, window.digits[0] == 0,
      Self.prefixes.contains(window.digits[1]), window.isShapedAsMobile
    else { return nil }
    value = window.text
  }

  private static let prefixes: Set<UInt8> = [6, 8, 9]

  /// What follows the country's code 66, without a trunk digit; `nil` when it is not there.
  ///
  /// Without a plus sign the code must stand together with the rest or on a hyphen: `66 812 345 678` may be anything.
  private static func withoutCountry(
    _ window: DigitRun.Window, isInternational: Bool
  ) -> ArraySlice<UInt8>? {
    let digits = window.digits[...]
    let isJoined = window.separators.allSatisfy { $0 == .hyphen }
    var national: ArraySlice<UInt8>
    if digits.starts(with: [0, 0, 6, 6]), isJoined || window.lengths[0] == 4 {
      national = digits.dropFirst(4)
    } else if digits.starts(with: [6, 6]),
      isInternational || isJoined && (window.lengths.count == 1 || window.lengths[0] == 2)
    {
      national = digits.dropFirst(2)
    } else {
      return nil
    }
    if national.first == 0 { national = national.dropFirst() }
    return ArraySlice(Array(national))
  }
}

extension DigitRun.Window {
  /// Whether ten digits are grouped as people group a mobile number, and not as dates, years or a book's number are.
  fileprivate var isShapedAsMobile: Bool {
    if lengths == [10] || lengths.allSatisfy({ $0 == 1 }) { return true }
    if separators.contains(.dot) {
      return separators.allSatisfy { $0 == .dot }
        && [[3, 3, 4], [3, 7], [2, 4, 4]].contains(lengths)
    }
    return lengths.count <= 4 && (lengths.last ?? 0) > 1 && !holdsDate && yearCount < 2
  }
}
