internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai
internal import Synchronization

/// The keys of a site's files: what each of them is made from.
///
/// A key may hold too much, which costs time; it must never hold too little. What all files read is `base`: settings, theme,
/// and every record but the reports. The ledger of addresses is not in it, since each publication changes it: what it
/// gives a report (ids, what has left it) is in the report's keys. Nor is the day, but what follows from it.
package final class SiteKeys: Sendable {
  private let site: Site
  private let addresses: AddressBook
  private let across: AcrossReports
  private let digests: [String: BuildKey]
  private let base: BuildKey

  /// What reports say, as far as somebody asked.
  private let known = Mutex<[ObjectIdentifier: ReportKeys]>([:])

  /// All work on recommendations, for pages that tell of every report's.
  private let works: Later<BuildKey>

  /// What a report says, for two kinds of readers.
  struct ReportKeys: Sendable {
    /// For who only lists it or links to it.
    let head: BuildKey
    /// For who shows what it says, links resolved and follow-up told.
    let whole: BuildKey
  }

  /// Computes keys when somebody asks for one.
  ///
  /// - Parameters:
  ///   - prepared: The site.
  ///   - across: What its reports say together.
  ///   - base: What all its files read.
  init(_ prepared: PreparedSite, across: AcrossReports, base: BuildKey) {
    let (site, addresses, digests) = (prepared.site, prepared.addresses, prepared.digests)
    self.site = site
    self.addresses = addresses
    self.across = across
    self.digests = digests
    self.base = base
    works = Later {
      var writer = KeyWriter("works")
      for report in site.reports {
        let recommendations = site.followUps.recommendations(of: report)
        guard recommendations.contains(where: { !$0.records.isEmpty }) else { continue }
        writer.add(Self.keys(of: report, digests[report.path], site, addresses).whole)
      }
      return writer.key
    }
  }

  private subscript(report: Report) -> ReportKeys {
    let id = ObjectIdentifier(report)
    if let keys = known.withLock({ $0[id] }) { return keys }
    let keys = Self.keys(of: report, digests[report.path], site, addresses)
    known.withLock { $0[id] = keys }
    return keys
  }
}

// MARK: Files

extension SiteKeys {
  /// A report's page.
  func page(
    of report: Report, beside neighbours: [Report?], alike: [LessonID: [AlikeLessons.Match]]
  ) -> BuildKey {
    var writer = KeyWriter("report")
    writer.add(base)
    writer.add(self[report].whole)
    writer.add(across.activitiesWithChecklist.contains(report.activity.value))
    for neighbour in neighbours {
      writer.add(neighbour != nil)
      if let neighbour { writer.add(self[neighbour].head) }
    }
    for lesson in report.facts.lessons {
      let matches = alike[lesson.id] ?? []
      writer.add(matches.count)
      for match in matches {
        // Year and activity name it as a source; what those are called is in the base.
        writer.add(match.report.permalink.path)
        writer.add(match.report.activity.value.rawValue)
        writer.add(match.lesson.id)
        writer.add(match.lesson.lead)
      }
    }
    return writer.key
  }

  /// A page of a list of reports, or of a record that lists some: which one it is, is told by its address.
  ///
  /// - Parameters:
  ///   - reports: Those that it lists, counts or tells of.
  ///   - count: How many pages the list has.
  ///   - tellsAllWork: Whether it tells what was done about recommendations of any report.
  ///   - body: What the record says itself.
  ///   - path: The record's file.
  /// - Returns: Its key.
  func list(
    of reports: [Report], ofPages count: Int, tellsAllWork: Bool = false,
    showing body: [Block] = [], of path: String = ""
  ) -> BuildKey {
    var writer = KeyWriter("list")
    writer.add(base)
    writer.add(site.asOf.iso8601)
    writer.add(site.lastChange?.iso8601)
    writer.add(site.reports.count)
    writer.add(count)
    for year in site.years { writer.add(year.fiscalYear.buddhistYear) }
    for report in reports {
      let keys = self[report]
      // Some lists tell what was done about a recommendation, and quote it.
      let worked = site.followUps.recommendations(of: report).contains { !$0.records.isEmpty }
      writer.add(worked ? keys.whole : keys.head)
      Self.add(followUpsOf: report, in: site, addresses, to: &writer)
      writer.add(across.activitiesWithChecklist.contains(report.activity.value))
    }
    if tellsAllWork { writer.add(works.value) }
    for volume in site.volumes { Self.add(volume, to: &writer) }
    Self.add(body.links, of: path, addresses, to: &writer)
    return writer.key
  }

