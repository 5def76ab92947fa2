internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports

/// A year is final only when its list of activities is confirmed and each of them has reported.
///
/// - Source: Clause ๓.๒ of the memo: the edition is made when every activity has reported.
struct EditionCheck {
  let site: Site
  let records: Records

  func diagnostics() -> [Diagnostic] {
    site.years.flatMap { year -> [Diagnostic] in
      guard let announced = year.announced, let edition = announced.declaredEdition,
        edition.value == .final
      else { return [] }
      let unconfirmed =
        announced.isComplete ? [] : [Diagnostic.finalEditionUnconfirmed(at: edition.location)]
      return unconfirmed
        + year.missingActivities.map { activity in
          .finalEditionIncomplete(
            activity: site.activity(activity.value)?.title ?? activity.value.rawValue,
            because: reasonToWithhold(activity.value, in: year), at: activity.location)
        }
    }
  }

  /// Why a report of the activity that is there does not count.
  private func reasonToWithhold(_ activity: Slug, in year: Site.Year)
    -> WithheldRecord.Reason?
  {
    records.reports.filter { $0.fiscalYear == year.fiscalYear && $0.activity.value == activity }
      .compactMap { site.reasonToWithhold($0.path) }.first
  }
}
