internal import ArgumentParser
internal import BotrianDiagnostics
internal import Foundation

/// Diagnostics as editors and code hosts read them.
///
/// - Source: OASIS SARIF 2.1.0, sections 3.13 to 3.30.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(of diagnostics: [Diagnostic], language: Language) {
    let rules = Set(diagnostics.map(\.code)).sorted().map { Rule(id: $0) }
    let driver = Driver(version: BotrianCommand.configuration.version, rules: rules)
    runs = [
      Run(
        tool: Tool(driver: driver),
        results: diagnostics.map { Finding($0, language: language) })
    ]
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Finding]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "botrian"
    let version: String
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
  }

  struct Finding: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [Location]

    init(_ diagnostic: Diagnostic, language: Language) {
      ruleId = diagnostic.code
      level = diagnostic.severity.rawValue
      message = Message(
        text: """
          \(diagnostic.summary(language))
          \(LocalizedText.why(language))\(diagnostic.reason(language))
          \(LocalizedText.mend(language))\(diagnostic.remedy(language))
          """)
      locations = [Location(diagnostic.location)]
    }
  }

  struct Message: Encodable {
    let text: String
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation

    init(_ location: SourceLocation) {
      let allowed = CharacterSet.urlPathAllowed
      let uri = location.path.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
      physicalLocation = PhysicalLocation(
        artifactLocation: Artifact(uri: uri),
        region: location.line.map { Region(startLine: $0, startColumn: location.column) })
    }
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  struct Artifact: Encodable {
    let uri: String
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
  }
}
