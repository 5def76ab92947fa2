internal import BotrianMarkdown

extension Report {
  /// The report with the ids under which its lessons were published.
  ///
  /// - Parameters:
  ///   - locked: The lessons that were published at its address, or at the one it had before.
  ///   - texts: The digests of what its lessons say now, by the ids that counting gave them.
  ///   - mayBe: Whether a lesson of another wording, with this digest, may be the published one after an edit.
  /// - Returns: The report, and the published lessons that it holds no longer.
  package func keepingIDs(
    of locked: [AddressLedger.Entry], texts: [LessonID: String],
    where mayBe: @escaping (AddressLedger.Entry, String) -> Bool
  ) -> (report: Report, departed: [AddressLedger.Entry]) {
    let lasting = LastingIDs(of: self, texts: texts, locked: locked, where: mayBe)
    let parts = parts.map { part in
      part.mapRows { row in row.with(id: row.id.map { lasting.ids[$0] ?? $0 }) }
    }
    return (with(parts: parts), lasting.departed)
  }

  /// The digests of what its lessons say, by their ids.
  package var lessonDigests: [LessonID: String] {
    let rows = parts.flatMap(\.lessonRows).map(\.row)
    return Dictionary(
      rows.compactMap { row in row.id.map { ($0, row.textDigest) } }, uniquingKeysWith: { $1 })
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
