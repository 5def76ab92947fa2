internal import BotrianDiagnostics
internal import BotrianMarkdown

extension SpellingRules {
  /// Reads `Content/import-rules.yml`: a list of `find`, `replace`, `kind` and, if wanted, `why`.
  package static func parse(_ text: String, at path: String) -> Parsed<SpellingRules> {
    parsed { (diagnostics) throws(Diagnostic) in
      let document = try YAMLValue(parsing: text, at: path)
      let items: [YAMLValue]
      switch document.kind {
      case .null: items = []
      case .list(let list): items = list
      case .text, .mapping:
        throw .wrongKind(
          of: "import-rules.yml", expected: .listOfMappings, example: example,
          at: document.location)
      }
      var rules: [Located<SpellingRule>] = []
      for item in items {
        var fields = YAMLFields(item, named: "import-rules.yml")
        let rule = Self.rule(&fields)
        diagnostics += fields.finished()
        guard let rule else { continue }
        if let first = rules.first(where: { $0.value.find.utf8.elementsEqual(rule.value.find.utf8) }
        ) {
          diagnostics.append(
            .repeatedRule(rule.value.find, first: first.location, at: rule.location))
        } else {
          rules.append(rule)
        }
      }
      diagnostics += Self.circles(among: rules)
      return SpellingRules(rules.map(\.value))
    }
  }

  fileprivate static let example = "- {find: อนุญาติ, replace: อนุญาต, kind: spelling}"

  /// Rules whose replacement is a slip by some rule: what they write would be found again.
  private static func circles(among rules: [Located<SpellingRule>]) -> [Diagnostic] {
    let all = SpellingRules(rules.map(\.value))
    return rules.compactMap { rule in
      guard rule.value.find != rule.value.replace,
        let slip = all.findings(in: rule.value.replace).first
      else { return nil }
      return .ruleWritesSlip(rule.value, slip: slip.rule.find, at: rule.location)
    }
  }
}

extension SpellingRules {
  /// One rule of the list, at the place of its `find`.
  fileprivate static func rule(_ fields: inout YAMLFields) -> Located<SpellingRule>? {
    let find = fields.requiredText("find", example: "อนุญาติ")
    let replace = replacement(&fields)
    let why = fields.text("why")
    if fields.value("kind") == nil {
      fields.report(.missingKey("kind", example: "spelling", at: fields.location))
    }
    let kind = fields.choice("kind", of: SpellingRule.Kind.self)
    guard let find, let replace, let kind else { return nil }
    if (find.value + replace).unicodeScalars.contains("\n") {
      fields.report(.ruleOfManyLines(at: find.location))
      return nil
    }
    return Located(
      SpellingRule(find: find.value, replace: replace, why: why?.value, kind: kind),
      at: find.location)
  }

  /// What to write instead; `""` takes the slip away.
  private static func replacement(_ fields: inout YAMLFields) -> String? {
    guard let value = fields.value("replace") else {
      fields.report(.missingKey("replace", example: "อนุญาต", at: fields.location))
      return nil
    }
    if case .text(let text) = value.kind { return text }
    fields.report(
      .wrongKind(of: "replace", expected: .text, example: "อนุญาต", at: value.location))
    return nil
  }
}
