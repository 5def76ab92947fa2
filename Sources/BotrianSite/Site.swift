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
  package var lessonCounts: [LessonType: Int] { countsOfLessons.value }

  /// The day on which what any report's page shows last changed.
  package let lastChange: CalendarDate?

  /// Years' reports as books, newest year first.
  package var volumes: [OfferedVolume] = []

  /// Volumes that were published once and are no more: what is left is when and why.
  package var withdrawnVolumes: [VolumeRecord] = []

  /// Files that people may have links to, besides pages.
  package var files: [LinkedFile] = []

  // Made when somebody asks: a preview mostly shows one page.
  private let countsOfLessons: Later<[LessonType: Int]>
  private let reportByPath: Later<[String: Report]>

  private let activityBySlug: [Slug: Activity]
  private let approvalBySlug: [Slug: Approval]
  private let reportsByActivity: [Slug: [Report]]
  private let reportsByApproval: [Slug: [Report]]
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
    let allActivities = records.activities.sorted { order.precedes($0, $1) }
    let rank = Dictionary(uniqueKeysWithValues: allActivities.enumerated().map { ($1.slug, $0) })
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
        }
      }
      + records.approvals.compactMap { approval in
        gate.reasonToWithhold(approval).map {
          WithheldRecord(path: approval.path, reason: $0, gaps: approval.gaps)
        }
      }
      + records.activities.filter(\.isDraft).map {
        WithheldRecord(path: $0.path, reason: .draft, gaps: $0.gaps)
      }
      + records.pages.filter(\.isDraft).map {
        WithheldRecord(path: $0.path, reason: .draft, gaps: $0.gaps)
      }
    let withheldByPath = Dictionary(uniqueKeysWithValues: withheld.map { ($0.path, $0) })
    let isShown: (String) -> Bool = { path in
      switch withheldByPath[path]?.reason {
      case nil: true
      case .withdrawn, .withdrawnUnpublished: false
      default: options.includesDrafts
      }
    }
    let activities = allActivities.filter { isShown($0.path) }
    let reports = Self.ordered(records.reports.filter { isShown($0.path) }, by: rank)
    self.activities = activities
    self.reports = reports
    self.withheld = withheld.sorted { $0.path < $1.path }
    self.withheldByPath = withheldByPath
    withdrawn = records.reports.filter { withheldByPath[$0.path]?.reason == .withdrawn }
      .sorted { $0.path < $1.path }
    approvals = records.approvals.filter { isShown($0.path) }.sorted {
      switch ($0.decidedOn, $1.decidedOn) {
      case (let left?, let right?) where left != right: left > right
      case (.some, nil): true
      case (nil, .some): false
      default: $0.slug < $1.slug
      }
    }
    followUps = FollowUpBook(records, lasting, approvals: approvals, asOf: options.asOf)
    years = Self.years(reports, records.years, followUps)
    pages = records.pages.filter { isShown($0.path) }.sorted {
      let (left, right) = ($0.order ?? .max, $1.order ?? .max)
      return left != right ? left < right : ThaiSortKey($0.title) < ThaiSortKey($1.title)
    }
    countsOfLessons = Later { Self.lessonCounts(in: reports) }
    reportByPath = Later {
      Dictionary(uniqueKeysWithValues: reports.map { ($0.permalink.path, $0) })
    }
    activityBySlug = Dictionary(uniqueKeysWithValues: activities.map { ($0.slug, $0) })
    self.approvalBySlug = approvalBySlug
    lastChange = reports.map { Self.lastChange(of: $0, under: approvalBySlug) }.max()
    reportsByActivity = Dictionary(grouping: reports, by: \.activity.value)
    reportsByApproval = Dictionary(
      grouping: reports.filter { $0.approval != nil }, by: { $0.approval?.value ?? $0.slug })
  }

  private static func lessonCounts(in reports: [Report]) -> [LessonType: Int] {
    // By the part's number, for there are very many lessons.
    var counts = [Int](repeating: 0, count: FormPart.Kind.allCases.count + 1)
    for report in reports {
      for lesson in report.facts.lessons { counts[lesson.id.part.rawValue] += 1 }
    }
    let found = FormPart.Kind.allCases.filter { counts[$0.rawValue] > 0 }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.lessonType, counts[$0.rawValue]) })
  }

  /// Puts the newest fiscal year first, then activities by their rank, then by address.
  private static func ordered(_ reports: [Report], by rank: [Slug: Int]) -> [Report] {
    // Numbers are sorted, not reports: a reference that moves is counted.
    let places = reports.enumerated().map { place, report in
      (
        place: place, year: report.fiscalYear.buddhistYear,
        rank: rank[report.activity.value] ?? .max
      )
    }
    return places.sorted { left, right in
      if left.year != right.year { return left.year > right.year }
      return left.rank != right.rank
        ? left.rank < right.rank
        : reports[left.place].permalink < reports[right.place].permalink
    }.map { reports[$0.place] }
  }

  private static func years(
    _ reports: [Report], _ announced: [AnnouncedYear], _ followUps: FollowUpBook
  ) -> [Year] {
    let byYear = Dictionary(grouping: reports, by: \.fiscalYear)
    let lists = Dictionary(announced.map { ($0.fiscalYear, $0) }) { first, _ in first }
    let followed = reports.flatMap { followUps.recommendations(of: $0) }
      .flatMap(\.records).map(\.fiscalYear)
    return Set(byYear.keys).union(lists.keys).union(followed).sorted(by: >).map {
      Year(fiscalYear: $0, announced: lists[$0], reports: byYear[$0] ?? [])
    }
  }
}

