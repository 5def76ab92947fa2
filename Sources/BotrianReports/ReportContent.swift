package import BotrianMarkdown

/// What the body of a report says.
package struct ReportContent: Hashable, Sendable {
  /// What stands before the first part.
  package let introduction: [Block]

  /// The nine parts, in order.
  package let parts: [FormPart]

  /// The part of a kind; every parsed report has all nine.
  package func part(_ kind: FormPart.Kind) -> FormPart? { parts.first { $0.kind == kind } }

  /// The row of a lesson.
  package func row(of lesson: LessonFacts) -> Row {
    let place = lesson.place
    return parts[Int(place.part)].groups[Int(place.group)].rows[Int(place.row)]
  }
}

/// The body of a report, kept packed, since a site has its reports in memory as long as it is made.
struct KeptContent: Sendable {
  private let packed: Later<PackedContent>

  /// The ids of lessons that are not those that counting gave them.
  private let ids: [LessonID: LessonID]

  /// Keeps a body.
  init(_ content: ReportContent, at path: String) {
    self.init(Later(PackedContent(content, at: path)))
  }

  /// Waits with reading a body, whose lessons have the ids that counting gives them, until somebody asks for it.
  init(_ read: @escaping @Sendable () -> KeptContent) {
    self.init(Later { read().packed.value })
  }

  private init(_ packed: Later<PackedContent>, ids: [LessonID: LessonID] = [:]) {
    self.packed = packed
    self.ids = ids
  }

  /// Whether it was read yet.
  var isRead: Bool { packed.isMade }

  /// All of it, unpacked each time.
  var content: ReportContent {
    let content = packed.value.content
    return ids.isEmpty ? content : content.with(ids: ids)
  }

  /// The row of a lesson, by its place among the report's lessons.
  func row(ofLesson number: Int) -> Row {
    let row = packed.value.row(ofLesson: number)
    return ids.isEmpty ? row : row.with(ids: ids)
  }

  /// The same body, its lessons under other ids.
  ///
  /// - Parameter new: The new ids of some lessons, by those that they have.
  /// - Returns: A body that shares what is kept with this one.
  func with(ids new: [LessonID: LessonID]) -> KeptContent {
    KeptContent(packed, ids: new.merging(ids.mapValues { new[$0] ?? $0 }) { $1 })
  }
}

extension ReportContent {
  fileprivate func with(ids: [LessonID: LessonID]) -> Self {
    Self(
      introduction: introduction,
      parts: parts.map { part in part.mapRows { $0.with(ids: ids) } })
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
  fileprivate func with(ids: [LessonID: LessonID]) -> Row {
    Row(id: id.map { ids[$0] ?? $0 }, number: number, cells: cells, location: location)
  }
}
