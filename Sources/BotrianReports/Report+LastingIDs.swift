internal import BotrianMarkdown

extension Report {
  /// The report with the ids under which its lessons were published.
  ///
  /// - Parameter locked: The lessons that were published at its address, or at the one it had before.
  /// - Returns: The report, and the published lessons that it holds no longer.
  package func keepingIDs(of locked: [AddressLedger.Entry]) -> (
    report: Report, departed: [AddressLedger.Entry]
  ) {
    guard !locked.isEmpty else { return (self, []) }
    let lasting = LastingIDs(of: self, locked: locked)
    var report = self
    report.parts = parts.map { part in
      part.mapRows { row in row.with(id: row.id.map { lasting.ids[$0] ?? $0 }) }
    }
    return (report, lasting.departed)
  }

  /// The digest of everything that its page says, for noticing a change.
  package var textDigest: String {
    let introductions = ([introduction] + parts.map(\.introduction)).map(\.plainText)
    let cells = parts.flatMap { $0.groups.flatMap(\.rows) }.flatMap(\.cells).map(\.text)
    let head = [title, unit, summary].compactMap { $0 } + topics
    return (head + introductions + cells).joined(separator: "\n").textDigest
  }
}

extension FormPart {
  fileprivate func mapRows(_ transform: (Row) -> Row) -> FormPart {
    FormPart(
      kind: kind, location: location, introduction: introduction,
      groups: groups.map { group in
        Group(
          name: group.name, rows: group.rows.map(transform), emptiness: group.emptiness,
          isNumberedList: group.isNumberedList)
      })
  }
}

extension Row {
  fileprivate func with(id: LessonID?) -> Row {
    Row(id: id, number: number, cells: cells, location: location)
  }
}
