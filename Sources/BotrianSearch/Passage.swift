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
    var passages: [[Unicode.Scalar]] = []
    for piece in paragraphs.flatMap({ pieces(of: Array($0.unicodeScalars)) }) {
      if let last = passages.last, (last.count + piece.count) * 10 < length * 7 {
        passages[passages.count - 1] += ["\n"] + piece
      } else {
        passages.append(piece)
      }
    }
    return passages.map { String(String.UnicodeScalarView($0)) }
  }

  private static func pieces(of text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = []
    var rest = text[...]
    while rest.count * 2 > length * 3 {
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
