/// Brings every spelling of the same text to one form, by a fixed table and no platform call.
///
/// Every rule, and why, stands in `Documentation/search.md`; `search-engine.js` follows the same page.
package struct SearchNormalizer: Sendable {
  /// The normalised text, as scalar values.
  package private(set) var scalars: [UInt32] = []

  /// For each value of `scalars`, which scalar of the text it came from, counted from 0.
  package private(set) var origins: [Int32] = []

  /// Makes a normaliser; one can read many texts and keeps its buffers.
  package init() {}

  /// Reads a text, in place of what was read before.
  package mutating func read(_ text: String) {
    scalars.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    var place: Int32 = 0
    for scalar in text.unicodeScalars {
      append(scalar.value, from: place)
      place += 1
    }
    if scalars.last == .space { removeLast() }
  }

  /// The normalised form of a text.
  package static func normalized(_ text: String) -> String {
    var normalizer = SearchNormalizer()
    normalizer.read(text)
    return String(scalarValues: normalizer.scalars)
  }
}

extension String {
  /// Builds a text from scalar values; a value that is no scalar is left out.
  package init(scalarValues values: some Sequence<UInt32>) {
    var scalars = String.UnicodeScalarView()
    for value in values {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    self.init(scalars)
  }
}

extension SearchNormalizer {
  fileprivate mutating func append(_ value: UInt32, from place: Int32) {
    switch value {
    case 0x61...0x7A, 0x30...0x39: push(value, from: place)
    case 0x41...0x5A: push(value + 0x20, from: place)
    case 0...0x20, 0x7F...0xA0: appendSpaceOrNothing(value, from: place)
    case 0x21...0x7E: push(value, from: place)
    case 0x0E00...0x0E7F: appendThai(value, from: place)
    default: appendOther(value, from: place)
    }
  }

  private mutating func appendSpaceOrNothing(_ value: UInt32, from place: Int32) {
    if let last = scalars.last, last != .space { push(.space, from: place) }
  }

  private mutating func appendThai(_ value: UInt32, from place: Int32) {
    switch value {
    case 0x0E50...0x0E59: push(value - 0x0E50 + 0x30, from: place)
    case .saraE where scalars.last == .saraE: scalars[scalars.count - 1] = .saraAe
    case .saraAa, .lakkhangyao: appendSaraAa(from: place)
    default:
      if value.thaiMarkRank > 0 {
        insertMark(value, from: place)
      } else {
        push(value, from: place)
      }
    }
  }

  /// Adds `า`, which with a `ํ` in the marks before it is one `ำ`.
  private mutating func appendSaraAa(from place: Int32) {
    if let nikhahit = placeInLastMarks(of: .nikhahit) {
      let origin = origins[nikhahit]
      remove(at: nikhahit)
      insertMark(.saraAm, from: origin)
    } else {
      push(.saraAa, from: place)
    }
  }

  /// Puts a mark where it belongs among the marks after a letter; one that is there is not repeated.
  private mutating func insertMark(_ mark: UInt32, from place: Int32) {
    if placeInLastMarks(of: mark) != nil { return }
    var position = scalars.count
    while position > 0, scalars[position - 1].thaiMarkRank > mark.thaiMarkRank { position -= 1 }
    if position == scalars.count {
      push(mark, from: place)
    } else {
      scalars.insert(mark, at: position)
      origins.insert(place, at: position)
    }
  }

  /// Where a mark stands in the run of marks at the end; a run holds each mark once and is short.
  private func placeInLastMarks(of mark: UInt32) -> Int? {
    var position = scalars.count
    while position > 0, scalars[position - 1].thaiMarkRank > 0 {
      position -= 1
      if scalars[position] == mark { return position }
    }
    return nil
  }

  private mutating func appendOther(_ value: UInt32, from place: Int32) {
    switch value {
    case 0xFF01...0xFF5E: append(value - 0xFEE0, from: place)
    case 0x00C0...0x017F: push(LatinFolding.bases[Int(value - 0x00C0)], from: place)
    case 0xFB00...0xFB06: push(LatinFolding.ligatures[Int(value - 0xFB00)], from: place)
    default:
      if let digit = value.raisedOrLoweredDigit {
        push(digit + 0x30, from: place)
      } else if value.isUnicodeSpace {
        appendSpaceOrNothing(value, from: place)
      } else if !value.isInvisible {
        push(value.letterOfOrdinal, from: place)
      }
    }
  }

  private mutating func push(_ values: [UInt32], from place: Int32) {
    for value in values { push(value, from: place) }
  }

  private mutating func push(_ value: UInt32, from place: Int32) {
    scalars.append(value)
    origins.append(place)
  }

  private mutating func remove(at position: Int) {
    scalars.remove(at: position)
    origins.remove(at: position)
  }

  fileprivate mutating func removeLast() {
    scalars.removeLast()
    origins.removeLast()
  }
}

extension UInt32 {
  /// U+0020.
  package static let space: UInt32 = 0x20
  fileprivate static let saraAa: UInt32 = 0x0E32
  fileprivate static let saraAm: UInt32 = 0x0E33
  fileprivate static let saraE: UInt32 = 0x0E40
  fileprivate static let saraAe: UInt32 = 0x0E41
  fileprivate static let lakkhangyao: UInt32 = 0x0E45
  fileprivate static let nikhahit: UInt32 = 0x0E4D

  /// Where a mark stands among the marks of one letter: by its code, but `ํ` and then `ำ` last.
  ///
  /// 0 for what is not a mark.
  fileprivate var thaiMarkRank: UInt32 {
    switch self {
    case .saraAm: 0x0E50
    case .nikhahit: 0x0E4F
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: self
    default: 0
    }
  }

  fileprivate var raisedOrLoweredDigit: UInt32? {
    switch self {
    case 0x2070, 0x2074...0x2079: self - 0x2070
    case 0x2080...0x2089: self - 0x2080
    case 0x00B2, 0x00B3: self - 0x00B0
    case 0x00B9: 1
    default: nil
    }
  }

  fileprivate var letterOfOrdinal: UInt32 {
    switch self {
    case 0x00AA: 0x61
    case 0x00BA: 0x6F
    default: self
    }
  }

  fileprivate var isUnicodeSpace: Bool {
    switch self {
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Scalars without ink: soft hyphen, zero-width, direction marks, joiners, accents and selectors.
  var isInvisible: Bool {
    switch self {
    case 0x00AD, 0x0300...0x036F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

/// Latin letters with accents and ligatures, by their plain letters.
private enum LatinFolding {
  /// For U+00C0 to U+017F: letters and for how many scalars in a row they stand.
  private static let runs =
    "a6 ae1 c1 e4 i4 d1 n1 o5 ×1 o1 u4 y1 th1 ss1 a6 ae1 c1 e4 i4 d1 n1 o5 ÷1 o1 u4 y1 th1 y1 "
    + "a6 c8 d4 e10 g8 h4 i10 ij2 j2 k3 l10 n9 o6 oe2 r6 s8 t6 u12 w2 y3 z6 s1"

  static let bases: [[UInt32]] = runs.split(separator: " ").flatMap { run in
    let letters = run.unicodeScalars.prefix { !("0"..."9").contains($0) }
    let count = Int(run.unicodeScalars.dropFirst(letters.count).map(String.init).joined()) ?? 0
    return Array(repeating: letters.map(\.value), count: count)
  }

  static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map {
    $0.unicodeScalars.map(\.value)
  }
}
