internal import BotrianThai

/// A text as search compares it: runs of letters and digits, with at most one space between them.
///
/// Between Thai and Latin letters or digits there is no space, so that `๕ ส`, `5 ส` and `5ส` are one.
package struct SearchForm: Sendable {
  /// Which marks the form keeps.
  package enum Level: Sendable {
    /// All of them: what a reader would call the same text.
    case exact
    /// None that a hurried writer leaves out or confuses: `็ ่ ้ ๊ ๋ ์`.
    case key
  }

  /// Letters, digits and single spaces.
  private(set) var scalars: [UInt32] = []

  /// What each of `scalars` is; a space is a separator.
  private(set) var classes: [ScalarClass] = []

  /// For each of `scalars`, which scalar of the text it came from.
  private(set) var origins: [Int32] = []

  /// The form as text.
  package var text: String { String(scalarValues: scalars) }

  /// Makes a form without text.
  init() {}

  /// Takes what is a form already.
  init(scalars: [UInt32]) {
    self.scalars = scalars
    classes = scalars.map { ScalarClass($0) }
    origins = scalars.indices.map { Int32($0) }
  }

  /// Brings a text to its form.
  package init(of text: String, level: Level) {
    var normalizer = SearchNormalizer()
    normalizer.read(text)
    read(normalizer, level: level)
  }

  /// Takes the form of a normalised text, in place of what was there.
  mutating func read(_ normalizer: SearchNormalizer, level: Level) {
    scalars.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    var gap = Gap.none
    let source = normalizer.scalars
    for position in source.indices {
      let value = source[position]
      if level == .key, 0x0E47...0x0E4C ~= value { continue }
      let kind = ScalarClass(value)
      if kind == .separator {
        if value == .space {
          gap = max(gap, .space)
        } else if !Self.isGlue(at: position, in: source) {
          gap = .hard
        }
        continue
      }
      if let last = classes.last, parts(gap, last, kind) {
        append(.space, .separator, from: normalizer.origins[position])
      }
      append(value, kind, from: normalizer.origins[position])
      gap = .none
    }
  }

  private mutating func append(_ value: UInt32, _ kind: ScalarClass, from origin: Int32) {
    scalars.append(value)
    classes.append(kind)
    origins.append(origin)
  }
}

extension SearchForm {
  /// The stretches of one class, without the spaces.
  var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      var end = start + 1
      while end < scalars.count, classes[end] == classes[start] { end += 1 }
      if classes[start] != .separator { runs.append(start..<end) }
      start = end
    }
    return runs
  }

  /// The stretches that spaces part, and that part where two letters of Thai meet two letters or
  /// digits of another script.
  var parts: [SearchForm] {
    var parts: [SearchForm] = []
    var start = 0
    for place in 0...scalars.count where place == scalars.count || isPartEnd(place) {
      if start < place { parts.append(self[start..<place]) }
      start = place
      if place < scalars.count, classes[place] == .separator { start += 1 }
    }
    return parts
  }

  private func isPartEnd(_ place: Int) -> Bool {
    if classes[place] == .separator { return true }
    guard place >= 2, place + 1 < classes.count else { return false }
    let around = classes[(place - 2)...(place + 1)]
    if around.contains(.separator) { return false }
    let isThai = around.map { $0 == .thai }
    return isThai[0] == isThai[1] && isThai[1] != isThai[2] && isThai[2] == isThai[3]
  }

  private subscript(range: Range<Int>) -> SearchForm {
    var part = SearchForm()
    part.scalars = Array(scalars[range])
    part.classes = Array(classes[range])
    part.origins = Array(origins[range])
    return part
  }

  /// What stood between two letters or digits.
  private enum Gap: Int, Comparable {
    case none
    case space
    case hard

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  private func parts(_ gap: Gap, _ left: ScalarClass, _ right: ScalarClass) -> Bool {
    switch gap {
    case .none: false
    case .hard: true
    case .space: (left == .thai) == (right == .thai)
    }
  }

  /// A full stop of a Thai abbreviation, or a comma before a number's last thousands.
  private static func isGlue(at position: Int, in source: [UInt32]) -> Bool {
    guard position > 0, position + 1 < source.count else { return false }
    switch source[position] {
    case 0x2E:
      return ScalarClass(source[position - 1]) == .thai && source[position + 1] != 0x2E
    case 0x2C:
      let digits = source[(position + 1)...].prefix(4).prefix { ScalarClass($0) == .digit }
      return ScalarClass(source[position - 1]) == .digit && digits.count == 3
    default:
      return false
    }
  }
}
