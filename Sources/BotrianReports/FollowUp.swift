package import BotrianMarkdown
package import BotrianThai

/// What an office did in a fiscal year about what its reports recommend
/// (a file of `Content/follow-up/<fiscal year>/`).
package struct FollowUp: Hashable, Sendable {
  package let path: String

  /// The year in which the work was done: the folder's name.
  package let fiscalYear: FiscalYear
  package let items: [Item]

  /// What became of one recommendation, as of a day.
  package struct Item: Hashable, Sendable {
    package let lesson: Located<LessonReference>
    package let status: Status
    package let on: CalendarDate

    /// An address that shows it: another site's, a page's or a file of `Content/media/`.
    package let evidence: Located<String>?
    package let note: String?
  }

  /// How far the work is.
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case notStarted = "not_started"
    case inProgress = "in_progress"
    case done
    case dropped

    /// Whether nothing more is to be done.
    package var isSettled: Bool { self == .done || self == .dropped }
  }
}

extension FormPart.Kind {
  /// Whether its lessons recommend something that can be followed up: parts ๔, ๖, ๗ and ๙.
  package var isRecommendation: Bool {
    switch self {
    case .needs, .proposals, .actions, .lessons: true
    case .objectives, .processes, .goodPractices, .problems, .satisfaction: false
    }
  }
}
