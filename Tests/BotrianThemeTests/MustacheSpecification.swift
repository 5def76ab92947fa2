import BotrianTestSupport
import Foundation

@testable import BotrianTheme

/// The examples of the Mustache specification, which `Tests/scripts/fetch-specifications.sh` gets.
enum MustacheSpecification {
  /// Parts that templates have, and how many examples each holds; lambdas and dynamic names are none of them.
  static let parts = [
    "comments": 12, "delimiters": 14, "interpolation": 39, "inverted": 22, "partials": 12,
    "sections": 34, "~inheritance": 27,
  ]

  /// Whether tests must fail, not be skipped, where the specification is missing.
  static var isRequired: Bool {
    ProcessInfo.processInfo.environment["BOTRIAN_REQUIRE_TOOLS"] == "1"
  }

  /// Whether all parts are there.
  static var isFetched: Bool {
    parts.keys.allSatisfy { FileManager.default.isReadableFile(atPath: path(of: $0)) }
  }

  /// All examples of a part.
  static func examples(of part: String) throws -> [Example] {
    let data = try Data(contentsOf: URL(filePath: path(of: part)))
    return try JSONDecoder().decode(Examples.self, from: data).tests
  }

  private static func path(of part: String) -> String {
    Repository.path(".build-test/specifications/mustache/\(part).json")
  }

  private struct Examples: Decodable { let tests: [Example] }

  /// One example.
  struct Example: Decodable {
    let name: String
    let template: String
    let partials: [String: String]?
    let data: Datum
    let expected: String
  }

  /// What an example gives its template.
  indirect enum Datum: Decodable {
    case nothing
    case flag(Bool)
    case text(String)
    case list([Datum])
    case object([String: Datum])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .nothing
      } else if let flag = try? value.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? value.decode(Decimal.self) {
        self = .text("\(number)")
      } else if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let items = try? value.decode([Datum].self) {
        self = .list(items)
      } else {
        self = .object(try value.decode([String: Datum].self))
      }
    }

    /// As a page would give it; numbers are texts by then.
    func value(text: (String) -> TemplateValue) -> TemplateValue {
      switch self {
      case .nothing: false
      case .flag(let flag): .flag(flag)
      case .text(let string): text(string)
      case .list(let items): .list(items.map { $0.value(text: text) })
      case .object(let entries):
        .object(
          entries.map { key, datum in
            TemplateValue.Entry(key: TemplateKey(key), value: datum.value(text: text))
          })
      }
    }
  }
}
