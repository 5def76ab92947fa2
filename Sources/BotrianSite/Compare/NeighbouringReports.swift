internal import BotrianReports

/// For each report of an activity one from the nearest year before, else from the nearest after.
///
/// Of several in that year it is the one of the same unit, else the first in the site's order.
struct NeighbouringReports: Sendable {
  private let neighbours: [ObjectIdentifier: Report]

  /// Finds the neighbours among an activity's reports, the newest year first.
  init(among reports: [Report]) {
    var neighbours: [ObjectIdentifier: Report] = [:]
    let years = Self.groups(of: reports)
    for (place, year) in years.enumerated() {
      let other = place + 1 < years.count ? place + 1 : place - 1
      guard years.indices.contains(other) else { continue }
      let byUnit = Dictionary(grouping: years[other], by: \.unit)
      for report in year {
        neighbours[ObjectIdentifier(report)] = byUnit[report.unit]?.first ?? years[other][0]
      }
    }
    self.neighbours = neighbours
  }

  /// The neighbour of a report; `nil` when its activity has no other year.
  subscript(report: Report) -> Report? { neighbours[ObjectIdentifier(report)] }

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
