internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianThai

extension FollowUp {
  /// Reads `Content/follow-up/<fiscal year>/<name>.yml`.
  package static func parse(_ text: String, at path: String) -> Parsed<FollowUp> {
    parsed { (diagnostics) throws(Diagnostic) in
      var fields = YAMLFields(try YAMLValue(parsing: text, at: path))
      let folder = path.split(separator: "/").dropLast().last.map(String.init) ?? ""
      guard let year = Int(folder).flatMap(FiscalYear.init) else {
        throw .invalidFiscalYear(folder, at: SourceLocation(path: path))
      }
      if fields.value("items") == nil {
        fields.report(.missingKey("items", example: Self.example, at: fields.location))
      }
      let items = fields.mappings("items", example: Self.example).compactMap { nested in
        var nested = nested
        let item = Item.isUnfilled(&nested) ? nil : Item(&nested)
        fields.merge(nested)
        return item
      }
      diagnostics += fields.finished()
      return FollowUp(path: path, fiscalYear: year, items: items)
    }
  }

  private static let example =
    "[{lesson: 2567/big-cleaning-day/s6-1, status: done, on: 2568-01-15}]"
}

extension FollowUp.Item {
  /// Whether an item of the form names its recommendation and says nothing of it yet.
  fileprivate static func isUnfilled(_ fields: inout YAMLFields) -> Bool {
    guard fields.value("lesson") != nil else { return false }
    return ["status", "on", "evidence", "note"].allSatisfy { fields.value($0) == nil }
  }

  fileprivate init?(_ fields: inout YAMLFields) {
    let lesson = fields.requiredText("lesson", example: "2567/big-cleaning-day/s6-1")
      .flatMap { Self.reference(in: $0, &fields) }
    if fields.value("status") == nil {
      fields.report(.missingKey("status", example: "in_progress", at: fields.location))
    }
    let status = fields.choice("status", of: FollowUp.Status.self)
    let day = fields.requiredDate("on")
    let evidence = fields.text("evidence", example: "https://…")
    let note = fields.text("note")
    guard let lesson, let status, let day else { return nil }
    self.init(lesson: lesson, status: status, on: day, evidence: evidence, note: note?.value)
  }

  private static func reference(
    in text: Located<String>, _ fields: inout YAMLFields
  ) -> Located<LessonReference>? {
    guard let reference = LessonReference(rawValue: text.value) else {
      fields.report(.invalidLessonReference(text.value, at: text.location))
      return nil
    }
    guard reference.id.part.isRecommendation else {
      fields.report(.followUpOfOtherPart(reference.id, at: text.location))
      return nil
    }
    return Located(reference, at: text.location)
  }
}
