internal import BotrianThai
internal import BotrianDiagnostics
internal import BotrianJSON
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme

// What a page says to machines, in the words of schema.org, as one JSON-LD block in its head.

extension PageBuilder {
  /// The block of a page: its own thing, and the way to it from the home page; `nil` for a page that has neither.
  func structuredData(_ frame: Frame) -> TemplateValue? {
    guard frame.isListed else { return nil }
    let graph = frame.things + [breadcrumbList(frame)].compactMap(\.self)
    guard !graph.isEmpty else { return nil }
    let json: JSONValue = ["@context": "https://schema.org", "@graph": .array(graph)]
    return .html(HTML(trusted: json.scriptText))
  }

  private func breadcrumbList(_ frame: Frame) -> JSONValue? {
    guard frame.permalink != .home else { return nil }
    let steps =
      [(title: strings(.homeTitle), permalink: Permalink.home)] + frame.parents
      + [(title: frame.title, permalink: frame.permalink)]
    return [
      "@type": "BreadcrumbList",
      "itemListElement": .array(
        steps.enumerated().map { place, step in
          [
            "@type": "ListItem",
            "position": .number(place + 1),
            "name": .string(step.title),
            "item": .string(absolute(step.permalink)),
          ]
        }),
    ]
  }

  /// The office, whole, as the home page tells it.
  var organization: JSONValue {
    let office = site.settings.office
    return [
      "@type": "GovernmentOrganization",
      "@id": .string(organizationID),
      "name": .string(office.name),
      "alternateName": .string(office.shortName),
      "url": .string(site.settings.baseURL),
      "telephone": office.phone.map { .string($0) },
      "address": office.address.map { .string($0) },
      "areaServed": ["@type": "AdministrativeArea", "name": .string(office.province)],
    ]
  }

  /// A report as its page tells it.
  ///
  /// Reports have no number of their own, so none is told.
  func structuredReport(_ report: Report) -> JSONValue {
    let year = Permalink.year(report.fiscalYear)
    let activity = report.activity.value
    return [
      "@type": "Report",
      "@id": .string(absolute(report.permalink)),
      "url": .string(absolute(report.permalink)),
      "name": .string(report.title),
      "abstract": report.summary.map { .string($0) },
      "keywords": report.topics.isEmpty ? nil : .array(report.topics.map { .string($0) }),
      "about": [
        "@type": "Thing",
        "name": .string(site.activity(activity)?.title ?? activity.rawValue),
        "url": .string(absolute(.activity(activity))),
      ],
      "isPartOf": [
        "@type": "Collection",
        "name": .string(title(of: report.fiscalYear)),
        "url": .string(absolute(year)),
      ],
      "datePublished": .string(report.reportedOn.iso8601),
      "dateModified": .string(site.lastChange(of: report).iso8601),
      "publisher": publisher,
      "license": licence,
      "inLanguage": "th",
    ]
  }

  /// A table of the open data with the files of the plain names.
  func structuredDataset(_ dataset: OpenData.Dataset) -> JSONValue {
    let years = dataset.newest.years
    let coverage = years.last.flatMap { first in
      years.first.map { "\(first.start.iso8601)/\($0.end.iso8601)" }
    }
    return [
      "@type": "Dataset",
      "@id": .string(absolute(Permalink.data.at(dataset.table.rawValue))),
      "url": .string(absolute(Permalink.data.at(dataset.table.rawValue))),
      "name": .string(dataset.table.title(site.settings.language)),
      "description": .string(describe(dataset)),
      "isAccessibleForFree": true,
      "temporalCoverage": coverage.map { .string($0) },
      "datePublished": dataset.newest.issued.map { .string($0.iso8601) },
      "dateModified": dataset.newest.modified.map { .string($0.iso8601) },
      "creator": publisher,
      "publisher": publisher,
      "license": licence,
      "inLanguage": "th",
      "variableMeasured": .array(dataset.fields.map { .string($0.name) }),
      "distribution": .array(
        dataset.newest.files.map { file in
          [
            "@type": "DataDownload",
            "name": .string(file.format.title),
            "encodingFormat": .string(file.format.mediaType ?? "application/jsonl"),
            "contentUrl": .string(site.settings.baseURL + file.path),
            "contentSize": .string("\(file.byteCount) B"),
            "sha256": .string(file.checksum),
          ]
        }),
    ]
  }

  private var publisher: JSONValue {
    [
      "@type": "GovernmentOrganization",
      "@id": .string(organizationID),
      "name": .string(site.settings.office.name),
    ]
  }

  private var licence: JSONValue? { site.settings.licence.map { Licence($0).schemaOrg } }

  /// Stands for the office on every page and in the catalogue.
  private var organizationID: String { site.settings.baseURL + "#organization" }
}
