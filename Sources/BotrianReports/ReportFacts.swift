package import BotrianDiagnostics
internal import BotrianMarkdown
package import BotrianThai

/// What is asked of all reports of a site at once, gathered when a report is read: its body is not needed for that.
package struct ReportFacts: Hashable, Sendable {
  /// Its lessons in the form's order.
  package let lessons: [LessonFacts]

  /// Links and images in the body, in order.
  package let links: [Link]

  /// Images without words for who does not see them, and where tables stand of which a column has no name.
  package let imagesWithoutText: [Link]
  package let tablesWithoutHeads: [SourceLocation]
}

/// One lesson of a report, without its words.
package struct LessonFacts: Hashable, Sendable {
  package let id: LessonID

  /// Where its row stands among the report's parts, groups and rows.
  package let place: Place

  /// How many bytes of text its cells have, and how many cells it has.
  package let byteCount: Int
  package let cellCount: Int

  /// The row's first cell that says something, on one line.
  package let lead: String

  /// Whether it says something to bear in mind the next time.
  package let isToBearInMind: Bool

  /// The sketch of the words by which it is compared with other lessons; `nil` when none are its own.
  package let saying: TextSketch?

  /// A row's place, counted from 0.
  package struct Place: Hashable, Sendable {
    package let part: Int
    package let group: Int
    package let row: Int
  }
}

extension ReportFacts {
  init(introduction: [Block], parts: [FormPart]) {
    var lessons: [LessonFacts] = []
    var blocks = introduction
    for (partPlace, part) in parts.enumerated() {
      blocks += part.introduction
      for (groupPlace, group) in part.groups.enumerated() {
        for (rowPlace, row) in group.rows.enumerated() {
          blocks += row.cells.flatMap(\.blocks)
          guard let id = row.id else { continue }
          let place = LessonFacts.Place(part: partPlace, group: groupPlace, row: rowPlace)
          lessons.append(LessonFacts(id, row, at: place, in: part.kind, rows: group.rows))
        }
      }
    }
    self.init(
      lessons: lessons, links: blocks.links, imagesWithoutText: blocks.imagesWithoutText,
      tablesWithoutHeads: blocks.tablesWithoutHeads)
  }

  func with(ids: [LessonID: LessonID]) -> ReportFacts {
    ReportFacts(
      lessons: lessons.map { $0.with(id: ids[$0.id] ?? $0.id) }, links: links,
      imagesWithoutText: imagesWithoutText, tablesWithoutHeads: tablesWithoutHeads)
  }
}

extension LessonFacts {
  fileprivate init(
    _ id: LessonID, _ row: Row, at place: Place, in part: FormPart.Kind, rows: [Row]
  ) {
    let neighbours = rows[max(0, place.row - 1)..<min(rows.count, place.row + 2)]
    self.init(
      id: id, place: place, byteCount: row.cells.reduce(0) { $0 + $1.text.utf8.count },
      cellCount: row.cells.count,
      lead: row.cells.first { $0.emptiness == nil }?.text.onOneLine ?? "",
      isToBearInMind: part.columnsToBearInMind.contains {
        row.cells.indices.contains($0) && row.cells[$0].emptiness == nil
      },
      saying: LessonText(of: row, in: part, beside: neighbours).map { TextSketch(of: $0.words) })
  }

  fileprivate func with(id: LessonID) -> LessonFacts {
    LessonFacts(
      id: id, place: place, byteCount: byteCount, cellCount: cellCount, lead: lead,
      isToBearInMind: isToBearInMind, saying: saying)
  }
}

extension FormPart.Kind {
  /// The columns that say what to bear in mind before an activity begins again.
  package var columnsToBearInMind: [Int] {
    switch self {
    case .problems: [2]
    case .proposals: [0, 1]
    case .lessons: [0]
    default: []
    }
  }
}
