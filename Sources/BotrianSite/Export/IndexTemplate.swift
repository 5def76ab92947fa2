internal import BotrianJSON

/// What an OpenSearch server is told about the documents before it takes any.
enum IndexTemplate {
  /// The body of `PUT /_index_template/botrian`: each field of both tables with its type.
  ///
  /// - Source: OpenSearch's index templates, mapping field types, and the built-in `thai` analyzer.
  static func json(of site: Site) -> JSONValue {
    let fields =
      DataTable.portalLessons(of: site).columns.map(\.field)
      + DataTable.portalReports(of: site).columns.map(\.field)
    var properties: [JSONValue.Member] = []
    for field in fields where !properties.contains(where: { $0.name == field.name }) {
      properties.append(JSONValue.Member(name: field.name, value: field.mapping))
    }
    properties.append(JSONValue.Member(name: "release", value: DataField.exactMapping))
    return [
      "index_patterns": .array(
        DataTableName.allCases.map { .string($0.indexName + "*") }),
      "priority": .number(100),
      "template": [
        "mappings": [
          // A document of a newer version may have more fields: kept with it, and not indexed.
          "dynamic": false,
          "properties": .object(properties),
        ]
      ],
      "_meta": ["description": "Lessons and reports of offices that publish with botrian"],
    ]
  }

  /// The body of `_delete_by_query` for what an office's earlier exports left: reports withdrawn since, and old addresses.
  static func olderDocuments(of site: Site, than release: String) -> JSONValue {
    [
      "query": [
        "bool": [
          "filter": [["term": ["site": .string(site.settings.baseURL)]]],
          "must_not": [["term": ["release": .string(release)]]],
        ]
      ]
    ]
  }
}

extension DataField {
  /// How a server finds it only as it is written; longer texts are kept and not found.
  fileprivate static let exactMapping: JSONValue = [
    "type": "keyword", "ignore_above": .number(1_024),
  ]

  /// How a server finds it by its words, and as a whole to group by.
  private static let wordsMapping: JSONValue = [
    "type": "text", "analyzer": "thai",
    "fields": ["keyword": ["type": "keyword", "ignore_above": .number(256)]],
  ]

  /// Texts that are names for machines.
  private static let exactNames: Set = ["activity_id", "report_id"]

  /// The field's type and how it is analysed.
  fileprivate var mapping: JSONValue {
    switch kind {
    case .text: Self.exactNames.contains(name) ? Self.exactMapping : Self.wordsMapping
    case .texts: Self.wordsMapping
    case .identifier, .address, .choice: Self.exactMapping
    case .number, .numbers: ["type": "integer"]
    case .date: ["type": "date", "format": "strict_date"]
    }
  }
}