  /// A page of lessons of one kind.
  func page(of lessons: [LessonEntry], ofPages count: Int) -> BuildKey {
    var writer = KeyWriter("lessons")
    writer.add(base)
    writer.add(count)
    for type in LessonType.allCases { writer.add(site.lessonCounts[type, default: 0]) }
    writer.add(site.lastChange?.iso8601)
    var latest: Report?
    for lesson in lessons {
      if lesson.report !== latest { writer.add(self[lesson.report].whole) }
      latest = lesson.report
      writer.add(lesson.facts.id)
    }
    return writer.key
  }

  /// An activity's checklist.
  func checklist(of activity: Activity) -> BuildKey {
    var writer = KeyWriter("checklist")
    writer.add(base)
    for report in site.reports(of: activity) { writer.add(self[report].whole) }
    return writer.key
  }

  /// All open data, and what describes them.
  var data: BuildKey {
    var writer = KeyWriter("all data")
    writer.add(data(of: site.years))
    for path in OpenData.paths(of: site) { writer.add(path) }
    return writer.key
  }

  /// The open data of some reports.
  func data(of years: [Site.Year]) -> BuildKey {
    var writer = KeyWriter("data")
    writer.add(base)
    for year in years {
      writer.add(year.fiscalYear.buddhistYear)
      writer.add(year.reports.count)
      for report in year.reports { writer.add(self[report].whole) }
    }
    return writer.key
  }
}

// MARK: The search index

extension SiteKeys {
  /// The search index: everything that is published and how the theme names it.
  static func searchIndex(of prepared: PreparedSite, base: BuildKey) -> BuildKey {
    let site = prepared.site
    var writer = KeyWriter("search")
    writer.add(base)
    writer.add(site.reports.count)
    for report in site.reports {
      writer.add(report.permalink.path)
      guard let text = prepared.digests[report.path] else {
        preconditionFailure("no digest of \(report.path)")
      }
      writer.add(text)
      // Ids last although texts change, so the text alone does not tell them.
      for lesson in report.facts.lessons { writer.add(lesson.id) }
    }
    return writer.key
  }
}

// MARK: Pieces

extension SiteKeys {
  /// What every page reads.
  static func base(of prepared: PreparedSite) -> BuildKey {
    let site = prepared.site
    var writer = KeyWriter("base")
    writer.add(site.isPreview)
    writer.add(site.isPortable)
    writer.add(site.followUps.isEmpty)
    for folder in prepared.theme.folders {
      writer.add(folder.files.count)
      for file in folder.files {
        writer.add(file.path)
        writer.add(BuildKey(of: file.bytes.span))
      }
    }
    for (path, digest) in prepared.digests.sorted(by: { $0.key < $1.key }) where !isApart(path) {
      writer.add(path)
      writer.add(digest)
    }
    for record in site.withheld where !isReport(record.path) {
      writer.add(record.path)
      writer.add(record.reason.rawValue)
    }
    let settings = site.settings
    let destinations =
      (settings.menu + settings.footer).map(\.destination)
      + [settings.office.logo].compactMap(\.self)
    add(destinations.map(Link.init), of: "site.yml", prepared.addresses, to: &writer)
    return writer.key
  }

