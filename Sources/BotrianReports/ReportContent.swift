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
