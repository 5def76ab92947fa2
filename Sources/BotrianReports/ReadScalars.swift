internal import BotrianThai

/// A source text as the finder of personal data reads it: what is invisible left out, what looks alike made one.
///
/// Digits are Arabic, letters of full width narrow, dashes `-`, spaces of every kind a blank, line ends one line feed;
/// character references, `%40`, `<br>` and backslashes before punctuation are resolved; marks of emphasis are left out.
struct ReadScalars {
  /// One scalar, and where what it was made of begins in the source.
  struct Element {
    let scalar: Unicode.Scalar
    let line: Int
    let column: Int
  }

  private(set) var elements: [Element] = []

  private let source: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ text: String) {
    source = Array(text.unicodeScalars)
    if source.first == "\u{FEFF}" { index = 1 }
    elements.reserveCapacity(source.count)
    while index < source.count { readNext() }
  }

  private mutating func readNext() {
    let scalar = source[index]
    switch scalar {
    case "\n", "\r":
      append("\n", length: scalar == "\r" && next == "\n" ? 2 : 1)
      (line, column) = (line + 1, 1)
    case "\\":
      append(next?.isASCIIPunctuation == true ? nil : scalar, length: 1)
    case "&":
      let reference = characterReference()
      append(reference?.scalar.read ?? scalar, length: reference?.length ?? 1)
    case "%":
      let isAt = next == "4" && index + 2 < source.count && source[index + 2] == "0"
      append(isAt ? "@" : scalar, length: isAt ? 3 : 1)
    case "<":
      let length = lineBreakLength()
      append(length == nil ? scalar : " ", length: length ?? 1)
    default:
      append(scalar.read, length: 1)
    }
  }

  private var next: Unicode.Scalar? { index + 1 < source.count ? source[index + 1] : nil }

  /// Reads `length` scalars of the source as one, or as nothing.
  private mutating func append(_ scalar: Unicode.Scalar?, length: Int) {
    if let scalar { elements.append(Element(scalar: scalar, line: line, column: column)) }
    index += length
    column += length
  }

  /// How long the `<br>` is that begins here.
  private func lineBreakLength() -> Int? {
    for tag in ["<br>", "<br/>", "<br />"] {
      let scalars = tag.unicodeScalars
      let written = source[index...].prefix(scalars.count)
      if written.elementsEqual(scalars, by: { $0.asciiLowercased == $1 }) { return scalars.count }
    }
    return nil
  }

  /// The character reference that begins here: by number, or one of those that hide a digit's neighbour.
  private func characterReference() -> (scalar: Unicode.Scalar, length: Int)? {
    let name = source[(index + 1)...].prefix(10).prefix { $0 != ";" }
    let end = index + 1 + name.count
    guard end < source.count, source[end] == ";" else { return nil }
    let text = String(String.UnicodeScalarView(name))
    let number: UInt32? =
      switch (text.utf8.first, text.utf8.dropFirst().first.map { $0 | 0x20 }) {
      case (UInt8(ascii: "#"), UInt8(ascii: "x")): UInt32(text.dropFirst(2), radix: 16)
      case (UInt8(ascii: "#"), _): UInt32(text.dropFirst())
      default: nil
      }
    let scalar = number.flatMap(Unicode.Scalar.init) ?? Self.namedReferences[text]
    return scalar.map { ($0, name.count + 2) }
  }

  private static let namedReferences: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "hairsp": " ", "numsp": " ",
    "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "hyphen": "-", "dash": "-",
    "ndash": "-", "mdash": "-", "minus": "-", "period": ".", "lpar": "(", "rpar": ")",
    "plus": "+", "commat": "@", "lowbar": "_", "amp": "&",
  ]
}

extension Unicode.Scalar {
  /// What a reader takes the scalar for; `nil` for what shows nothing.
  fileprivate var read: Unicode.Scalar? {
    switch value {
    case 0x2A, 0x60: nil
    case 0x09: " "
    case ..<0x80: self
    case 0x0E00..<0x0E80: withArabicDigit
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)
    case 0xFE6B: "@"
    case 0x2212: "-"
    case 0xFE00...0xFE0F: nil
    default:
      switch properties.generalCategory {
      case .format: nil
      case .spaceSeparator: " "
      case .dashPunctuation: "-"
      default: self
      }
    }
  }

  fileprivate var isASCIIPunctuation: Bool {
    (0x21..<0x7F).contains(value) && !isASCIILetter && !isASCIIDigit
  }

  var isASCIIDigit: Bool { (0x30..<0x3A).contains(value) }
  var isASCIILetter: Bool { (0x61..<0x7B).contains(value | 0x20) }
  var asciiLowercased: Unicode.Scalar {
    (0x41..<0x5B).contains(value) ? Unicode.Scalar(UInt8(value | 0x20)) : self
  }
}
