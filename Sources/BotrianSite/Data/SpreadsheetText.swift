/// Texts that a spreadsheet would take for a formula, made harmless without losing one.
///
/// Excel, LibreOffice and Google Sheets run what begins with `=`, `+`, `-` or `@`, some of them behind blanks or in the
/// wide forms of Thai and Chinese keyboards. Such a text gets one apostrophe in front. So does a text that had an
/// apostrophe there already, so that the way back is one rule: where what follows the apostrophes and blanks is such a
/// sign, take one apostrophe off.
enum SpreadsheetText {
  /// The text as it may stand in a cell.
  static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, isSuspicious(first), mayRun(text) else {
      return text
    }
    return "'" + text
  }

  /// Whether a text begins with a sign that starts a formula, behind any blanks and apostrophes, or with a control character.
  private static func mayRun(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if isControl(scalar) { return true }
      guard isSkipped(scalar) else { return signs.contains(scalar) }
    }
    return false
  }

  /// Most texts begin with a letter, and cost one comparison.
  private static func isSuspicious(_ scalar: Unicode.Scalar) -> Bool {
    !(0x0E01...0x0E5B).contains(scalar.value) && !(0x41...0x5A).contains(scalar.value)
      && !(0x61...0x7A).contains(scalar.value) && !(0x30...0x39).contains(scalar.value)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar.properties.isWhitespace
      || scalar.properties.generalCategory == .format
  }

  /// The four signs, their wide and small forms, and the minus sign.
  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠", "﹢", "﹣", "﹦", "﹫", "−",
  ]
}
