package import BotrianDiagnostics
internal import BotrianMarkdown
package import BotrianThai

/// What is asked of all reports of a site at once, gathered when a report is read: its body is not needed for that.
package struct ReportFacts: Hashable, Sendable {
  /// Its lessons in the form's order.
  package let lessons: [LessonFacts]

  /// The sketches of lessons that have words of their own.
  let sayings: [TextSketch]

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
  package let byteCount: UInt32
  package let cellCount: UInt8

  /// How the row's first cell begins that says something, on one line: as lists of lessons alike show it.
  package let lead: String

  /// How many scalars a lead has at most.
  private static let leadLength = 64

  /// Whether it says something to bear in mind the next time.
  package let isToBearInMind: Bool

  /// The place of its sketch among the report's; `nil` when it has no words of its own.
  let saying: UInt32?

  /// A row's place, counted from 0.
  package struct Place: Hashable, Sendable {
    let part: UInt8
    let group: UInt8
    let row: UInt32
  }
}

extension ReportFacts {
  /// The sketch of the words by which a lesson is compared with others; `nil` when none are its own.
  package func saying(of lesson: LessonFacts) -> TextSketch? {
    lesson.saying.map { sayings[Int($0)] }
  }
}

extension ReportFacts {
  init(of content: ReportContent) {
    var lessons: [LessonFacts] = []
    var sayings: [TextSketch] = []
    var blocks = content.introduction
    for (partPlace, part) in content.parts.enumerated() {
      blocks += part.introduction
      for (groupPlace, group) in part.groups.enumerated() {
        for (rowPlace, row) in group.rows.enumerated() {
          blocks += row.cells.flatMap(\.blocks)
          guard let id = row.id else { continue }
          let place = LessonFacts.Place(
            part: UInt8(partPlace), group: UInt8(groupPlace), row: UInt32(rowPlace))
          let beside = max(0, rowPlace - 1)..<min(group.rows.count, rowPlace + 2)
          let words = LessonText(of: row, in: part.kind, beside: group.rows[beside])?.words
          lessons.append(
            LessonFacts(id, row, at: place, saying: words.map { _ in UInt32(sayings.count) }))
          if let words { sayings.append(TextSketch(of: words)) }
        }
      }
    }
    self.init(
      lessons: lessons, sayings: sayings, links: blocks.links,
      imagesWithoutText: blocks.imagesWithoutText, tablesWithoutHeads: blocks.tablesWithoutHeads)
  }

  func with(ids: [LessonID: LessonID]) -> ReportFacts {
    ReportFacts(
      lessons: lessons.map { $0.with(id: ids[$0.id] ?? $0.id) }, sayings: sayings, links: links,
      imagesWithoutText: imagesWithoutText, tablesWithoutHeads: tablesWithoutHeads)
  }
}

extension LessonFacts {
  fileprivate init(_ id: LessonID, _ row: Row, at place: Place, saying: UInt32?) {
    let lead = row.cells.first { $0.emptiness == nil }?.text.onOneLine ?? ""
    self.init(
      id: id, place: place, byteCount: row.cells.reduce(0) { $0 + UInt32($1.text.utf8.count) },
      cellCount: UInt8(row.cells.count),
      lead: ThaiClusters.beginning(of: lead, limit: Self.leadLength),
      isToBearInMind: id.part.columnsToBearInMind.contains {
        row.cells.indices.contains($0) && row.cells[$0].emptiness == nil
      },
      saying: saying)
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
