internal import BotrianMarkdown

/// What the body of a report says.
struct ReportContent: Sendable {
  /// What stands before the first part.
  let introduction: [Block]

  /// The nine parts, in order.
  let parts: [FormPart]
}

extension ReportContent {
  /// The same body, its lessons under other ids.
  func with(ids: [LessonID: LessonID]) -> Self {
    Self(
      introduction: introduction,
      parts: parts.map { part in part.mapRows { $0.with(id: $0.id.map { ids[$0] ?? $0 }) } })
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
