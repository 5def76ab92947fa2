/// The slips that an office knows of (`Content/import-rules.yml`), and where a text has them.
package struct SpellingRules: Hashable, Sendable {
  /// The office's file.
  package static let path = "Content/import-rules.yml"

  /// The rules, in the order in which they were given; no two find the same.
  package let rules: [SpellingRule]

  /// Rules that change something, by the first scalar of what they find, the longest first.
  private let table: [Unicode.Scalar: [Candidate]]

  private struct Candidate: Hashable, Sendable {
    let scalars: [Unicode.Scalar]
    let rule: SpellingRule
  }

  /// Takes rules; of two that find the same, the first counts.
  package init(_ rules: [SpellingRule]) {
    var known: Set<[Unicode.Scalar]> = []
    var kept: [SpellingRule] = []
    var table: [Unicode.Scalar: [Candidate]] = [:]
    for rule in rules {
      let scalars = Array(rule.find.unicodeScalars)
      guard let first = scalars.first, known.insert(scalars).inserted else { continue }
      kept.append(rule)
      table[first, default: []].append(Candidate(scalars: scalars, rule: rule))
    }
    self.rules = kept
    self.table = table.mapValues { candidates in
      candidates.sorted { $0.scalars.count > $1.scalars.count }
    }
  }

  /// These rules, and those of another list that find something else.
  package func adding(_ others: SpellingRules) -> SpellingRules {
    SpellingRules(rules + others.rules)
  }
}

extension SpellingRules {
  /// Every slip of a text, in order; where several begin at one place, the longest.
  ///
  /// A match may not cut a Thai letter from its marks, nor a Latin word or a number in two.
  /// A rule that replaces a text by itself finds nothing and keeps shorter rules away from it.
  package func findings(in text: String) -> [SpellingFinding] {
    var findings: [SpellingFinding] = []
    _ = scan(text) { findings.append($0) }
    return findings
  }

  /// A text with every slip mended, and the slips that it had; lines stay lines.
  package func mending(_ text: String) -> (text: String, findings: [SpellingFinding]) {
    var findings: [SpellingFinding] = []
    let mended = scan(text) { findings.append($0) }
    return (mended, findings)
  }

  private func scan(_ text: String, found: (SpellingFinding) -> Void) -> String {
    let scalars = Array(text.unicodeScalars)
    var mended = String.UnicodeScalarView()
    var line = 1
    var lineStart = 0
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if let match = match(in: scalars, at: position) {
        if match.rule.find != match.rule.replace {
          found(SpellingFinding(rule: match.rule, line: line, column: position - lineStart + 1))
        }
        mended.append(contentsOf: match.rule.replace.unicodeScalars)
        position += match.scalars.count
        continue
      }
      mended.append(scalar)
      position += 1
      if scalar == "\n" { (line, lineStart) = (line + 1, position) }
    }
    return String(mended)
  }

  private func match(in text: [Unicode.Scalar], at position: Int) -> Candidate? {
    table[text[position]]?.first { candidate in
      let end = position + candidate.scalars.count
      return end <= text.count
        && text[position..<end].elementsEqual(candidate.scalars)
        && (candidate.scalars[0].isThaiMark || !Self.divides(text, at: position))
        && !Self.divides(text, at: end)
    }
  }

  /// Whether a cut before a scalar parts what belongs together.
  private static func divides(_ text: [Unicode.Scalar], at position: Int) -> Bool {
    guard position > 0, position < text.count else { return false }
    let (left, right) = (text[position - 1], text[position])
    return (right.isThaiMark && left.isThaiLetter) || (left.isWordASCII && right.isWordASCII)
  }
}

extension Unicode.Scalar {
  /// A vowel or tone mark above or below a letter.
  fileprivate var isThaiMark: Bool {
    self == "\u{0E31}" || ("\u{0E34}"..."\u{0E3A}").contains(self)
      || ("\u{0E47}"..."\u{0E4E}").contains(self)
  }

  fileprivate var isThaiLetter: Bool { ("\u{0E01}"..."\u{0E2E}").contains(self) || isThaiMark }

  fileprivate var isWordASCII: Bool {
    isASCII && (properties.isAlphabetic || ("0"..."9").contains(self))
  }
}
