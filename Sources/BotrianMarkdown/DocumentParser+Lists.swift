internal import BotrianThai

extension DocumentParser {
  /// An item's marker: what was written, and what libcmark read behind the number.
  private struct Marker {
    let digits: Digits
    let delimiter: UInt8
    let list: Int
    var written: UInt8
  }

  /// Makes a list end where Thai numbers follow Arabic ones or the other way round, by giving the items
  /// behind that place the other delimiter.
  ///
  /// - Returns: The first line that changes.
  mutating func partLists() -> Int? {
    guard !text.numbers.isEmpty else { return nil }
    var first: Int?
    for node in tree.nodes.indices where tree.nodes[node].firstChild != nil {
      var previous: Marker?
      for child in tree.children(of: node) {
        guard case .list(isOrdered: true, _) = tree.nodes[child].kind else {
          previous = nil
          continue
        }
        for item in tree.children(of: child) {
          let line = mark(item, in: child, after: &previous)
          first = [first, line].compactMap { $0 }.min()
        }
      }
    }
    return first
  }

  /// Decides with which delimiter an item is to be written.
  ///
  /// - Returns: Its line, if that changes.
  private mutating func mark(_ item: Int, in list: Int, after previous: inout Marker?) -> Int? {
    let offset = text.sourceOffset(of: tree.nodes[item])
    let line = text.lines[tree.nodes[item].lines.lowerBound].source
    let end = source.lines[line].upperBound
    let place = ListMarker.number(at: offset, to: end, in: source.bytes).end
    var marker = Marker(
      digits: source.digits(at: offset), delimiter: source.bytes[place], list: list,
      written: source.bytes[place])
    if let previous {
      let isSame =
        previous.list == list && previous.digits == marker.digits
        && previous.delimiter == marker.delimiter
      if isSame != (marker.written == previous.written) {
        marker.written = marker.written.otherDelimiter
      }
    }
    previous = marker
    let isOther = marker.written != marker.delimiter
    guard isOther != rewriting.otherDelimiters.contains(place) else { return nil }
    rewriting.otherDelimiters.formSymmetricDifference([place])
    return line
  }
}

extension SourceText {
  /// The kind of digits that begin at an offset.
  func digits(at offset: Int) -> Digits {
    bytes[offset] == ListMarker.firstThaiByte ? .thai : .arabic
  }
}

extension UInt8 {
  /// `)` for `.`, and the other way round.
  var otherDelimiter: UInt8 { self == UInt8(ascii: ".") ? UInt8(ascii: ")") : UInt8(ascii: ".") }
}
