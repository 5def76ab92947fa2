internal import BotrianMarkdown
package import BotrianReports
internal import BotrianThai

/// A record that is left out of every output file, and why.
package struct WithheldRecord: Hashable, Sendable {
  /// Its source file.
  package let path: String
  package let reason: Reason

  /// What a draft still lacks.
  package let gaps: [Gap]

  package init(path: String, reason: Reason, gaps: [Gap]) {
    self.path = path
    self.reason = reason
    self.gaps = gaps
  }

  /// Why a record is not published.
  package enum Reason: String, CaseIterable, Hashable, Sendable {
    case draft
    case withdrawn
    /// Withdrawn before it was ever published: not even its address is known to the public.
    case withdrawnUnpublished
    /// Nobody has permitted it yet.
    case withoutApproval
    /// The approval's deciding date is still to come.
    case notYetDecided
    /// The approval is itself a draft.
    case approvalIsDraft
    /// The activity's file is a draft: a report cannot show what it is about.
    case activityIsDraft
    /// The approval has no clause that permits this, not for this fiscal year.
    case notCovered
    /// The approval permits publishing reports of this year, but not in the edition that the year declares.
    case editionNotCovered
  }
}

/// Decides which records may reach the public on a day.
///
/// A report may when its status is `approved`, its approval was decided by that day, and one of the approval's clauses
/// permits publishing reports of its fiscal year in the edition that the year declares.
struct PublicationGate: Sendable {
  let asOf: CalendarDate
  private let approvals: [Slug: Approval]
  private let draftActivities: Set<Slug>
  private let editions: [FiscalYear: Edition]

  init(_ records: Records, asOf: CalendarDate) {
    self.asOf = asOf
    approvals = Dictionary(uniqueKeysWithValues: records.approvals.map { ($0.slug, $0) })
    draftActivities = Set(records.activities.filter(\.isDraft).map(\.slug))
    editions = Dictionary(records.years.map { ($0.fiscalYear, $0.edition) }) { first, _ in first }
  }

  /// Why a report must not be published; `nil` when it may.
  ///
  /// An approval without a file is a mistake that stops the build; it is no reason here.
  func reasonToWithhold(_ report: Report) -> WithheldRecord.Reason? {
    switch report.status {
    case .draft: return .draft
    case .withdrawn: return .withdrawn
    case .approved: break
    }
    if draftActivities.contains(report.activity.value) { return .activityIsDraft }
    guard let name = report.approval else { return .withoutApproval }
    guard let approval = approvals[name.value] else { return nil }
    guard !approval.isDraft, let decidedOn = approval.decidedOn else { return .approvalIsDraft }
    if decidedOn > asOf { return .notYetDecided }
    let clauses = approval.clauses.filter { $0.permitsPublishing(.reports, of: report.fiscalYear) }
    if clauses.isEmpty { return .notCovered }
    let edition = editions[report.fiscalYear] ?? .interim
    return clauses.contains { $0.kind == edition.clauseKind } ? nil : .editionNotCovered
  }

  /// Why a memo must not be published; `nil` when it may.
  func reasonToWithhold(_ approval: Approval) -> WithheldRecord.Reason? {
    guard !approval.isDraft, let decidedOn = approval.decidedOn else { return .draft }
    if decidedOn > asOf { return .notYetDecided }
    let permits = approval.clauses.contains { $0.permitsPublishing(.memo, of: nil) }
    return permits ? nil : .notCovered
  }
}

extension Approval.Clause {
  /// Whether the clause lets something be published, in any edition; a clause without a year speaks of every year.
  fileprivate func permitsPublishing(_ thing: Coverage, of year: FiscalYear?) -> Bool {
    kind != .followUp && covers.contains(thing)
      && (year == nil || fiscalYear == nil || fiscalYear == year)
  }
}

extension Edition {
  /// The clause that permits this edition.
  fileprivate var clauseKind: Approval.Clause.Kind {
    switch self {
    case .interim: .publishInterim
    case .final: .publishFinal
    }
  }
}
