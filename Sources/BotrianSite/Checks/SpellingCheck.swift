internal import BotrianDiagnostics
internal import BotrianReports

/// Slips of scanning and spelling that the office's rules, or the standard ones, know.
struct SpellingCheck {
  let records: Records
  let texts: [String: String]

  func diagnostics() -> [Diagnostic] {
    let rules = records.spellingRules?.adding(.standard) ?? .standard
    return texts.keys.sorted().filter { $0.hasSuffix(".md") }.flatMap { path in
      rules.findings(in: texts[path] ?? "").map {
        .spellingSlip($0.rule, at: $0.location(in: path))
      }
    }
  }
}