  /// Sources that not every page reads.
  private static func isApart(_ path: String) -> Bool {
    isReport(path) || path == AddressLedger.path || path == PublishedAddressCount.path
  }

  private static func isReport(_ path: String) -> Bool {
    path.utf8.starts(with: "Content/reports/".utf8)
  }

  private static func keys(
    of report: Report, _ digest: BuildKey?, _ site: Site, _ addresses: AddressBook
  ) -> ReportKeys {
    let head = head(of: report, in: site)
    return ReportKeys(head: head, whole: whole(report, head, digest, site, addresses))
  }

  private static func head(of report: Report, in site: Site) -> BuildKey {
    var writer = KeyWriter("head")
    for text in [
      report.path, report.permalink.path, report.title, report.activity.value.rawValue,
      report.unit, report.approval?.value.rawValue, report.status.rawValue,
      site.lastChange(of: report).iso8601, report.reportedOn.iso8601,
      site.reasonToWithhold(report.path)?.rawValue,
    ] { writer.add(text) }
    writer.add(report.fiscalYear.buddhistYear)
    writer.add(report.quarters.count)
    for quarter in report.quarters { writer.add(quarter) }
    writer.add(report.lessonCount)
    for gap in report.gaps { writer.add(gap.name(.english)) }
    return writer.key
  }

  private static func whole(
    _ report: Report, _ head: BuildKey, _ digest: BuildKey?, _ site: Site, _ addresses: AddressBook
  ) -> BuildKey {
    guard let digest else { preconditionFailure("no digest of \(report.path)") }
    var writer = KeyWriter("whole")
    writer.add(head)
    writer.add(digest)
    for lesson in report.facts.lessons { writer.add(lesson.id) }
    for part in FormPart.Kind.allCases {
      for departure in site.departures(from: part, of: report) {
        writer.add(departure.address.description)
        writer.add(departure.since?.iso8601)
        writer.add(departure.successor?.description)
        writer.add(departure.successor.flatMap { site.report(at: $0)?.title })
      }
    }
    add(report.facts.links, of: report.path, addresses, to: &writer)
    add(followUpsOf: report, in: site, addresses, to: &writer)
    return writer.key
  }

  /// What became of a report's recommendations up to the day.
  private static func add(
    followUpsOf report: Report, in site: Site, _ addresses: AddressBook, to writer: inout KeyWriter
  ) {
    for recommendation in site.followUps.recommendations(of: report) {
      writer.add(recommendation.lesson.reference.id.rawValue)
      writer.add(recommendation.dueYear.buddhistYear)
      writer.add(recommendation.isOverdue)
      for record in recommendation.records {
        for text in [record.path, record.on.iso8601, record.status.rawValue, record.note] {
          writer.add(text)
        }
        writer.add(record.fiscalYear.buddhistYear)
        let evidence = [record.evidence].compactMap(\.self).map(Link.init)
        add(evidence, of: record.path, addresses, to: &writer)
      }
    }
  }

  /// Where links lead, which a file elsewhere can change.
  private static func add(
    _ links: [Link], of path: String, _ addresses: AddressBook, to writer: inout KeyWriter
  ) {
    writer.add(links.count)
    for link in links {
      writer.add(link.destination)
      switch addresses.target(of: link.destination, from: path) {
      case .page(let page): writer.add(page.description)
      case .media(let file): writer.add("media " + file)
      case .elsewhere, .withheldReport, .unreadable, .missingFragment, .missing: writer.add(0)
      }
    }
  }

  private static func add(_ volume: OfferedVolume, to writer: inout KeyWriter) {
    writer.add(volume.fiscalYear.buddhistYear)
    writer.add(volume.edition.rawValue)
    writer.add(volume.updated.iso8601)
    for file in volume.files {
      writer.add(file.format.rawValue)
      writer.add(file.file.bytes.count)
    }
  }
}
