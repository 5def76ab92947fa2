package import BotrianDiagnostics
internal import BotrianJSON

/// What a column of a published table is called, holds and means.
package struct DataField: Hashable, Sendable {
  /// English, without spaces, and lasting: readers of the files go by it.
  package let name: String
  package let kind: Kind

  /// Whether a row may have nothing there.
  package let isOptional: Bool
  package let meaning: LocalizedText

  /// What the cells of a column hold.
  package enum Kind: Hashable, Sendable {
    case text
    /// A text of a fixed shape, a regular expression of JSON Schema.
    case identifier(String)
    case address
    case number
    /// A day, `2024-06-19`.
    case date
    case choice([Choice])
    case texts
    case numbers
  }

  /// One of the values that a column may have.
  package struct Choice: Hashable, Sendable {
    package let value: String
    package let meaning: LocalizedText
  }
}

extension DataField {
  /// The column in the words of JSON Schema: the title is Thai, the description English.
  var schema: JSONValue {
    let words: JSONValue = [
      "title": .string(meaning.thai), "description": .string(meaning.english),
    ]
    return words.merging(kind.schema(isOptional: isOptional))
  }
}

extension DataField.Kind {
  fileprivate func schema(isOptional: Bool) -> JSONValue {
    func type(_ name: String) -> JSONValue { isOptional ? [.string(name), "null"] : .string(name) }
    switch self {
    case .text: return ["type": type("string")]
    case .identifier(let pattern): return ["type": type("string"), "pattern": .string(pattern)]
    case .address: return ["type": type("string"), "format": "iri"]
    case .number: return ["type": type("integer"), "minimum": .number(0)]
    case .date: return ["type": type("string"), "format": "date"]
    case .texts: return ["type": "array", "items": ["type": "string"]]
    case .numbers: return ["type": "array", "items": ["type": "integer", "minimum": .number(1)]]
    case .choice(let choices):
      let options = choices.map { choice -> JSONValue in
        [
          "const": .string(choice.value), "title": .string(choice.meaning.thai),
          "description": .string(choice.meaning.english),
        ]
      }
      return ["oneOf": .array(options + (isOptional ? [["type": "null"]] : []))]
    }
  }
}
