internal import BotrianMarkdown

/// Where the office has got with a record; reports have a status of their own.
enum RecordStatus: String, CaseIterable {
  case draft, approved
}

extension YAMLFields {
  /// Whether the record says that it is a draft; its keys may then be filled in day by day.
  mutating func readsDraft() -> Bool {
    let isDraft = choice("status", of: RecordStatus.self) == .draft
    requiresKeys = !isDraft
    return isDraft
  }
}
