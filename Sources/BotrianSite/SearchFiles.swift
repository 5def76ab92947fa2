internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianSearch
internal import BotrianTheme
internal import BotrianThai

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
  ///   - earlier: The bytes of a file as the build before left it.
  ///   - take: Takes the next file.
  /// - Throws: What `take` throws.
  func make(
    _ earlier: (_ path: String) -> [UInt8]?, _ take: (OutputFile) throws -> Void
  ) throws {
    let pages = concurrentlyMade(site.searchPageCount, by: PageIndexer.init) { indexer, number in
      indexed(number, by: &indexer)
    }
    let index = SearchIndex(
      pages: pages, catalog: site.searchCatalog(strings: strings), page: site.searchPage)
    let (texts, terms, pairs) = postings(of: index)
    let files = index.encoded(texts: texts, terms: terms, pairs: pairs)
    memory?.keep(EarlierIndex(of: index, terms: terms, pairs: pairs))
    note(files)
    for file in files {
      let bytes =
        switch file.content {
        case .made(let bytes): bytes
        case .kept(let path): earlier("search/" + path) ?? index.bytes(ofPackAt: file.path)
        }
      try take(output(file.path, bytes))
    }
  }

  /// What is made of all pages, beside each other; the index of the build before is let go of when it is done.
  private func postings(
    of index: SearchIndex
  ) -> (SearchIndex.Texts, TermCodes, TermCodes) {
    let known = site.isPortable ? [:] : earlierPacks(index.packKeys)
    let earlier = memory?.earlierIndex
    return sideBySide(
      { index.texts(keeping: known) }, { index.terms(after: earlier) },
      { index.pairs(after: earlier) })
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

  /// Which of some packs the build before made, and where they should be.
  private func earlierPacks(_ keys: Set<ContentKey>) -> SearchIndex.KnownPacks {
    guard let note = memory?.note(BuildMemory.packsName, of: BuildMemory.siteKey) else {
      return [:]
    }
    var reader = NoteReader(note)
    let packs = try? reader.list { (reader) throws(DamagedNote) in
      (ContentKey(high: try reader.number(), low: try reader.number()), try reader.text())
    }
    return Dictionary((packs ?? []).filter { keys.contains($0.0) }) { first, _ in first }
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