extension Site {
  package func activity(_ slug: Slug) -> Activity? { activityBySlug[slug] }

  /// What a draft's file still lacks.
  func gaps(of path: String) -> [Gap] { withheldByPath[path]?.gaps ?? [] }

  /// An approval, whether it has a page or not.
  package func approval(_ slug: Slug) -> Approval? { approvalBySlug[slug] }

  /// Whether an approval has a page of its own.
  package func isShown(_ approval: Approval) -> Bool {
    isPreview || withheldByPath[approval.path] == nil
  }

  /// Why the record of a file may not be published; `nil` when it may.
  package func reasonToWithhold(_ path: String) -> WithheldRecord.Reason? {
    withheldByPath[path]?.reason
  }

  /// The published report whose page an address is.
  package func report(at page: Permalink) -> Report? { reportByPath.value[page.path] }

  /// Published reports of an activity, in the site's order.
  package func reports(of activity: Activity) -> [Report] { reportsByActivity[activity.slug] ?? [] }

  /// Published reports that name an approval, in the site's order.
  package func reports(under approval: Approval) -> [Report] {
    reportsByApproval[approval.slug] ?? []
  }

  /// The day on which what a report's page shows last changed.
  package func lastChange(of report: Report) -> CalendarDate {
    Self.lastChange(of: report, under: approvalBySlug)
  }

  private static func lastChange(
    of report: Report, under approvals: [Slug: Approval]
  ) -> CalendarDate {
    let decided = report.approval.flatMap { approvals[$0.value]?.decidedOn }
    let latest = max(report.reportedOn, decided ?? report.reportedOn)
    return report.changes.reduce(latest) { max($0, $1.on) }
  }
}

/// The office's order of activities: as announced in the newest year that names them, then by title.
private struct ActivityOrder {
  private let rank: [Slug: Int]

  init(_ records: Records) {
    var rank: [Slug: Int] = [:]
    for year in records.years.sorted(by: { $0.fiscalYear > $1.fiscalYear }) {
      for slug in year.activities where rank[slug.value] == nil { rank[slug.value] = rank.count }
    }
    self.rank = rank
  }

  func precedes(_ left: Activity, _ right: Activity) -> Bool {
    let (leftRank, rightRank) = (rank[left.slug] ?? .max, rank[right.slug] ?? .max)
    if leftRank != rightRank { return leftRank < rightRank }
    return (ThaiSortKey(left.title), left.slug) < (ThaiSortKey(right.title), right.slug)
  }
}
