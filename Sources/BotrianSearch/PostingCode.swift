internal import BotrianThai

/// Postings as ASCII text that JSON carries without escapes.
///
/// A posting is one number: its distance from the document before (from -1 for the first), less 1,
/// times 3, plus its frequency, less 1. A number is written in base 45, lowest digit first, with the
/// first 45 of the 90 characters from `#` on (without the backslash) for its last digit and the
/// other 45 for those before.
enum PostingCode {
  private static let base = 45
  private static let firstCharacter: UInt8 = 0x23
  private static let backslash: UInt8 = 0x5C

  /// The largest number of digits of a number in range.
  private static let digitLimit = 6

  static func encode(_ postings: ArraySlice<PostingTable.Posting>, into bytes: inout [UInt8]) {
    var previous = -1
    for posting in postings {
      let gap = Int(posting.document) - previous - 1
      previous = Int(posting.document)
      var rest = gap * Int(PostingTable.frequencyLimit) + Int(posting.frequency) - 1
      while rest >= base {
        bytes.append(character(for: base + rest % base))
        rest /= base
      }
      bytes.append(character(for: rest))
    }
  }

  /// - Returns: The postings, or `nil` when the bytes are no postings of so many documents.
  static func decode(
    _ bytes: ArraySlice<UInt8>, documentCount: Int
  ) -> [PostingTable.Posting]? {
    var postings: [PostingTable.Posting] = []
    var previous = -1
    var number = 0
    var scale = 1
    var digitCount = 0
    for byte in bytes {
      guard let digit = digit(of: byte), digitCount < digitLimit else { return nil }
      number += digit % base * scale
      scale *= base
      digitCount += 1
      if digit >= base { continue }
      let limit = Int(PostingTable.frequencyLimit)
      previous += number / limit + 1
      if previous >= documentCount { return nil }
      postings.append(.init(document: Int32(previous), frequency: Int32(number % limit + 1)))
      (number, scale, digitCount) = (0, 1, 0)
    }
    return digitCount == 0 ? postings : nil
  }

  private static func character(for digit: Int) -> UInt8 {
    let character = firstCharacter + UInt8(digit)
    return character < backslash ? character : character + 1
  }

  private static func digit(of character: UInt8) -> Int? {
    guard character >= firstCharacter, character != backslash else { return nil }
    let digit = Int(character - firstCharacter) - (character > backslash ? 1 : 0)
    return digit < 2 * base ? digit : nil
  }
}
