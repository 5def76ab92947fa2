internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianThai

extension String {
  /// With one space for each run of white space, and none at the ends.
  var withSingleBlanks: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
      .joined(separator: " ")
  }

  /// As titles, heads and labels are compared: without white space and dots of a leader, digits Arabic.
  var comparable: String {
    let scalars = Digits.arabic(withoutSpaces).unicodeScalars.filter { $0 != "*" && $0 != "…" }
    let text = String(UnicodeScalarView(scalars)).lowercased()
    return text.replacing(/\.{2,}/, with: "")
  }

  /// Whether it differs from another text by a third of its letters at most, as damaged titles do.
  func resembles(_ other: String) -> Bool {
    nearestName(to: comparable, among: [other.comparable]) != nil
  }

  /// Without a beginning that it has.
  func without(prefix: String) -> String {
    hasScalarPrefix(prefix)
      ? String(UnicodeScalarView(unicodeScalars.dropFirst(prefix.unicodeScalars.count))) : self
  }

  /// A number at its beginning, with the dot or bracket behind it, and the words that follow.
  ///
  /// `๑. …`, `1) …`, `(๑) …`, `๑.…`; `๑.๑ …` is the number of a paragraph and not meant.
  var numbered: (number: Int, rest: String)? {
    let pattern = /^\(?([0-9]{1,2})[.\)]\s*(?![0-9])/
    guard let match = Digits.arabic(self).prefixMatch(of: pattern), let number = Int(match.1) else {
      return nil
    }
    let rest = unicodeScalars.dropFirst(String(match.0).unicodeScalars.count)
    return (number, String(UnicodeScalarView(rest)).trimmed)
  }

  /// Without a dash or dot that marks an item of a list.
  var withoutBullet: String {
    guard let first = unicodeScalars.first, "-–•●○▪*".unicodeScalars.contains(first) else {
      return self
    }
    let rest = unicodeScalars.dropFirst()
    guard let next = rest.first, next.properties.isWhitespace || first != "-" else { return self }
    return String(UnicodeScalarView(rest)).trimmed
  }
}
