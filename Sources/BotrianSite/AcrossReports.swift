internal import BotrianMarkdown
internal import BotrianReports
package import BotrianTheme
internal import BotrianThai

/// What the published reports say together, found out when somebody asks for it.
///
/// Lessons alike, what each report can be compared with, which activities have a checklist.
package final class AcrossReports: Sendable {
  private let site: Site
  private let strings: InterfaceStrings
  private let laterAlike: Later<AlikeLessons>
  private let laterComparisons: Later<ComparisonLists>
  private let neighbours: [Slug: Later<NeighbouringReports>]

  /// The activities whose reports say what to bear in mind.
  let activitiesWithChecklist: Set<Slug>

  /// Knows what can be asked.
  package init(of site: Site, strings: InterfaceStrings, memory: BuildMemory? = nil) {
    self.site = site
    self.strings = strings
    laterAlike = Later {
      let alike = memory?.alike(site.reports) ?? AlikeLessons(of: site.reports)
      memory?.keep(alike)
      return alike
    }
    laterComparisons = Later { ComparisonLists(of: site, strings: strings) }
    neighbours = Dictionary(
      uniqueKeysWithValues: site.activities.map { activity in
        (activity.slug, Later { NeighbouringReports(among: site.reports(of: activity)) })
      })
    activitiesWithChecklist = Set(
      site.activities.filter { Checklist.isPossible(for: site.reports(of: $0)) }.map(\.slug))
  }

  /// Which lessons say much the same.
  package var alike: AlikeLessons { laterAlike.value }

  var comparisons: ComparisonLists { laterComparisons.value }

  /// The report that a report is compared with; `nil` when its activity has no other year.
  func neighbour(of report: Report) -> Report? {
    neighbours[report.activity.value]?.value[report]
  }

  /// A report as the source of a lesson: activity and fiscal year.
  func sourceName(of report: Report) -> String {
    let slug = report.activity.value
    let name = strings(
      .lessonSource,
      [
        "activity": site.activity(slug)?.title ?? slug.rawValue,
        "year": site.settings.digits(report.fiscalYear.buddhistYear),
      ])
    return NoBreakSpaces.inserted(in: name)
  }
}
