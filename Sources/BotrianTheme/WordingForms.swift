/// A wording of the interface in the forms that it has, taken apart once.
struct WordingForms: Sendable {
  /// For a count of one, and for every other; the same where the language has one form.
  private let singular: [Piece]
  private let plural: [Piece]

  private enum Piece: Sendable {
    case text(String)
    case place(String)
  }

  /// Takes `{count} report || {count} reports` apart.
  init(_ text: String) {
    // Few wordings have two forms, and a search for one byte is soon done.
    let hasForms = text.utf8.contains(UInt8(ascii: "|"))
    let forms = hasForms ? text.split(separator: " || ", maxSplits: 1) : [text[...]]
    singular = Self.pieces(of: forms.first ?? "")
    plural = Self.pieces(of: forms.last ?? "")
  }

  /// The wording with values in its places; a place without a value stays as it is.
  func filled(with values: KeyValuePairs<String, String>) -> String {
    func value(of name: String) -> String? { values.first { $0.key == name }?.value }
    let isOne = value(of: "count").map { $0 == "1" || $0 == "๑" } ?? false
    let pieces = isOne ? singular : plural
    if case .text(let text)? = pieces.first, pieces.count == 1 { return text }
    return pieces.reduce(into: "") { result, piece in
      switch piece {
      case .text(let text): result += text
      case .place(let name): result += value(of: name) ?? "{\(name)}"
      }
    }
  }

  private static func pieces(of form: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var rest = form
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    return pieces + (rest.isEmpty ? [] : [.text(String(rest))])
  }
}
