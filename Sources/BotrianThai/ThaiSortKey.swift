/// The place of a text in Thai dictionary order.
///
/// A leading vowel (เ แ โ ใ ไ) counts after the consonant behind it; tone marks, ็ and ์ decide only
/// between texts that are otherwise equal; punctuation and spaces decide last.
///
/// - Source: the Royal Institute Dictionary's order; the same result as `Intl.Collator("th")` on the cases of the tests.
public struct ThaiSortKey: Hashable, Sendable {
  private let letters: [UInt32]
  private let marks: [UInt32]
  private let text: String

  /// Makes the key of one text; linear in its length.
  public init(_ text: String) {
    var letters: [UInt32] = []
    var marks: [UInt32] = []
    var leadingVowel: Unicode.Scalar?
    for scalar in text.lowercased().unicodeScalars {
      let scalar = scalar.withArabicDigit
      switch scalar {
      case "\u{0E40}"..."\u{0E44}":
        leadingVowel = scalar
      case "\u{0E47}"..."\u{0E4C}":
        marks.append(UInt32(letters.count) << 8 | (scalar.value & 0xFF))
      case _ where scalar.isThaiLetter || scalar.properties.isAlphabetic || scalar.isASCIIDigit:
        letters.append(scalar.value)
        if let vowel = leadingVowel {
          letters.append(vowel.value)
          leadingVowel = nil
        }
      default:
        break
      }
    }
    if let vowel = leadingVowel { letters.append(vowel.value) }
    self.letters = letters
    self.marks = marks
    self.text = text
  }
}

extension ThaiSortKey: Comparable {
  /// Orders by letters, then marks, then the text itself.
  public static func < (left: ThaiSortKey, right: ThaiSortKey) -> Bool {
    if left.letters != right.letters {
      return left.letters.lexicographicallyPrecedes(right.letters)
    }
    if left.marks != right.marks { return left.marks.lexicographicallyPrecedes(right.marks) }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Unicode.Scalar {
  package var isThaiLetter: Bool { ("\u{0E01}"..."\u{0E4E}").contains(self) }
  package var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
