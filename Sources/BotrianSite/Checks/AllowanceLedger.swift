internal import BotrianDiagnostics
internal import BotrianReports

/// The allowances of every record, and which of them a finding has needed.
struct AllowanceLedger {
  private let allowances: [String: [PersonalDataAllowance]]
  private var usedLocations: Set<SourceLocation> = []

  /// Files that have been advised to begin a list of allowances.
  private var advised: Set<String>

  init(_ records: Records) {
    let lists =
      records.reports.map { ($0.path, $0.personalDataAllowances) }
      + records.activities.map { ($0.path, $0.personalDataAllowances) }
      + records.approvals.map { ($0.path, $0.personalDataAllowances) }
      + records.pages.map { ($0.path, $0.personalDataAllowances) }
    allowances = Dictionary(uniqueKeysWithValues: lists)
    advised = Set(lists.filter { !$0.1.isEmpty }.map(\.0))
  }

  /// Whether a record permits a finding in its own text; notes the allowance.
  mutating func permit(_ datum: PersonalDatum, in path: String) -> Bool {
    permit(datum.kind, datum.value, in: path)
  }

  /// Whether any of the records that show a picture permits the place it says.
  mutating func permitPosition(of picture: String, in paths: [String]) -> Bool {
    let permitted = Set(paths).sorted().filter { permit(.position, picture, in: $0) }
    return !permitted.isEmpty
  }

  private mutating func permit(
    _ kind: PersonalDatum.Kind, _ value: String, in path: String
  ) -> Bool {
    let permitting = (allowances[path] ?? []).filter { $0.permits(kind, value) }
    usedLocations.formUnion(permitting.map(\.location))
    return !permitting.isEmpty
  }

  /// What to write in a file to permit a finding; `nil` where nothing can be permitted.
  mutating func advice(_ datum: PersonalDatum, in path: String) -> AllowanceAdvice? {
    advice(datum.kind, datum.value, in: path)
  }

  /// What to write in a file to permit a value; `nil` where nothing can be permitted.
  mutating func advice(
    _ kind: PersonalDatum.Kind, _ value: String, in path: String
  ) -> AllowanceAdvice? {
    guard allowances[path] != nil else { return nil }
    let isFirst = advised.insert(path).inserted
    let hash = PersonalDatum.hash(of: value)
    let item = "{kind: \(kind.rawValue), value_hash: \(hash), reason: …}"
    return isFirst ? .line("allow_personal_data: [\(item)]") : .item(item)
  }

  /// The allowances that a finding needed, by place.
  var used: [PersonalDataAllowance] {
    allowances.values.joined().filter { usedLocations.contains($0.location) }
      .sorted { $0.location < $1.location }
  }

  /// The allowances of which nothing was found.
  var unused: [PersonalDataAllowance] {
    allowances.values.joined().filter { !usedLocations.contains($0.location) }
      .sorted { $0.location < $1.location }
  }
}

/// What an author may paste to permit a finding.
enum AllowanceAdvice: Hashable {
  /// A line of front matter.
  case line(String)
  /// A further item of the list that is there, or that another message of the file gives.
  case item(String)
}
