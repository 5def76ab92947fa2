/// Tells where text may be cut without tearing a Thai letter from its vowels and tone marks.
package enum ThaiClusters {
  /// Whether a text may be cut between two neighbouring scalars.
  ///
  /// A cluster is a leading vowel, a consonant, its marks and a following `ะ`, `า`, `ำ` or `ๅ`.
  /// Accents and what has no ink also stay with what is before them.
  package static func canCut(between left: UInt32, and right: UInt32) -> Bool {
    !(isLeadingVowel(left) && isThaiLetter(right)) && !staysWithWhatIsBefore(right)
  }

  private static func isLeadingVowel(_ value: UInt32) -> Bool { (0x0E40...0x0E44).contains(value) }

  private static func isThaiLetter(_ value: UInt32) -> Bool { (0x0E01...0x0E45).contains(value) }

  private static func staysWithWhatIsBefore(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E30...0x0E3A, 0x0E45, 0x0E47...0x0E4E: true
    default: value.isInvisible
    }
  }
}
