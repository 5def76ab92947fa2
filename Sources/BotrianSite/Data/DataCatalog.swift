internal import BotrianDiagnostics
internal import BotrianJSON
internal import BotrianThai

/// The catalogue of the published data for harvesters and for open data portals.
///
/// - Source: Data Catalog Vocabulary (DCAT) version 3, W3C Recommendation of 22 August 2024.
struct DataCatalog {
  let data: OpenData
  let settings: SiteSettings

  /// `data/catalog.jsonld`.
  var json: JSONValue {
    let newest = data.datasets.map(\.newest)
    return [
      "@context": Self.context,
      "@id": .string(page + "#catalog"),
      "@type": "dcat:Catalog",
      "dct:title": words(
        LocalizedText(
          th: "ข้อมูลเปิดของ\(settings.office.name)", en: "Open data of \(settings.office.name)")),
      "dct:publisher": [
        "@id": .string(publisher),
        "@type": "foaf:Organization",
        "foaf:name": ["@language": "th", "@value": .string(settings.office.name)],
        "foaf:homepage": ["@id": .string(settings.baseURL)],
      ],
      "dct:language": Self.thai,
      "dct:license": settings.licence.map { Licence($0).dcat },
      "dct:issued": newest.compactMap(\.issued).min().map(Self.day),
      "dct:modified": newest.compactMap(\.modified).max().map(Self.day),
      "foaf:homepage": ["@id": .string(page)],
      "dcat:dataset": .array(
        data.datasets.flatMap { dataset in
          [self.dataset(dataset)] + dataset.years.map { year(of: dataset, $0) }
        }),
    ]
  }

  private var page: String { settings.baseURL + "data/" }
  private var publisher: String { settings.baseURL + "#organization" }

  private func dataset(_ dataset: OpenData.Dataset) -> JSONValue {
    describe(
      dataset.newest, of: dataset, id: dataset.table.rawValue, title: dataset.table.title,
      members: [
        "dct:hasPart": .array(
          dataset.years.map {
            ["@id": .string(page + "#" + OpenData.id(of: dataset.table, $0.years))]
          })
      ])
  }

  private func year(of dataset: OpenData.Dataset, _ release: OpenData.Release) -> JSONValue {
    let year = release.years.first.map { "\($0.buddhistYear)" } ?? ""
    let title = dataset.table.title
    return describe(
      release, of: dataset, id: OpenData.id(of: dataset.table, release.years),
      title: LocalizedText(
        th: "\(title.thai) ปีงบประมาณ พ.ศ. \(year)", en: "\(title.english), fiscal year \(year)"),
      members: ["dct:isPartOf": ["@id": .string(page + "#" + dataset.table.rawValue)]])
  }

  private func describe(
    _ release: OpenData.Release, of dataset: OpenData.Dataset, id: String, title: LocalizedText,
    members: JSONValue
  ) -> JSONValue {
    let common: JSONValue = [
      "@id": .string(page + "#" + id),
      "@type": "dcat:Dataset",
      "dct:identifier": .string(id),
      "dct:title": words(title),
      "dct:publisher": ["@id": .string(publisher)],
      "dct:language": Self.thai,
      "dct:license": settings.licence.map { Licence($0).dcat },
      "dct:issued": release.issued.map(Self.day),
      "dct:modified": release.modified.map(Self.day),
      "dct:temporal": .array(release.years.map(Self.period)),
      "dcat:landingPage": ["@id": .string(page)],
      "dcat:distribution": .array(release.files.map { distribution($0, of: dataset.table) }),
    ]
    return common.merging(members)
  }

  private func distribution(_ file: DataFile, of table: DataTableName) -> JSONValue {
    let address = settings.baseURL + file.path
    let schema = settings.baseURL + OpenData.schemaPath(of: table)
    return [
      "@id": .string(address),
      "@type": "dcat:Distribution",
      "dct:title": .string(file.format.title),
      "dcat:accessURL": ["@id": .string(page)],
      "dcat:downloadURL": ["@id": .string(address)],
      "dcat:mediaType": file.format.mediaType.map {
        ["@id": .string("https://www.iana.org/assignments/media-types/" + $0)]
      },
      // Without a registered media type the format is told by its name.
      "dct:format": file.format.mediaType == nil
        ? ["@type": "dct:MediaTypeOrExtent", "rdfs:label": .string(file.format.title)] : nil,
      "dct:conformsTo": file.format == .csv ? nil : ["@id": .string(schema)],
      "dct:license": settings.licence.map { Licence($0).dcat },
      "dcat:byteSize": [
        "@type": "xsd:nonNegativeInteger", "@value": .string("\(file.byteCount)"),
      ],
      "spdx:checksum": [
        "@type": "spdx:Checksum",
        "spdx:algorithm": ["@id": "spdx:checksumAlgorithm_sha256"],
        "spdx:checksumValue": ["@type": "xsd:hexBinary", "@value": .string(file.checksum)],
      ],
    ]
  }

  private func words(_ text: LocalizedText) -> JSONValue {
    [
      ["@language": "th", "@value": .string(text.thai)],
      ["@language": "en", "@value": .string(text.english)],
    ]
  }

  private static func day(_ date: CalendarDate) -> JSONValue {
    ["@type": "xsd:date", "@value": .string(date.iso8601)]
  }

  private static func period(_ year: FiscalYear) -> JSONValue {
    [
      "@type": "dct:PeriodOfTime", "dcat:startDate": day(year.start), "dcat:endDate": day(year.end),
    ]
  }

  /// The reports are in Thai, whatever the language of the site's interface.
  private static let thai: JSONValue = ["@id": "http://id.loc.gov/vocabulary/iso639-1/th"]

  private static let context: JSONValue = [
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]
}
