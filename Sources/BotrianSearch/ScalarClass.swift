/// What the tokenizer takes a normalised scalar for.
enum ScalarClass: UInt8, Sendable {
  /// Space, punctuation, symbol: parts what is around it.
  case separator
  /// A letter, vowel or mark of Thai, which puts no spaces between words.
  case thai
  /// `0` to `9`.
  case digit
  /// A letter of any other script.
  case letter

  init(_ value: UInt32) {
    switch value {
    case 0x0E00...0x0E7F: self = Self.isThaiLetterOrMark(value) ? .thai : .separator
    case 0x30...0x39: self = .digit
    case 0x61...0x7A: self = .letter
    case 0...0xBF, 0xD7, 0xF7, 0x2000...0x303F, 0xD800...0xF8FF, 0xFE00...: self = .separator
    default: self = .letter
    }
  }

  private static func isThaiLetterOrMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E01...0x0E2E, 0x0E30...0x0E3A, 0x0E40...0x0E45, 0x0E47...0x0E4E: true
    default: false
    }
  }
}
