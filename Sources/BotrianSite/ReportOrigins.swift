internal import BotrianReports
internal import BotrianThai

/// Which published report each report continues, whatever its file is called now.
///
/// A file continues what stood at its address, unless it says what stood at another: at least half of that page's
/// lessons word for word, more of them than of its own page's. All within a fiscal year. A page that no report
/// continues may still have an heir: a report into which half of its lessons went.
struct ReportOrigins {
  /// The published pages that reports continue, by the reports' paths; without those that nothing went before.
  private(set) var origins: [String: Permalink] = [:]

  /// The reports that hold what stood at pages, by the pages' paths, where it is not at that page any more.
  private(set) var heirs: [String: Permalink] = [:]

  private let reports: [Report]
  private let ledger: AddressLedger

  /// Digests of what lessons say, in the reports' order.
  private let texts: [Set<String>]
  private let indexByPath: [String: Int]

  /// - Parameters:
  ///   - reports: All reports, published or not.
  ///   - texts: Digests of what their lessons say.
  ///   - ledger: What was published.
  init(of reports: [Report], texts: [Set<String>], in ledger: AddressLedger) {
    self.reports = reports
    self.texts = texts
    self.ledger = ledger
    indexByPath = Dictionary(
      uniqueKeysWithValues: reports.enumerated().map { ($1.permalink.path, $0) })
    let restless = restlessPages
    let claims = restless.isEmpty ? [] : claims(on: restless)
    settle(claims)
    for page in reports.map(\.permalink) where origins[page.path] == nil && heirs[page.path] == nil
    {
      // What stood at an address that is used again may be elsewhere since.
      if let entry = ledger[page], entry.movedTo == nil { origins[page.path] = page }
    }
    for page in restless where heirs[page.address.path] == nil && !isAtHome(page) {
      heirs[page.address.path] = mergedReport(with: page)
    }
  }

  /// A published page of which not every lesson is in the report at its address.
  private struct RestlessPage {
    let address: Permalink
    let lessons: [AddressLedger.Entry]
    let texts: Set<String>

    /// The report at its address now.
    let resident: Int?
  }

  /// A report that says at least half of what stood at a page.
  private struct Claim {
    let page: RestlessPage
    let report: Int
    let count: Int
  }

  private var restlessPages: [RestlessPage] {
    ledger.pages.filter { $0.gone == nil }.compactMap { entry in
      let lessons = ledger.livingLessons(at: entry.address)
      let said = Set(lessons.compactMap(\.text))
      let resident = indexByPath[entry.address.path]
      guard !said.isEmpty, resident.map({ !said.isSubset(of: texts[$0]) }) ?? true else {
        return nil
      }
      return RestlessPage(
        address: entry.address, lessons: lessons, texts: said, resident: resident)
    }
  }

  /// Whether the page's own report continues it.
  private func isAtHome(_ page: RestlessPage) -> Bool {
    origins[page.address.path] == page.address
  }
}

// MARK: Reports under another name

extension ReportOrigins {
  private func claims(on pages: [RestlessPage]) -> [Claim] {
    let holders = holders(of: pages)
    let pageByPath = Dictionary(uniqueKeysWithValues: pages.map { ($0.address.path, $0) })
    return pages.flatMap { page -> [Claim] in
      var counts: [Int: Int] = [:]
      for holder in page.texts.flatMap({ holders[$0] ?? [] }) { counts[holder, default: 0] += 1 }
      return counts.compactMap { report, count in
        let address = reports[report].permalink
        guard address != page.address, address.yearFolder == page.address.yearFolder else {
          return nil
        }
        let own = pageByPath[address.path].map { $0.texts.intersection(texts[report]).count }
        let isFree = own == nil && ledger.livingLessons(at: address).isEmpty
        guard isFree || own.map({ count > $0 }) ?? false,
          count * 2 >= page.texts.count || isFree && isAlike(report, to: page.lessons)
        else { return nil }
        return Claim(page: page, report: report, count: count)
      }
    }
  }

  /// Reports that hold each text of the pages, without those that only say what their own page said.
  private func holders(of pages: [RestlessPage]) -> [String: [Int]] {
    let sought = pages.reduce(into: Set<String>()) { $0.formUnion($1.texts) }
    var holders: [String: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      let own = Set(ledger.livingLessons(at: report.permalink).compactMap(\.text))
      guard !texts[index].isSubset(of: own) else { continue }
      for text in texts[index].intersection(sought) { holders[text, default: []].append(index) }
    }
    return holders
  }

  /// Gives each page to the report that says most of it; each report continues one page.
  ///
  /// A report that was only reworded keeps its page, from a copy of what it said and from what was added to it.
  private mutating func settle(_ claims: [Claim]) {
    let movers = Set(claims.map(\.report))
    let claimed = Dictionary(claims.map { ($0.page.address.path, $0.page) }) { first, _ in first }
    let sorted = claims.sorted {
      ($1.count, $0.page.address, reports[$0.report].permalink)
        < ($0.count, $1.page.address, reports[$1.report].permalink)
    }
    for claim in sorted {
      let (page, report) = (claim.page.address, reports[claim.report].permalink)
      guard heirs[page.path] == nil, origins[report.path] == nil else { continue }
      if let resident = claim.page.resident {
        let stays = claim.page.texts.intersection(texts[resident]).count >= claim.count
        let isReworded =
          !movers.contains(resident) && isAlike(resident, to: claim.page.lessons)
        if stays || isReworded { continue }
      }
      if let left = ownPage(of: claim.report), claimed[left.path] == nil,
        isAlike(claim.report, to: ledger.livingLessons(at: left))
      {
        continue
      }
      heirs[page.path] = report
      origins[report.path] = page
    }
  }

  private func ownPage(of report: Int) -> Permalink? {
    let page = reports[report].permalink
    return ledger.livingLessons(at: page).isEmpty ? nil : page
  }

  /// The report of the same year into which at least half of a page's lessons went, reworded or not.
  private func mergedReport(with page: RestlessPage) -> Permalink? {
    let found = reports.indices.compactMap { index -> (count: Int, report: Permalink)? in
      let report = reports[index]
      guard report.permalink.yearFolder == page.address.yearFolder,
        report.permalink != page.address, !texts[index].isDisjoint(with: page.texts)
      else { return nil }
      let own = Set(ledger.livingLessons(at: report.permalink).compactMap(\.text))
      let count = page.texts.intersection(texts[index].subtracting(own)).count
      let isMerged = count * 2 >= page.texts.count
      return isMerged || count > 0 && isAlike(index, to: page.lessons)
        ? (count, report.permalink) : nil
    }
    return found.max { ($0.count, $1.report) < ($1.count, $0.report) }?.report
  }

  /// Whether at least half of the lessons are in a report, reworded or not.
  private func isAlike(_ report: Int, to lessons: [AddressLedger.Entry]) -> Bool {
    let sketches = reports[report].lessons.map(\.row.sketch)
    let found = lessons.count { lesson in
      lesson.text.map(texts[report].contains) == true
        || lesson.sketch.map { sketch in
          sketches.contains { $0.similarity(to: sketch) >= 0.5 }
        } == true
    }
    return found * 2 >= lessons.count
  }
}

extension Permalink {
  /// The fiscal year in the address of a report.
  fileprivate var yearFolder: Substring? { path.split(separator: "/").dropFirst().first }
}
