/// Finds what points to one person in the text of a source file.
///
/// The text is read as it was written, front matter and Markdown alike, so that places are exact; what authors do to
/// numbers (Thai digits, dashes, blanks, emphasis, character references, invisible characters) is undone first.
package struct PersonalDataFinder {
  let elements: [ReadScalars.Element]

  /// Elements at which the name of a bank or the word for an account begins, ascending.
  lazy var bankMarks = BankNames.marks(in: elements)

  private init(_ text: String) {
    elements = ReadScalars(text).elements
  }

  /// Everything found in a text, in its order.
  ///
  /// Official addresses of organisations are no personal data (`isOrganisation`), nor are landlines, juristic persons'
  /// numbers and numbers whose check digit is wrong.
  ///
  /// - Complexity: Linear in the text; a text without `@` and without nine digits near each other is only skimmed.
  package static func find(in text: String) -> [PersonalDatum] {
    guard mayHoldAny(text) else { return [] }
    var finder = PersonalDataFinder(text)
    let addresses = finder.addresses()
    let numbers = finder.numbers().filter { number in
      !addresses.contains { $0.range.contains(number.range.lowerBound) }
    }
    return (addresses + numbers).sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { found in
        let start = finder.elements[found.range.lowerBound]
        return PersonalDatum(
          kind: found.kind, value: found.value, line: start.line, column: start.column)
      }
  }

  /// One finding and the elements that it is.
  struct Found {
    let kind: PersonalDatum.Kind
    let value: String
    let range: Range<Int>
  }

  /// Whether a text can hold anything at all: an at sign however written, or nine digits without a letter between.
  private static func mayHoldAny(_ text: String) -> Bool {
    var digits = 0
    var isTag = false
    var (last, lastButOne): (UInt8, UInt8) = (0, 0)
    let bytes = text.utf8Span.span
    for place in bytes.indices {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if last == UInt8(ascii: "%"), byte == UInt8(ascii: "4") { return true }
        digits += 1
      case UInt8(ascii: "@"), UInt8(ascii: "&"), 0xEF: return true
      case 0x90...0x99 where last == 0xB9 && lastButOne == 0xE0: digits += 1
      case 0x80..<0xC0 where lastButOne == 0xE0: digits = 0
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      case UInt8(ascii: "|"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        if !isTag { digits = 0 }
      default: break
      }
      if digits == 9 { return true }
      (lastButOne, last) = (last, byte)
    }
    return false
  }
}

extension PersonalDataFinder {
  /// Where the last of some words begins before an index; words are written in lower case.
  func lastPlace(of words: [String], before index: Int, within distance: Int) -> Int? {
    let start = max(0, index - distance)
    return (start..<index).reversed().first { place in
      words.contains { word in
        place + word.unicodeScalars.count <= index && holds(word, at: place)
      }
    }
  }

  /// Whether a word, written in lower case, begins at an index.
  func holds(_ word: String, at index: Int) -> Bool {
    elements[index...].starts(with: word.unicodeScalars) { $0.scalar.asciiLowercased == $1 }
  }
}
