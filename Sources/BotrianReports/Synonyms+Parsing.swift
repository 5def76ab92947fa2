internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

extension Synonyms {
  /// Reads `Content/synonyms.yml`.
  package static func parse(_ text: String, at path: String) -> Parsed<Synonyms> {
    parsed { (diagnostics) throws(Diagnostic) in
      var fields = YAMLFields(try YAMLValue(parsing: text, at: path))
      let groups = groups(&fields)
      let matchesYears = fields.flag("years")
      diagnostics += fields.finished()
      return Synonyms(path: path, groups: groups, matchesYearsOfBothEras: matchesYears ?? false)
    }
  }

  private static let example = "[[ศธจ., สำนักงานศึกษาธิการจังหวัด]]"

  private static func groups(_ fields: inout YAMLFields) -> [[Located<String>]] {
    guard let value = fields.value("groups") else { return [] }
    guard case .list(let groups) = value.kind else {
      fields.report(
        .wrongKind(of: "groups", expected: .listOfGroups, example: example, at: value.location))
      return []
    }
    return groups.compactMap { group in
      guard case .list(let items) = group.kind else {
        fields.report(
          .wrongKind(of: "groups", expected: .listOfGroups, example: example, at: group.location))
        return nil
      }
      let words = items.compactMap { word($0, &fields) }
      if items.count < 2 { fields.report(.lonelySynonym(words.first?.value, at: group.location)) }
      return words.count < 2 ? nil : unrepeated(words, &fields)
    }
  }

  private static func word(_ item: YAMLValue, _ fields: inout YAMLFields) -> Located<String>? {
    switch item.kind {
    case .text(let text) where text.isSearchable:
      return Located(text, at: item.location)
    case .text, .null:
      fields.report(.emptySynonym(at: item.location))
    case .list, .mapping:
      fields.report(
        .wrongKind(of: "groups", expected: .listOfGroups, example: example, at: item.location))
    }
    return nil
  }

  /// The words of a group, each spelling once.
  private static func unrepeated(
    _ words: [Located<String>], _ fields: inout YAMLFields
  ) -> [Located<String>] {
    var seen: Set<String> = []
    return words.filter { word in
      let isNew = seen.insert(SearchNormalizer.normalized(word.value)).inserted
      if !isNew { fields.report(.repeatedSynonym(word.value, at: word.location)) }
      return isNew
    }
  }
}

extension String {
  /// Whether it holds a letter or a digit; nothing else can be searched for.
  fileprivate var isSearchable: Bool {
    unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

extension LocalizedText {
  fileprivate static let listOfGroups = LocalizedText(
    th: "รายการของกลุ่มคำ แต่ละกลุ่มอยู่ในวงเล็บเหลี่ยม",
    en: "a list of groups of words, each in square brackets")
}
