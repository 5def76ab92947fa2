internal import BotrianThai

/// Cuts a page's paragraphs into passages, each searched as one.
///
/// What stands in one passage belongs together; the shorter passages are, the more a match in one of
/// them says, and the larger the index is.
enum Passage {
  /// How long a passage is meant to be, in scalars.
  static let length = 400

  /// The passages of some paragraphs: long paragraphs cut at spaces, short ones joined by line feeds.
  static func passages(of paragraphs: [String]) -> [String] {
    var passages: [String] = []
    var lastLength = 0
    for (piece, length) in paragraphs.flatMap(pieces) {
      if !passages.isEmpty, (lastLength + length) * 10 < Self.length * 7 {
        passages[passages.count - 1] += "\n" + piece
        lastLength += 1 + length
      } else {
        passages.append(piece)
        lastLength = length
      }
    }
    return passages
  }

  /// The pieces of a paragraph, each with its number of scalars.
  private static func pieces(of paragraph: String) -> [(text: String, length: Int)] {
    let length = paragraph.unicodeScalars.count
    guard isLong(length) else { return length == 0 ? [] : [(paragraph, length)] }
    return pieces(of: Array(paragraph.unicodeScalars)).map { piece in
      (String(String.UnicodeScalarView(piece)), piece.count)
    }
  }

  private static func isLong(_ length: Int) -> Bool { length * 2 > Self.length * 3 }

  private static func pieces(of text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = []
    var rest = text[...]
    while isLong(rest.count) {
      let cut = cut(rest)
      pieces.append(Array(rest[..<cut]))
      rest = rest[cut...].drop { $0 == " " }
    }
    if !rest.isEmpty { pieces.append(Array(rest)) }
    return pieces
  }

  /// The last space of the first half that is wanted, or the next behind it, or between two letters.
  private static func cut(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    let start = text.startIndex
    let wanted = start + length
    if let space = text[(start + length / 2)..<wanted].lastIndex(of: " ") { return space }
    if let space = text[wanted..<(start + length * 3 / 2)].firstIndex(of: " ") { return space }
    var cut = wanted
    while cut > start + 1,
      !ThaiClusters.canCut(between: text[cut - 1].value, and: text[cut].value)
    { cut -= 1 }
    return cut
  }
}
