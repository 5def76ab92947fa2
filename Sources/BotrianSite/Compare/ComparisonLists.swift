internal import BotrianJSON
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

/// What `/compare/` offers: the reports of each fiscal year, in scripts that work from a disk too.
///
/// The page itself names years only, so it does not grow with the site; it loads the files of the
/// years that a reader chooses. Each calls `botrianReports` with the year, the titles of its
/// activities by id, and for each report its slug, its activity and a label.
struct ComparisonLists: Sendable {
  /// The files in order, those of one year together.
  let files: [OutputFile]

  /// How many files each year has: `compare/2567.js`, `compare/2567-2.js` and so on.
  let counts: [FiscalYear: Int]

  /// How many bytes of reports a file holds, if there is more than one.
  private static let byteLimit = 60_000

  init(of site: Site, strings: InterfaceStrings) {
    let digits = site.settings.digits
    var files: [OutputFile] = []
    var counts: [FiscalYear: Int] = [:]
    for year in site.years where !year.reports.isEmpty {
      let entries = year.reports.map { report in
        let quarters = strings.title(ofQuarters: report.quarters, digits)
        let label = [report.title, report.unit, quarters].compactMap { $0 }
        return [
          report.slug.rawValue, report.activity.value.rawValue, label.joined(separator: " · "),
        ]
      }
      let lists = Paginator.pages(of: entries, itemLimit: .max, byteLimit: Self.byteLimit) {
        entry in
        entry.reduce(10) { $0 + $1.utf8.count }
      }
      let name = "\(year.fiscalYear.buddhistYear)"
      counts[year.fiscalYear] = lists.count
      for (place, list) in lists.enumerated() {
        let path = "compare/\(name)\(place == 0 ? "" : "-\(place + 1)").js"
        files.append(OutputFile(path: path, bytes: Self.script(name, list, site)))
      }
    }
    self.files = files
    self.counts = counts
  }

  private static func script(_ year: String, _ entries: [[String]], _ site: Site) -> [UInt8] {
    let activities = Set(entries.map { $0[1] }).sorted()
    var script = JSONWriter()
    script.raw("botrianReports(")
    script.string(year)
    script.raw(",{")
    script.list(activities) { script, id in
      script.string(id)
      script.raw(":")
      script.string(Slug(rawValue: id).flatMap { site.activity($0)?.title } ?? id)
    }
    script.raw("},")
    script.array(entries) { $0.strings($1) }
    script.raw(");\n")
    return script.bytes
  }
}
