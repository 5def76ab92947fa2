internal import BotrianMarkdown
internal import BotrianReports
package import BotrianTheme
internal import BotrianThai

/// What the published reports say together: lessons alike, what each can be compared with, which activities have a
/// checklist.
package struct AcrossReports: Sendable {
  package let alike: AlikeLessons

  /// Where each report is, and how it is named as a source: activity and fiscal year.
  let sources: [(permalink: Permalink, name: String)]
  let comparisons: ComparisonLists
  let neighbours: NeighbouringReports

  /// The activities whose reports say what to bear in mind.
  let activitiesWithChecklist: Set<Slug>

  /// Reads all reports of a site, in time linear in their lessons.
  package init(of site: Site, strings: InterfaceStrings) async {
    alike = await AlikeLessons(of: site.reports)
    sources = site.reports.map { report in
      let slug = report.activity.value
      let name = strings(
        .lessonSource,
        [
          "activity": site.activity(slug)?.title ?? slug.rawValue,
          "year": site.settings.digits(report.fiscalYear.buddhistYear),
        ])
      return (report.permalink, NoBreakSpaces.inserted(in: name))
    }
    comparisons = ComparisonLists(of: site, strings: strings)
    neighbours = NeighbouringReports(of: site)
    activitiesWithChecklist = Set(
      site.activities.filter { Checklist.isPossible(for: site.reports(of: $0)) }.map(\.slug))
  }

  /// The files that pages load.
  package var files: [OutputFile] { comparisons.files }
}
