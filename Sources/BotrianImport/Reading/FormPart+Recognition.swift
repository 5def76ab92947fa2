internal import BotrianDiagnostics
internal import BotrianReports

extension FormPart.Kind {
  /// Recognises the heading of a part, damaged by scanning or not.
  ///
  /// The title counts first; a number helps where the title is only begun, where the word processor calls the
  /// paragraph a heading, and where a table with the part's columns follows.
  init?(heading block: ImportBlock, followedBy next: ImportBlock?) {
    let text = block.text.withoutLabel
    guard !text.isEmpty, text.unicodeScalars.count <= 200 else { return nil }
    let numbered = text.numbered
    let title = (numbered?.rest ?? text).comparable
    if title.unicodeScalars.count >= 8,
      let nearest = nearestName(to: title, among: Self.comparableTitles),
      let index = Self.comparableTitles.firstIndex(of: nearest)
    {
      self = Self.allCases[index]
    } else if let number = numbered?.number, let kind = Self(rawValue: number),
      kind.isBegun(by: title) || block.isHeading || kind.heads(next)
    {
      self = kind
    } else {
      return nil
    }
  }

  private static let comparableTitles = allCases.map(\.title.comparable)

  /// Whether a text is the beginning of the part's title, which may go on in the next line.
  private func isBegun(by text: String) -> Bool {
    let scalars = title.comparable.unicodeScalars.prefix(text.unicodeScalars.count)
    return text.unicodeScalars.count >= 10
      && nearestName(to: text, among: [String(String.UnicodeScalarView(scalars))]) != nil
  }

  /// Whether a piece is a table whose first row names the part's columns.
  private func heads(_ next: ImportBlock?) -> Bool {
    guard case .table(let table)? = next?.kind, let row = table.rows.first else { return false }
    return isHead(row)
  }

  /// Whether at least half of a row's cells are names of the part's columns, damaged or not.
  func isHead(_ row: ImportTable.Row) -> Bool {
    guard isTable else { return false }
    let count = row.cells.count { cell in columns.contains { cell.text.resembles($0) } }
    return count > 0 && count * 2 >= row.cells.count
  }

  /// The group whose label a text is; `nil` when it is something else, or the part has no groups.
  func group(labelled text: String) -> FormPart.GroupName? {
    guard text.unicodeScalars.count <= 40 else { return nil }
    let label = (text.numbered?.rest ?? text).withoutBullet.comparable
      .trimming(":", "(", ")", ".", "/")
    return groupNames.first { $0.labels.contains(label) }
      ?? groupNames.first { name in
        let title = name.title.comparable
        // Words behind a label are the group's own, not damage to the label.
        return abs(title.unicodeScalars.count - label.unicodeScalars.count) <= 2
          && nearestName(to: label, among: [title]) != nil
      }
  }

  /// The group whose label begins a text, and what follows the label.
  func group(beginning text: String) -> (name: FormPart.GroupName, rest: String)? {
    for name in groupNames {
      for label in name.writtenLabels where text.hasScalarPrefix(label) {
        let rest = text.without(prefix: label)
        guard let next = rest.unicodeScalars.first, " :\t".unicodeScalars.contains(next) else {
          continue
        }
        let words = String(
          String.UnicodeScalarView(rest.unicodeScalars.drop { " :\t".unicodeScalars.contains($0) }))
        if !words.isEmpty { return (name, words) }
      }
    }
    return nil
  }
}

extension FormPart.GroupName {
  /// What forms call the group, without white space.
  fileprivate var labels: [String] {
    switch self {
    case .inside: ["ภายใน", "ปัจจัยภายใน", "ด้านภายใน", "ปัญหาภายใน", "ภายในองค์กร", "ภายในหน่วยงาน"]
    case .outside:
      ["ภายนอก", "ปัจจัยภายนอก", "ด้านภายนอก", "ปัญหาภายนอก", "ภายนอกองค์กร", "ภายนอกหน่วยงาน"]
    case .satisfied: ["พอใจ", "พึงพอใจ", "พอใจในเรื่อง", "พึงพอใจในเรื่อง", "ความพึงพอใจในเรื่อง"]
    case .unsatisfied: ["ไม่พอใจ", "ไม่พึงพอใจ", "ไม่พอใจในเรื่อง", "ไม่พึงพอใจในเรื่อง"]
    }
  }

  /// Labels as they stand before words of the group.
  fileprivate var writtenLabels: [String] {
    switch self {
    case .inside: ["ภายใน"]
    case .outside: ["ภายนอก"]
    case .satisfied: ["พอใจ ในเรื่อง", "พอใจในเรื่อง"]
    case .unsatisfied: ["ไม่พอใจ ในเรื่อง", "ไม่พอใจในเรื่อง"]
    }
  }
}

extension String {
  /// Without `ข้อ`, `ส่วนที่` or `ประเด็นที่` before a number.
  fileprivate var withoutLabel: String {
    for label in ["ส่วนที่", "ประเด็นที่", "ข้อที่", "ข้อ"] where hasScalarPrefix(label) {
      let rest = without(prefix: label).trimmed
      guard let first = rest.unicodeScalars.first,
        "0123456789๐๑๒๓๔๕๖๗๘๙".unicodeScalars.contains(first)
      else { continue }
      return rest
    }
    return self
  }

  fileprivate func trimming(_ marks: Unicode.Scalar...) -> String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    return String(UnicodeScalarView(scalars))
  }
}
