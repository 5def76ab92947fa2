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

  /// The published pages that reports continue, by the reports' paths.
  private var origins: [String: Permalink] = [:]

  /// Where to look for lessons of pages that are not at those pages any more.
  private var heirs: [String: Permalink] = [:]

  private var indexByPath: [String: Int] = [:]
  private var departedLessons: [String: [AddressLedger.Entry]] = [:]

  /// Lessons that say what a lesson said which left its report, by that text; only those that are new where they are.
  private var newcomers: [String: [Permalink]] = [:]

  /// Finds everything again.
  init(_ records: Records) {
    ledger = records.ledger ?? AddressLedger([])
    reports = records.reports
    indexByPath = Dictionary(
      uniqueKeysWithValues: reports.enumerated().map { ($1.permalink.path, $0) })
    guard !ledger.entries.isEmpty else { return }
    let texts = reports.map(\.lessonDigests)
    let found = ReportOrigins(of: reports, texts: texts.map { Set($0.values) }, in: ledger)
    (origins, heirs) = (found.origins, found.heirs)
    moved = heirs.filter { indexByPath[$0.key] == nil }
    findRenamedPages(records)
    for index in reports.indices { keepIDs(of: index, texts[index]) }
    findNewcomers(texts)
  }

  /// What is recorded of a report's page, under the address that it has or had before.
  package func recorded(_ report: Report) -> AddressLedger.Entry? {
    // Before the first publication there is nothing to look for.
    origins.isEmpty ? nil : origins[report.permalink.path].flatMap { ledger[$0] }
  }

  /// Whether a report says something else than readers were told: no note came after the text that is recorded.
  func changedSilently(_ report: Report) -> Bool {
    guard let recorded = recorded(report), let text = recorded.text, text != report.textDigest
    else { return false }
    let day = recorded.textSince ?? recorded.since
    let isTold = report.changes.contains { $0.on >= day }
    return !isTold || report.changes.count <= recorded.changeCount ?? 0
  }

  /// Where a page went, at a publication or since.
  func nextPlace(of page: Permalink) -> Permalink? {
    ledger[page]?.movedTo ?? moved[page.path]
  }

  /// Lessons that were published on a report's page, or on that which it continues, and are not on it any more.
  package func departedLessons(of report: Report) -> [AddressLedger.Entry] {
    departedLessons.isEmpty ? [] : departedLessons[report.permalink.path] ?? []
  }

  /// The report at an address.
  func report(at page: Permalink) -> Report? { indexByPath[page.path].map { reports[$0] } }
}

// MARK: Lessons

extension LastingAddresses {
  /// Whether a page's lessons took over the ids of those at a former address: none was published at its own.
  func inheritsIDs(_ page: Permalink, from former: Permalink) -> Bool {
    origins[page.path] == former && page != former && ledger.lessons(at: page).isEmpty
  }

  /// Gives a report's lessons their ids.
  private mutating func keepIDs(of index: Int, _ texts: [LessonID: String]) {
    let page = reports[index].permalink
    let former = origins[page.path].flatMap { inheritsIDs(page, from: $0) ? $0 : nil }
    let source = former ?? page
    let locked = ledger.lessons(at: source)
    guard !locked.isEmpty else { return }
    let continuesSource = origins[page.path] == source
    let goneWithPage = ledger[source]?.gone
    let strangers = textsOfOthers(in: page)
    let (report, departed) = reports[index].keepingIDs(of: locked, texts: texts) { entry, text in
      let wasThere = entry.gone == nil || entry.gone == goneWithPage
      return continuesSource && wasThere && !strangers.contains(text)
    }
    reports[index] = report
    departedLessons[page.path] = departed
  }

  /// What lessons of other pages said that went into a report.
  private func textsOfOthers(in page: Permalink) -> Set<String> {
    let others = heirs.filter { $0.value == page && $0.key != origins[page.path]?.path }.keys
    return Set(others.flatMap { ledger.livingLessons(at: Permalink(path: $0)) }.compactMap(\.text))
  }

