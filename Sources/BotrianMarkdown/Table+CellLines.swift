internal import BotrianDiagnostics
internal import BotrianThai

extension Table.Cell {
  /// The cell's lines: its inlines, parted at hard breaks; emphasis that spans a break is repeated.
  package var lines: [[Inline]] {
    inlines.splitAtHardBreaks()
  }

  /// One tight list when the cell has at least two lines and each begins with a marker of the same
  /// kind (`๑.`, `1.` or `-`); otherwise one paragraph, or nothing in an empty cell.
  package var blocks: [Block] {
    guard !inlines.isEmpty else { return [] }
    return list.map { [Block(.list($0), at: location)] }
      ?? [Block(.paragraph(inlines), at: location)]
  }

  private var list: List? {
    guard inlines.contains(where: { $0.containsHardBreak }) else { return nil }
    let lines = lines.filter { !$0.isBlank }
    guard lines.count >= 2 else { return nil }
    var items: [(marker: CellMarker, item: List.Item)] = []
    for line in lines {
      guard let (marker, rest) = CellMarker.cut(from: line) else { return nil }
      let start = line.first?.location ?? location
      let paragraph = Block(.paragraph(rest), at: rest.first?.location ?? start)
      items.append((marker, List.Item(number: marker.number, blocks: [paragraph], location: start)))
    }
    let first = items[0].marker
    guard items.allSatisfy({ $0.marker.digits == first.digits }) else { return nil }
    return List(
      isOrdered: first.number != nil, start: first.number ?? 0, digits: first.digits ?? .arabic,
      isTight: true, items: items.map(\.item))
  }
}

/// What stands before a line of a cell that is an item of a list.
private struct CellMarker {
  /// The number; `nil` for a dash.
  let number: Int?

  /// The digits of the number; `nil` for a dash.
  let digits: Digits?

  /// Takes the marker and the blanks around it from a line, if it has one.
  static func cut(from line: [Inline]) -> (marker: CellMarker, rest: [Inline])? {
    guard let first = line.first, case .text(let text) = first.kind else { return nil }
    var rest = text.unicodeScalars.drop(while: \.isBlank)
    guard let marker = cut(from: &rest) else { return nil }
    rest = rest.drop(while: \.isBlank)
    let length = text.unicodeScalars.count - rest.count
    let inline = Inline(.text(String(rest)), at: first.location.movedBy(columns: length))
    return (marker, (rest.isEmpty ? [] : [inline]) + line.dropFirst())
  }

  private static func cut(from text: inout Substring.UnicodeScalarView) -> CellMarker? {
    if text.first == "-" {
      text.removeFirst()
      return text.first?.isBlank ?? true ? CellMarker(number: nil, digits: nil) : nil
    }
    let digits: Digits = text.first?.isASCII == true ? .arabic : .thai
    var number = 0
    var count = 0
    while let digit = text.first, let value = digit.thaiOrArabicDigitValue {
      guard digit.isASCII == (digits == .arabic), count < 9 else { return nil }
      number = number * 10 + value
      count += 1
      text.removeFirst()
    }
    guard count > 0, text.first == "." else { return nil }
    text.removeFirst()
    // `1.5` is a number, not a marker.
    guard text.first?.thaiOrArabicDigitValue == nil else { return nil }
    return CellMarker(number: number, digits: digits)
  }
}

extension [Inline] {
  fileprivate var isBlank: Bool {
    allSatisfy { inline in
      guard case .text(let text) = inline.kind else { return false }
      return text.unicodeScalars.allSatisfy(\.isBlank)
    }
  }

  fileprivate func splitAtHardBreaks() -> [[Inline]] {
    var lines: [[Inline]] = [[]]
    for inline in self {
      if case .hardBreak = inline.kind {
        lines.append([])
      } else if inline.containsHardBreak, let children = inline.children {
        let parts = children.splitAtHardBreaks()
        for (index, part) in parts.enumerated() {
          if index > 0 { lines.append([]) }
          if !part.isEmpty { lines[lines.count - 1].append(inline.replacingChildren(by: part)) }
        }
      } else {
        lines[lines.count - 1].append(inline)
      }
    }
    return lines
  }
}

extension Inline {
  fileprivate var containsHardBreak: Bool {
    if case .hardBreak = kind { return true }
    return children?.contains(where: \.containsHardBreak) ?? false
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\u{A0}" }
}

extension SourceLocation {
  fileprivate func movedBy(columns: Int) -> SourceLocation {
    SourceLocation(path: path, line: line, column: column.map { $0 + columns })
  }
}
