internal import BotrianTheme
internal import BotrianThai

extension InterfaceStrings {
  /// `ไตรมาสที่ ๑ - ๒`; a gap is listed: `ไตรมาสที่ ๑, ๓`.
  func title(ofQuarters quarters: [Int], _ digits: Digits) -> String {
    guard let first = quarters.first, let last = quarters.last else {
      return self(.quarterUnknown)
    }
    if first == last { return self(.quarterOne, ["first": digits(first)]) }
    if last - first == quarters.count - 1 {
      return self(.quarterRange, ["first": digits(first), "last": digits(last)])
    }
    return self(.quarterList, ["list": quarters.map { digits($0) }.joined(separator: ", ")])
  }
}
