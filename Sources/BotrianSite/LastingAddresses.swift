internal import BotrianMarkdown
package import BotrianReports
internal import BotrianThai

/// Records brought to the addresses under which they were published, and what is no longer at those addresses.
package struct LastingAddresses: Hashable, Sendable {
  /// What the office has published so far.
  package let ledger: AddressLedger

  /// Reports, their lessons with lasting ids.
  package private(set) var reports: [Report] = []

  /// Where pages went that are at another address now, by their old paths.
  package private(set) var moved: [String: Permalink] = [:]

  /// The paths that pages had before, by their paths now.
  private var formerPaths: [String: String] = [:]

  private let reportPaths: Set<String>
  private var departedLessons: [String: [AddressLedger.Entry]] = [:]

  /// Finds everything again.
  init(_ records: Records) {
    ledger = records.ledger ?? AddressLedger([])
    reportPaths = Set(records.reports.map(\.permalink.path))
    findRenamedReports(records.reports)
    findRenamedPages(records)
    formerPaths = Dictionary(moved.map { ($1.path, $0) }) { min($0, $1) }
    for report in records.reports {
      let path = report.permalink.path
      let locked = ledger.lessons(at: report.permalink)
      let former = formerPaths[path].map { ledger.lessons(at: Permalink(path: $0)) } ?? []
      let (report, departed) = report.keepingIDs(of: locked.isEmpty ? former : locked)
      reports.append(report)
      departedLessons[path] = departed
    }
  }

  /// What is recorded of a report's page, under the address that it has or had before.
  package func recorded(_ report: Report) -> AddressLedger.Entry? {
    let path = report.permalink.path
    return ledger[report.permalink] ?? formerPaths[path].flatMap { ledger[Permalink(path: $0)] }
  }

  /// Whether a page's lessons took over the ids of those at a former address.
  func inheritsIDs(_ page: Permalink, from former: Permalink) -> Bool {
    formerPaths[page.path] == former.path
  }

  /// Where a page went, at a publication or since.
  func nextPlace(of page: Permalink) -> Permalink? {
    ledger[page]?.movedTo ?? moved[page.path]
  }

  /// The name of a lesson now that its report may be at another address.
  func current(_ lesson: LessonReference) -> LessonReference {
    var page = Permalink("reports", "\(lesson.fiscalYear.buddhistYear)", lesson.report.rawValue)
    for _ in 0..<100 where !reportPaths.contains(page.path) {
      page = nextPlace(of: page) ?? page
    }
    let parts = page.path.split(separator: "/").map(String.init)
    guard parts.count == 3 else { return lesson }
    return LessonReference(rawValue: "\(parts[1])/\(parts[2])/\(lesson.id.rawValue)") ?? lesson
  }

  /// Lessons that were published on a report's page and are not on it any more.
  package func departedLessons(of report: Report) -> [AddressLedger.Entry] {
    departedLessons[report.permalink.path] ?? []
  }
}

// MARK: Renamed sources

extension LastingAddresses {
  /// A report is known again by at least half of its lessons, in its own fiscal year.
  private mutating func findRenamedReports(_ reports: [Report]) {
    let present = Set(reports.map(\.permalink))
    let missing = ledger.pages.filter { $0.gone == nil && !present.contains($0.address) }
      .map(\.address).filter { !ledger.lessons(at: $0).isEmpty }
    guard !missing.isEmpty else { return }
    let new = reports.filter { report in
      ledger[report.permalink].map { $0.gone != nil } ?? true
    }
    var holders: [String: Set<Int>] = [:]
    for (index, report) in new.enumerated() {
      for lesson in report.lessons { holders[lesson.row.textDigest, default: []].insert(index) }
    }
    for page in missing {
      let locked = ledger.lessons(at: page)
      var counts: [Int: Int] = [:]
      for holder in locked.compactMap(\.text).flatMap({ holders[$0] ?? [] }) {
        counts[holder, default: 0] += 1
      }
      let candidates = counts.filter { new[$0.key].permalink.yearFolder == page.yearFolder }
      let best = candidates.max {
        ($0.value, new[$1.key].permalink) < ($1.value, new[$0.key].permalink)
      }
      guard let best, best.value * 2 >= locked.count || isAlike(new[best.key], to: locked) else {
        continue
      }
      moved[page.path] = new[best.key].permalink
    }
  }

  /// Whether at least half of the lessons are in a report, reworded or not.
  private func isAlike(_ report: Report, to locked: [AddressLedger.Entry]) -> Bool {
    let sketches = report.lessons.map(\.row.sketch)
    let found = locked.compactMap(\.sketch).count { sketch in
      sketches.contains { $0.similarity(to: sketch) >= 0.5 }
    }
    return found * 2 >= locked.count
  }

  /// Another page is known again by its whole text.
  private mutating func findRenamedPages(_ records: Records) {
    let pages = records.digests
    let present = Set(pages.map(\.page))
    for entry in ledger.pages
    where entry.gone == nil && !present.contains(entry.address)
      && moved[entry.address.path] == nil
    {
      guard let text = entry.text else { continue }
      let twin = pages.filter { page in
        page.text == text && ledger[page.page].map { $0.gone != nil } ?? true
      }.map(\.page).min()
      if let twin { moved[entry.address.path] = twin }
    }
  }
}

extension Records {
  fileprivate var digests: [(page: Permalink, text: String)] {
    LastingAddresses.digests(activities, approvals, pages)
  }
}

extension Site {
  /// The pages of activities, approvals and other texts, with the digest of what they say.
  var pageDigests: [(page: Permalink, text: String)] {
    LastingAddresses.digests(activities, approvals, pages)
  }
}

extension LastingAddresses {
  fileprivate static func digests(
    _ activities: [Activity], _ approvals: [Approval], _ pages: [Page]
  ) -> [(page: Permalink, text: String)] {
    activities.map { ($0.permalink, $0.textDigest) }
      + approvals.map { ($0.permalink, $0.textDigest) }
      + pages.map { ($0.permalink, $0.textDigest) }
  }
}

extension Activity {
  fileprivate var textDigest: String {
    ([title, summary ?? ""] + body.paragraphs).joined(separator: "\n").textDigest
  }
}

extension Approval {
  fileprivate var textDigest: String {
    ([title, document] + clauses.map(\.text) + body.paragraphs).joined(separator: "\n").textDigest
  }
}

extension Page {
  fileprivate var textDigest: String {
    ([title] + body.paragraphs).joined(separator: "\n").textDigest
  }
}

extension Permalink {
  /// The fiscal year in the address of a report.
  fileprivate var yearFolder: Substring? { path.split(separator: "/").dropFirst().first }
}
