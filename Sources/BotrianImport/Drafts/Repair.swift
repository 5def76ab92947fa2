package import BotrianReports

/// A slip that was mended in a draft.
package struct Repair: Hashable, Sendable {
  /// Line of the draft, from 1.
  package let line: Int

  /// Line of the document, if documents have lines.
  package let source: Int?
  package let before: String
  package let after: String

  /// The rule; absent for dots that lead to the end of a form's line.
  package let rule: SpellingRule?
}

extension DraftText {
  /// Mends every slip in words of the document, and tells each.
  mutating func mend(by rules: SpellingRules) -> [Repair] {
    var repairs: [Repair] = []
    for (index, line) in lines.enumerated() where line.role == .quoted {
      let mended = rules.mending(line.text)
      repairs += mended.findings.map { finding in
        Repair(
          line: index + 1, source: line.source, before: finding.rule.find,
          after: finding.rule.replace, rule: finding.rule)
      }
      let leader = /\s*(?:\.{4,}|…{2,})/
      repairs += mended.text.matches(of: leader).map { match in
        Repair(
          line: index + 1, source: line.source, before: String(match.0).trimmed, after: "",
          rule: nil)
      }
      let text = mended.text.replacing(leader, with: "")
      if text != line.text { replace(text, at: index) }
    }
    return repairs
  }
}