  /// Looks in all reports for what lessons said that left theirs since the latest lock.
  private mutating func findNewcomers(_ texts: [[LessonID: String]]) {
    let vanished = moved.keys.flatMap { ledger.livingLessons(at: Permalink(path: $0)) }
    let departed = departedLessons.values.flatMap(\.self).filter { $0.gone == nil } + vanished
    let sought = Set(departed.compactMap(\.text))
    guard !sought.isEmpty else { return }
    for (report, digests) in zip(reports, texts) where !sought.isDisjoint(with: digests.values) {
      for lesson in report.lessons {
        let text = lesson.textDigest
        let known = ledger[lesson.permalink]
        if sought.contains(text), known?.text != text || known?.gone != nil {
          newcomers[text, default: []].append(lesson.permalink)
        }
      }
    }
  }

  /// Where a lesson went that is not at its address any more.
  ///
  /// Looked for by its exact text: in the report that continues its page, in its own report, in any report to which
  /// it is new. Then by a text alike, in the report that continues its page; else it is that report itself.
  func nextPlace(
    ofLesson lesson: Permalink, isShown: (Permalink) -> Bool
  ) -> Permalink? {
    guard let fragment = lesson.fragment else { return nil }
    let page = Permalink(path: lesson.path)
    let former = origins[page.path].map { $0.at(fragment) }
    let entry = ledger[lesson] ?? former.flatMap { ledger[$0] }
    if let recorded = entry?.movedTo { return recorded }
    let heir = heirs[page.path]
    if let heir, inheritsIDs(heir, from: page) { return heir.at(fragment) }
    guard let entry, entry.gone == nil, let text = entry.text else { return nil }
    let homes = [heir, page].compactMap { $0 }.filter(isShown).compactMap(report(at:))
    let same = homes.lazy.flatMap(\.lessons).first { $0.textDigest == text }?.permalink
    return same
      ?? newcomers[text]?.first { isShown(Permalink(path: $0.path)) }
      ?? heir.flatMap { isShown($0) ? lessonAlike(entry, in: $0) ?? $0 : nil }
  }

  /// The lesson that says much the same, among those that are new to a report.
  private func lessonAlike(_ entry: AddressLedger.Entry, in page: Permalink) -> Permalink? {
    guard let part = entry.address.fragment.flatMap(LessonID.init)?.part, let sketch = entry.sketch
    else { return nil }
    let alike = (report(at: page)?.lessons ?? [])
      .filter { $0.part == part && ledger[$0.permalink] == nil }
      .map { (likeness: $0.row.sketch.similarity(to: sketch), place: $0.permalink) }
      .filter { $0.likeness >= 0.5 }
    return alike.max { ($0.likeness, $1.place) < ($1.likeness, $0.place) }?.place
  }

  /// The name of a lesson now that it may be at another address.
  func current(_ lesson: LessonReference) -> LessonReference {
    var place = lesson.permalink
    for _ in 0..<100 {
      if let name = LessonReference(place), holds(name) { return name }
      guard let next = next(after: place) else { break }
      place = next
    }
    return lesson
  }

  private func next(after lesson: Permalink) -> Permalink? {
    let page = Permalink(path: lesson.path)
    if let next = nextPlace(ofLesson: lesson, isShown: { _ in true }) { return next }
    return report(at: page) == nil ? nextPlace(of: page)?.at(lesson.fragment ?? "") : nil
  }

  /// Whether a lesson is where its name says.
  func holds(_ lesson: LessonReference) -> Bool {
    let report = report(at: Permalink(path: lesson.permalink.path))
    return report?.facts.lessons.contains { $0.id == lesson.id } ?? false
  }
}

extension LessonReference {
  /// Reads the address of a lesson.
  init?(_ place: Permalink) {
    let parts = place.path.split(separator: "/")
    guard parts.count == 3, let fragment = place.fragment else { return nil }
    self.init(rawValue: "\(parts[1])/\(parts[2])/\(fragment)")
  }
}

// MARK: Other pages

extension LastingAddresses {
  /// Another page is known again by its whole text.
  private mutating func findRenamedPages(_ records: Records) {
    let pages = records.digests
    let present = Set(pages.map(\.page))
    for entry in ledger.pages
    where entry.gone == nil && !present.contains(entry.address)
      && moved[entry.address.path] == nil && indexByPath[entry.address.path] == nil
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
