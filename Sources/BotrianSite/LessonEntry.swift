package import BotrianReports

/// A lesson beside the report and the part that hold it.
package struct LessonEntry: Hashable, Sendable {
  package let report: Report
  package let part: FormPart.Kind
  package let group: FormPart.GroupName?
  package let row: Row

  /// Its lasting name among all reports.
  package var reference: LessonReference {
    guard let id = row.id else { preconditionFailure("a row without an id is no lesson") }
    return LessonReference(fiscalYear: report.fiscalYear, report: report.slug, id: id)
  }

  package var permalink: Permalink { report.permalink.at(reference.id.rawValue) }
}

extension Report {
  /// Its lessons in the form's order.
  package var lessons: [LessonEntry] {
    parts.flatMap { part in
      part.lessonRows.map {
        LessonEntry(report: self, part: part.kind, group: $0.group, row: $0.row)
      }
    }
  }
}

extension Site {
  /// The lessons of one kind, in the order of the reports.
  package func lessons(of type: LessonType) -> [LessonEntry] {
    reports.flatMap { report -> [LessonEntry] in
      (report.part(type.part)?.lessonRows ?? []).map {
        LessonEntry(report: report, part: type.part, group: $0.group, row: $0.row)
      }
    }
  }
}

/// Lessons of one report whose last cell says the same: paper had one merged cell for them.
struct MergedLessons: Hashable {
  private(set) var entries: [LessonEntry]

  /// The cell that they share, if they are more than one.
  var sharedCell: Cell? {
    entries.count > 1 ? entries[0].row.cells.last : nil
  }

  /// Groups the lessons of one report, in the order of each group's first.
  static func groups(of entries: [LessonEntry]) -> [MergedLessons] {
    var groups: [MergedLessons] = []
    for entry in entries {
      if let index = groups.firstIndex(where: { $0.joins(entry) }) {
        groups[index].entries.append(entry)
      } else {
        groups.append(MergedLessons(entries: [entry]))
      }
    }
    return groups
  }

  /// Whether a lesson shares the group's last cell; cells that say nothing are not shared.
  private func joins(_ entry: LessonEntry) -> Bool {
    guard let first = entries.first, entry.row.cells.count > 1, first.part == entry.part,
      first.group == entry.group, let cell = entry.row.cells.last,
      cell.emptiness?.isVoid != true
    else { return false }
    return first.row.cells.last?.text == cell.text
  }
}
