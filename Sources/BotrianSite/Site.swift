package import BotrianMarkdown
package import BotrianReports
package import BotrianThai

/// The whole site as values: what is published, in the order in which it is shown, and how it belongs together.
package struct Site: Sendable {
  package let settings: SiteSettings

  /// Published reports: newest fiscal year first, then the office's order of activities, then by address.
  package let reports: [Report]

  /// The day that is taken for today.
  package let asOf: CalendarDate

  /// Whether this is a preview for the office, with records that may not be published yet.
  package let isPreview: Bool

  /// Whether it is to be opened from a disk, where nobody answers for a folder with its `index.html`.
  package let isPortable: Bool

  /// Records that may not be published, by path; a preview holds those that are not withdrawn.
  package let withheld: [WithheldRecord]

  /// Reports that were published once and are no more: only their addresses are left.
  package let withdrawn: [Report]

  /// Activities in the office's order.
  package let activities: [Activity]

  /// Approvals that may be shown, the latest decision first.
  package let approvals: [Approval]

  /// Fiscal years that have a report, a list of announced activities or work on recommendations, newest first.
  package let years: [Year]

  /// Other pages, in the order of menus.
  package let pages: [Page]

  /// Which addresses were published so far, and where things are now.
  package let lasting: LastingAddresses

  /// What became of the recommendations.
  package let followUps: FollowUpBook

  /// Words that mean the same to somebody who searches.
  package let synonyms: Synonyms?

  /// Paths of the files below `Content/media/`.
  package let media: Set<String>

  /// How many lessons of each kind the published reports hold.
  package let lessonCounts: [LessonType: Int]

  /// Years' reports as books, newest year first.
  package var volumes: [OfferedVolume] = []

  private let activityBySlug: [Slug: Activity]
  private let approvalBySlug: [Slug: Approval]
  private let reportsByActivity: [Slug: [Report]]
  private let reportsByApproval: [Slug: [Report]]
  private let reportByPath: [String: Report]
  private let withheldByPath: [String: WithheldRecord]

  /// One fiscal year: what was announced and what was reported.
  package struct Year: Hashable, Sendable {
    package let fiscalYear: FiscalYear
    package let announced: AnnouncedYear?

    /// Its published reports, in the site's order.
    package let reports: [Report]

    package var permalink: Permalink { .year(fiscalYear) }
    package var edition: Edition { announced?.edition ?? .interim }

    /// Announced activities without a report, in the office's order.
    package var missingActivities: [Located<Slug>] {
      let reported = Set(reports.map(\.activity.value))
      return (announced?.activities ?? []).filter { !reported.contains($0.value) }
    }
  }
}

/// Groups and orders the records.
package func assembleSite(
  _ records: Records, settings: SiteSettings, media: Set<String>, options: BuildOptions
) -> Site {
  Site(records, settings: settings, media: media, options: options)
}

extension Site {
  fileprivate init(
    _ records: Records, settings: SiteSettings, media: Set<String>, options: BuildOptions
  ) {
    self.settings = settings
    self.media = media
    let lasting = LastingAddresses(records)
    self.lasting = lasting
    var records = records
    records.reports = lasting.reports
    asOf = options.asOf
    isPreview = options.includesDrafts
    isPortable = options.isPortable
    synonyms = records.synonyms
    let order = ActivityOrder(records)
    let activities = records.activities.sorted { order.precedes($0, $1) }
    let rank = Dictionary(uniqueKeysWithValues: activities.enumerated().map { ($1.slug, $0) })
    let approvalBySlug = Dictionary(uniqueKeysWithValues: records.approvals.map { ($0.slug, $0) })
    let gate = PublicationGate(records, asOf: options.asOf)
    let withheld =
      records.reports.compactMap { report in
        gate.reasonToWithhold(report).map { reason in
          let isUnknown = records.ledger != nil && lasting.recorded(report) == nil
          return WithheldRecord(
            path: report.path,
            reason: reason == .withdrawn && isUnknown ? .withdrawnUnpublished : reason,
            gaps: report.gaps)
