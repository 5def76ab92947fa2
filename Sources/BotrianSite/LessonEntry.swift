package import BotrianReports

/// A lesson beside the report that holds it.
package struct LessonEntry: Hashable, Sendable {
  package let report: Report

  /// Its place among the report's lessons, from 0.
  package let number: Int

  /// What is known of it without reading the report's body.
  package var facts: LessonFacts { report.facts.lessons[number] }

  package var part: FormPart.Kind { facts.id.part }
  package var group: FormPart.GroupName? { facts.id.group }

  /// What it says, unpacked each time.
  package var row: Row { report.row(ofLesson: number) }

  /// The digest of what it says.
  var textDigest: String { report.digests.lessons[number] }

  /// Its lasting name among all reports.
  package var reference: LessonReference {
    LessonReference(fiscalYear: report.fiscalYear, report: report.slug, id: facts.id)
  }

  package var permalink: Permalink { report.permalink.at(facts.id.rawValue) }
}

extension Report {
  /// Its lessons in the form's order.
  package var lessons: [LessonEntry] {
    facts.lessons.indices.map { LessonEntry(report: self, number: $0) }
  }

  /// The lesson of an id.
  func lesson(_ id: LessonID) -> LessonEntry? {
    facts.lessons.firstIndex { $0.id == id }.map { LessonEntry(report: self, number: $0) }
  }
}

extension Site {
  /// The lessons of one kind, in the order of the reports.
  package func lessons(of type: LessonType) -> [LessonEntry] {
    let part = type.part
    return reports.flatMap { report in
      let lessons = report.facts.lessons
      return lessons.indices.filter { lessons[$0].id.part == part }
        .map { LessonEntry(report: report, number: $0) }
    }
  }
}

/// Lessons of one report whose last cell says the same: paper had one merged cell for them.
struct MergedLessons: Hashable {
  private(set) var entries: [LessonEntry]

  /// What each of them says.
  private(set) var rows: [Row]

  /// The cell that they share, if they are more than one.
  var sharedCell: Cell? {
    rows.count > 1 ? rows[0].cells.last : nil
  }

  /// Groups the lessons of one report, in the order of each group's first.
  static func groups(of entries: [LessonEntry]) -> [MergedLessons] {
    var groups: [MergedLessons] = []
    for entry in entries {
      let row = entry.row
      if let index = groups.firstIndex(where: { $0.joins(entry, row) }) {
        groups[index].entries.append(entry)
        groups[index].rows.append(row)
      } else {
        groups.append(MergedLessons(entries: [entry], rows: [row]))
      }
    }
    return groups
  }

  /// Whether a lesson shares the group's last cell; cells that say nothing are not shared.
  private func joins(_ entry: LessonEntry, _ row: Row) -> Bool {
    guard let first = entries.first, row.cells.count > 1, first.part == entry.part,
      first.group == entry.group, let cell = row.cells.last, cell.emptiness?.isVoid != true
    else { return false }
    return rows[0].cells.last?.text == cell.text
  }
}
