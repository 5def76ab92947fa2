internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianSearch
internal import BotrianTheme
internal import BotrianThai
internal import CLinux

/// Makes the files of the search index.
///
/// What the index says of a report that did not change comes from the notes of the build before, and so do packs of texts
/// whose pages did not change: an edit needs the body of no other report.
struct SearchFiles: Sendable {
  private let site: Site
  private let strings: InterfaceStrings
  private let digests: [String: BuildKey]
  private let memory: BuildMemory?

  init(of prepared: PreparedSite, memory: BuildMemory?) {
    site = prepared.site
    strings = prepared.theme.strings(site.settings.language)
    digests = prepared.digests
    self.memory = memory
  }

  /// The path of the file that names the others.
  var root: String { site.isPortable ? "search/index.js" : "search/index.json" }

  /// Makes the files.
  ///
  /// - Parameters:
  ///   - earlier: Has the files that the build before left.
  ///   - take: Takes the next file.
  /// - Throws: What `take` throws.
  func make(_ earlier: any OutputSink, _ take: (OutputFile) throws -> Void) throws {
    let index = SearchIndex(
      pages: concurrentlyMade(site.searchPageCount, by: PageIndexer.init) { indexer, number in
        indexed(number, by: &indexer)
      },
      catalog: site.searchCatalog(strings: strings), page: site.searchPage)
    let (texts, terms, pairs) = parts(of: index, after: earlier)
    // The room of tables that were needed until here goes back to the system before the files take theirs: a twelfth of the
    // peak of a full build of 10,000 reports.
    malloc_trim(0)
    let files = index.encoded(texts: texts, terms: terms, pairs: pairs)
    memory?.keep(EarlierIndex(of: index, terms: terms, pairs: pairs))
    note(files)
    for file in files {
      try take(output(file.path, index.bytes(of: file) { earlier.earlier("search/" + $0) }))
    }
  }

  /// What is made of all pages, beside each other; tables of the index before are let go of when it is done.
  private func parts(
    of index: SearchIndex, after earlier: any OutputSink
  ) -> (SearchIndex.Texts, TermCodes, TermCodes) {
    let known = site.isPortable ? [:] : packs(index.packKeys, in: earlier)
    let earlierIndex = memory?.earlierIndex()
    return sideBySide(
      { index.texts(keeping: known) }, { index.terms(after: earlierIndex) },
      { index.pairs(after: earlierIndex) })
  }

  private func output(_ path: String, _ bytes: [UInt8]) -> OutputFile {
    site.isPortable
      ? PortableCopy.script(of: path, bytes: bytes)
      : OutputFile(path: "search/" + path, bytes: bytes)
  }

  // MARK: Pages

  private func indexed(_ number: Int, by indexer: inout PageIndexer) -> IndexedPage {
    guard let memory, number < site.reports.count else {
      return indexer.index(site.searchPage(number))
    }
    let report = site.reports[number]
    let (name, key) = (BuildMemory.searchName(of: report.path), key(of: report))
    if let note = memory.note(name, of: key), let page = IndexedPage(note) { return page }
    let page = indexer.index(site.searchPage(number))
    let note = page.bytes[...]
    memory.keep(note, as: name, of: key)
    // The same page again, so that its terms stand in memory once: in the note.
    return IndexedPage(note) ?? page
  }

  /// All that search says of a report.
  private func key(of report: Report) -> BuildKey {
    guard let text = digests[report.path] else {
      preconditionFailure("no digest of \(report.path)")
    }
    var writer = KeyWriter("search page")
    writer.add(site.isPortable)
    writer.add(site.settings.digits.rawValue)
    writer.add(site.activity(report.activity.value)?.title)
    writer.add(text)
    for lesson in report.facts.lessons { writer.add(lesson.id) }
    return writer.key
  }

  // MARK: Packs of texts

  /// Which of some packs the build before left, and where.
  private func packs(
    _ keys: Set<ContentKey>, in earlier: any OutputSink
  ) -> SearchIndex.KnownPacks {
    guard let note = memory?.note(BuildMemory.packsName, of: BuildMemory.siteKey) else {
      return [:]
    }
    var reader = NoteReader(note)
    let packs = try? reader.list { (reader) throws(DamagedNote) in
      (ContentKey(high: try reader.number(), low: try reader.number()), try reader.text())
    }
    let left = (packs ?? []).filter { keys.contains($0.0) && earlier.hasEarlier("search/" + $0.1) }
    return Dictionary(left) { first, _ in first }
  }

  private func note(_ files: [SearchIndex.File]) {
    guard let memory, !site.isPortable else { return }
    var writer = NoteWriter()
    let packs = files.compactMap { file in file.key.map { (key: $0, path: file.path) } }
    writer.add(each: packs) { writer, pack in
      writer.add(pack.key.high)
      writer.add(pack.key.low)
      writer.add(pack.path)
    }
    memory.keep(writer.bytes[...], as: BuildMemory.packsName, of: BuildMemory.siteKey)
  }
}
