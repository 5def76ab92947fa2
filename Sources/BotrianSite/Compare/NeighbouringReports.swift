internal import BotrianReports
internal import BotrianThai

/// For each report one of the same activity from the nearest year before, else from the nearest after.
///
/// Of several in that year it is the one of the same unit, else the first in the site's order.
struct NeighbouringReports: Sendable {
  private let reports: [Permalink: Report]

  init(of site: Site) {
    var neighbours: [Permalink: Report] = [:]
    for activity in site.activities {
      // The newest year first.
      let years = Self.groups(of: site.reports(of: activity))
      for (place, year) in years.enumerated() {
        let other = place + 1 < years.count ? place + 1 : place - 1
        guard years.indices.contains(other) else { continue }
        let byUnit = Dictionary(grouping: years[other], by: \.unit)
        for report in year {
          neighbours[report.permalink] = byUnit[report.unit]?.first ?? years[other][0]
        }
      }
    }
    reports = neighbours
  }

  /// The neighbour of a report; `nil` when its activity has no other year.
  subscript(report: Report) -> Report? { reports[report.permalink] }

  private static func groups(of reports: [Report]) -> [[Report]] {
    reports.reduce(into: []) { groups, report in
      if groups.last?.first?.fiscalYear == report.fiscalYear {
        groups[groups.count - 1].append(report)
      } else {
        groups.append([report])
      }
    }
  }
}
