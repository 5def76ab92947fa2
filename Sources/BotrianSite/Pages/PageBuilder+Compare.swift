internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

extension PageBuilder {
  /// The page on which a reader puts two reports side by side.
  func compare() -> PageInput {
    let years = site.years.compactMap { year -> TemplateValue? in
      guard let count = across.comparisons.counts[year.fiscalYear] else { return nil }
      return [
        "value": .text("\(year.fiscalYear.buddhistYear)"),
        "title": text(title(of: year.fiscalYear)),
        "count": .text("\(count)"),
      ]
    }
    return page(
      Frame(
        permalink: .compare, layout: "compare", title: strings(.compareTitle),
        description: strings(.compareTitle), section: .reports,
        parents: [(strings(.navReports), .reports)]),
      [
        "years": .list(years),
        "sides": [
          ["name": "a", "title": text(strings(.compareFirst))],
          ["name": "b", "title": text(strings(.compareSecond))],
        ],
        "parts": .list(
          FormPart.Kind.allCases.map { kind in
            [
              "id": .text("part-\(kind.rawValue)"),
              "number": .text(digits(kind.rawValue)),
              "title": text(kind.title),
            ]
          }),
      ])
  }

  /// The link from a report to its activity's report of the neighbouring year, and to the comparison.
  func comparison(of report: Report) -> TemplateValue? {
    guard let other = across.neighbour(of: report) else { return nil }
    let isBefore = other.fiscalYear < report.fiscalYear
    let (first, second) = isBefore ? (other, report) : (report, other)
    let query = "?a=\(first.comparisonID)&b=\(second.comparisonID)"
    return [
      "title": text(
        strings(
          isBefore ? .comparePrevious : .compareNext,
          ["year": digits(other.fiscalYear.buddhistYear)])),
      "href": .text(href(other.permalink, on: report.permalink)),
      "script_href": .text(href(.compare, on: report.permalink) + query),
    ]
  }
}

extension Report {
  /// What the address of a comparison calls it: `2567/big-cleaning-day`.
  fileprivate var comparisonID: String { "\(fiscalYear.buddhistYear)/\(slug.rawValue)" }
}
