internal import BotrianMarkdown
internal import BotrianReports
package import BotrianTheme
internal import BotrianThai

/// What the published reports say together: lessons alike, what each can be compared with, checklists.
package struct AcrossReports: Sendable {
  package let alike: AlikeLessons

  /// Where each report is, and how it is named as a source: activity and fiscal year.
  let sources: [(permalink: Permalink, name: String)]
  let comparisons: ComparisonLists
  let neighbours: NeighbouringReports

  /// For each activity whose reports say what to bear in mind.
  let checklists: [Slug: Checklist]

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
    let lists = await site.activities.concurrentMap { Checklist(of: site.reports(of: $0)) }
    checklists = Dictionary(
      uniqueKeysWithValues: zip(site.activities, lists).compactMap { activity, list in
        list.map { (activity.slug, $0) }
      })
  }

  /// The files that pages load.
  package var files: [OutputFile] { comparisons.files }
}
