extension DigitRun.Window {
  /// Whether ten to twelve digits are grouped as banks group an account: `123-4-56789-0`, `123-456789-0`.
  var isShapedAsAccount: Bool {
    guard (10...12).contains(digits.count), !holdsDate, yearCount < 2 else { return false }
    if lengths.count == 1 { return true }
    if separators.allSatisfy({ $0 == .hyphen }) { return lengths.count <= 5 }
    let shapes = [[3, 1, 5, 1], [3, 6, 1], [3, 1, 6], [3, 7]]
    return separators.allSatisfy { $0 == .blank } && shapes.contains(lengths)
  }

  /// Whether it is a telephone that stands on a desk: nine digits, as an office writes them.
  var isLandline: Bool {
    guard digits.count == 9, digits[0] == 0, [2, 3, 4, 5, 7].contains(digits[1]) else {
      return false
    }
    let shapes = [
      [9], [1, 8], [2, 7], [3, 6], [1, 4, 4], [2, 3, 4], [3, 3, 3], [1, 2, 6], [1, 2, 3, 3],
    ]
    return shapes.contains(lengths)
  }
}
