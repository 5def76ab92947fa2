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
    activitiesWithChecklist = Set(
      site.activities.filter { Checklist.isPossible(for: site.reports(of: $0)) }.map(\.slug))
  }

  /// Which lessons say much the same.
  package var alike: AlikeLessons { laterAlike.value }

  var comparisons: ComparisonLists { laterComparisons.value }

  /// A report of the same activity from the nearest year before, else from the nearest after; `nil` when its activity has
  /// no other year.
  ///
  /// Of several in that year it is the one of the same unit, else the first in the site's order.
  func neighbour(of report: Report) -> Report? {
    guard let activity = site.activity(report.activity.value) else { return nil }
    // The newest year first.
    let reports = site.reports(of: activity)
    let year = report.fiscalYear
    let before = reports.first { $0.fiscalYear < year }?.fiscalYear
    guard let other = before ?? reports.last(where: { $0.fiscalYear > year })?.fiscalYear else {
      return nil
    }
    return reports.first { $0.fiscalYear == other && $0.unit == report.unit }
      ?? reports.first { $0.fiscalYear == other }
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
