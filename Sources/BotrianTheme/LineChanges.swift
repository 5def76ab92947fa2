/// What changed between two versions of a text, line by line.
package struct LineChanges: Hashable, Sendable {
  /// Changed lines in the order in which they stand, removed ones before those that came in their place.
  package let lines: [Line]

  /// One line that went or came.
  package struct Line: Hashable, Sendable {
    package let isAdded: Bool
    /// Its place, from 1: in the new version when it is added, else in the old one.
    package let number: Int
    package let text: String
  }

  /// Compares two files; bytes that are no text change as a whole, without lines.
  package init(from old: [UInt8], to new: [UInt8]) {
    guard let old = Self.lines(of: old), let new = Self.lines(of: new) else {
      lines = []
      return
    }
    let changes = new.difference(from: old)
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append(
          Line(isAdded: false, number: left + 1, text: String(decoding: old[left], as: UTF8.self)))
        left += 1
      } else if added.contains(right) {
        lines.append(
          Line(isAdded: true, number: right + 1, text: String(decoding: new[right], as: UTF8.self)))
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    self.lines = lines
  }

  /// Lines as bytes, for texts are compared by scalars: Thai marks in another order are a change.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>]? {
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { return nil }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}
