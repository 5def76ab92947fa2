internal import BotrianDiagnostics
internal import BotrianJSON

extension OpenData.Dataset {
  /// The JSON Schema (2020-12) of the table's JSON; a line of JSON Lines is its `$defs/row`.
  func schema(baseURL: String) -> JSONValue {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string(baseURL + OpenData.schemaPath(of: table)),
      "title": .string(table.title.thai),
      "description": .string(table.title.english),
      "type": "array",
      "items": ["$ref": "#/$defs/row"],
      "$defs": [
        "row": [
          "type": "object",
          "properties": .object(fields.map { JSONValue.Member(name: $0.name, value: $0.schema) }),
          // No `additionalProperties`: columns may be added at the end, and files must not become invalid by it.
          "required": .array(fields.map { .string($0.name) }),
        ]
      ],
    ]
  }
}
