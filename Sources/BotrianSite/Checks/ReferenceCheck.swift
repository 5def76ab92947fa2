internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports

/// Every activity and approval that a record names must have a file.
struct ReferenceCheck {
  let records: Records

  /// Files that are there but have mistakes of their own.
  let unreadable: Set<String>

  func diagnostics() -> [Diagnostic] {
    let activities = Set(records.activities.map(\.slug))
    let approvals = Set(records.approvals.map(\.slug))
    var diagnostics: [Diagnostic] = []
    let named =
      records.reports.filter { !$0.gaps.contains(.key("activity")) }.map(\.activity)
      + records.years.flatMap(\.activities)
    for activity in named
    where !activities.contains(activity.value) && !isUnreadable(activity.value, in: "activities") {
      diagnostics.append(
        .unknownActivity(
          activity.value.rawValue, known: activities.map(\.rawValue), at: activity.location))
    }
    for approval in records.reports.compactMap(\.approval)
    where !approvals.contains(approval.value) && !isUnreadable(approval.value, in: "approvals") {
      diagnostics.append(
        .unknownApproval(
          approval.value.rawValue, known: approvals.map(\.rawValue), at: approval.location))
    }
    return diagnostics
  }

  private func isUnreadable(_ slug: Slug, in folder: String) -> Bool {
    unreadable.contains("Content/\(folder)/\(slug.rawValue).md")
  }
}
