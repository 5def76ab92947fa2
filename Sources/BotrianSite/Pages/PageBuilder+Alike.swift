internal import BotrianReports
internal import BotrianTheme

extension PageBuilder {
  /// What a report's page shows of lessons alike, by the lesson's id.
  func alikeValues(
    _ alike: [LessonID: [AlikeLessons.Match]], for report: Report
  ) -> [LessonID: TemplateValue] {
    alike.mapValues { matches in
      [
        "summary": count(.alikeCount, matches.count),
        "lessons": .list(matches.map { alikeItem($0, on: report.permalink) }),
      ]
    }
  }

  /// The lessons alike that a report's page names.
  func alike(_ report: Report) -> [LessonID: [AlikeLessons.Match]] {
    across.alike.matches(of: report, pageLimit: Self.alikePageLimit)
  }

  /// How many alike lessons one page names.
  private static let alikePageLimit = 40

  private func alikeItem(_ match: AlikeLessons.Match, on page: Permalink) -> TemplateValue {
    [
      "href": .text(href(match.report.permalink.at(match.lesson.id.rawValue), on: page)),
      "text": text(match.lesson.lead),
      "source": .text(across.sourceName(of: match.report)),
    ]
  }
}
