internal import BotrianMarkdown
package import BotrianReports

/// Records brought to the addresses under which they were published, and what is no longer at those addresses.
package struct LastingAddresses: Hashable, Sendable {
  /// What the office has published so far.
  package let ledger: AddressLedger

  /// Reports, their lessons with lasting ids.
  package private(set) var reports: [Report] = []

  /// Where pages went that are at another address now, by their old paths.
  package private(set) var moved: [String: Permalink] = [:]

  private var departedLessons: [String: [AddressLedger.Entry]] = [:]

  /// Finds everything again.
  init(_ records: Records) {
    ledger = records.ledger ?? AddressLedger([])
    findRenamedReports(records.reports)
    findRenamedPages(records)
    let formerPaths = Dictionary(moved.map { ($1.path, $0) }) { min($0, $1) }
    for report in records.reports {
      let path = report.permalink.path
      let locked = ledger.lessons(at: report.permalink)
      let former = formerPaths[path].map { ledger.lessons(at: Permalink(path: $0)) } ?? []
      let (report, departed) = report.keepingIDs(of: locked.isEmpty ? former : locked)
      reports.append(report)
      departedLessons[path] = departed
    }
  }

  /// Lessons that were published on a report's page and are not on it any more.
  package func departedLessons(of report: Report) -> [AddressLedger.Entry] {
    departedLessons[report.permalink.path] ?? []
  }
}

// MARK: Renamed sources

extension LastingAddresses {
  /// A report is known again by at least half of its lessons.
  private mutating func findRenamedReports(_ reports: [Report]) {
    let missing = missingPages(present: reports.map(\.permalink)).filter {
      !ledger.lessons(at: $0).isEmpty
    }
    guard !missing.isEmpty else { return }
    let locked = Set(ledger.pages.map(\.address))
    let new = reports.filter { !locked.contains($0.permalink) }.map { report in
      (page: report.permalink, texts: Set(report.lessons.map(\.row.textDigest)))
    }
    for page in missing {
      let texts = Set(ledger.lessons(at: page).compactMap(\.text))
      let shares = new.map { (page: $0.page, count: $0.texts.intersection(texts).count) }
      let best = shares.max { ($0.count, $1.page) < ($1.count, $0.page) }
      if let best, best.count > 0, best.count * 2 >= texts.count { moved[page.path] = best.page }
    }
  }

  /// Another page is known again by its whole text.
  private mutating func findRenamedPages(_ records: Records) {
    let pages = records.digests
    let present = Set(pages.map(\.page))
    let locked = Set(ledger.pages.map(\.address))
    for entry in ledger.pages
    where !present.contains(entry.address) && moved[entry.address.path] == nil {
      guard let text = entry.text else { continue }
      let twin = pages.filter { $0.text == text && !locked.contains($0.page) }.map(\.page).min()
      if let twin { moved[entry.address.path] = twin }
    }
  }

  private func missingPages(present: [Permalink]) -> [Permalink] {
    let present = Set(present)
    return ledger.pages.map(\.address).filter { !present.contains($0) }
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
