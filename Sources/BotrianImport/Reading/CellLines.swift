internal import BotrianReports
internal import BotrianThai

/// Finds the lists that a form's cell holds.
enum CellLines {
  /// The lines of a cell, parted where a list goes on within a line.
  ///
  /// `๑. ก ๒. ข` is two lines, and so is `- ก - ข`; a dash between numbers (`๒๕๖๔ - ๒๕๗๐`) parts nothing.
  static func parted(_ lines: [String]) -> [String] {
    lines.flatMap { line -> [String] in
      if let first = line.numbered { return numbers(of: line, from: first.number) }
      return line.hasScalarPrefix("- ") ? dashes(of: line) : [line]
    }
  }

  private static func numbers(of line: String, from first: Int) -> [String] {
    var lines: [String] = []
    var rest = Array(line.unicodeScalars)
    var next = first + 1
    while let start = place(ofNumber: next, in: rest) {
      lines.append(String.words(rest[..<start]))
      rest = Array(rest[start...])
      next += 1
    }
    return lines + [String.words(rest[...])]
  }

  /// Where `๒. ` stands behind a blank, in either kind of digits.
  private static func place(ofNumber number: Int, in scalars: [Unicode.Scalar]) -> Int? {
    [Digits.thai, .arabic].compactMap { digits -> Int? in
      let mark = Array((" " + digits(number) + ".").unicodeScalars)
      return scalars.indices.dropFirst().first { index in
        let end = index + mark.count
        return end < scalars.count && scalars[index..<end].elementsEqual(mark)
          && scalars[end].thaiOrArabicDigitValue == nil
      }.map { $0 + 1 }
    }.min()
  }

  private static func dashes(of line: String) -> [String] {
    let scalars = Array(line.unicodeScalars)
    var lines: [String] = []
    var start = 0
    for index in scalars.indices.dropFirst().dropLast(2)
    where scalars[index] == "-" && scalars[index - 1] == " " && scalars[index + 1] == " " {
      let isRange =
        scalars[..<(index - 1)].last?.thaiOrArabicDigitValue != nil
        && scalars[index + 2].thaiOrArabicDigitValue != nil
      guard !isRange else { continue }
      lines.append(String.words(scalars[start..<index]))
      start = index
    }
    return lines + [String.words(scalars[start...])]
  }
}

extension String {
  fileprivate static func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(UnicodeScalarView(scalars)).trimmed
  }
}
