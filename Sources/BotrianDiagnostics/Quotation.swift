/// A line of a source as far as a message quotes it, parted where the message's place is.
public struct Quotation: Hashable, Sendable {
  /// What stands before the place; all of it when the whole line is meant.
  public let before: String

  /// The word that begins at the place.
  public let place: String

  /// What follows.
  public let after: String

  /// The line in one piece.
  public var text: String { before + place + after }

  /// How many scalars of a long line are quoted.
  private static let limit = 100

  /// Cuts a line around a column, in scalars from 1; `nil` when there is nothing to quote.
  init?(of line: String, at column: Int?) {
    let scalars = line.unicodeScalars.map(Self.visible)
    guard scalars.contains(where: { $0 != " " }) else { return nil }
    let place = min((column ?? 1) - 1, scalars.count)
    let start =
      place > Self.limit - 20 ? min(Self.letter(at: place - 20, in: scalars), place) : 0
    let end = Self.letter(at: min(start + Self.limit, scalars.count), in: scalars)
    let head = scalars[start..<(column == nil ? end : place)]
    let word = column == nil ? [] : Self.word(in: scalars[place..<end])
    let tail = scalars[(head.endIndex + word.count)..<end]
    before = (start > 0 ? "…" : "") + Self.text(head)
    self.place = Self.text(word)
    after = Self.text(tail) + (end < scalars.count ? "…" : "")
  }

  /// The index, or the next one where no vowel or tone mark is torn from its letter.
  private static func letter(at index: Int, in scalars: [Unicode.Scalar]) -> Int {
    scalars[index...].firstIndex { $0.properties.generalCategory != .nonspacingMark }
      ?? scalars.count
  }

  /// A tab keeps its column as a space, and what has no shape is shown to be there.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.properties.generalCategory == .control else { return scalar }
    return scalar == "\t" || scalar == "\r" ? " " : "\u{FFFD}"
  }

  /// What stands before the next space or mark between values.
  private static func word(in scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let word = scalars.prefix { !" |,".unicodeScalars.contains($0) }
    let isBracketed = word.contains { "[{".unicodeScalars.contains($0) }
    guard !isBracketed, let end = word.lastIndex(where: { !"]}".unicodeScalars.contains($0) })
    else { return word }
    return word[...end]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
