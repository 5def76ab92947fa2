@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import Synchronization
internal import Testing

/// An index after an earlier one: what it keeps, and that nothing else comes of it.
@Suite struct KeptPacksTests {
  private func index(
    _ pages: [SearchPage], asked: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> SearchIndex {
    var indexer = PageIndexer()
    return SearchIndex(pages: pages.map { indexer.index($0) }, catalog: TestPages.catalog()) {
      asked($0)
      return pages[$0]
    }
  }

  private func known(_ files: [SearchIndex.File]) -> SearchIndex.KnownPacks {
    Dictionary(
      uniqueKeysWithValues: files.compactMap { file in file.key.map { ($0, file.path) } })
  }

  /// As a site's files are made.
  private func encoded(
    _ index: SearchIndex, keeping known: SearchIndex.KnownPacks
  ) -> [SearchIndex.File] {
    index.encoded(
      texts: index.texts(keeping: known), terms: index.terms(), pairs: index.pairs())
  }

  @Test func givesTheBytesOfACleanIndexAfterEveryEdit() {
    var random = SeededGenerator(seed: 21)
    var pages = TestPages.largeSite(pageCount: 200)
    var bytes: [String: [UInt8]] = [:]
    var files: [SearchIndex.File] = []
    var keptCount = 0
    for _ in 0..<8 {
      // As a build would do it: pages that were kept, and packs that stay where they are.
      var indexer = PageIndexer()
      let kept = pages.compactMap { IndexedPage(indexer.index($0).bytes[...]) }
      let after = SearchIndex(pages: kept, catalog: TestPages.catalog()) { [pages] in pages[$0] }
      files = encoded(after, keeping: known(files))
      keptCount += files.count { $0.bytes == nil }
      let earlier = bytes
      bytes = Dictionary(
        uniqueKeysWithValues: files.map { file in
          switch file.content {
          case .made(let bytes): (file.path, bytes)
          case .kept(let path): (file.path, earlier[path] ?? [])
          }
        })
      let clean = SearchIndex(pages: pages, catalog: TestPages.catalog()).encoded()
      #expect(clean.map(\.path) == files.map(\.path))
      #expect(clean.allSatisfy { bytes[$0.path] == $0.bytes })
      TestPages.edit(&pages, &random)
    }
    // Seven times some 45 packs, of which an edit changes few.
    #expect(keptCount > 240)
  }

  @Test func asksOnlyForPagesOfPacksThatChanged() {
    var pages = TestPages.largeSite(pageCount: 200)
    let before = encoded(index(pages), keeping: [:])
    let asked = Mutex<[Int]>([])
    let same = index(pages) { number in asked.withLock { $0.append(number) } }
    _ = encoded(same, keeping: known(before))
    #expect(asked.withLock { $0 } == [])

    let page = pages[70]
    pages[70] = SearchPage(
      kind: page.kind, url: page.url, title: page.title + "ๆ", groups: page.groups,
      lessons: page.lessons)
    let changed = index(pages) { number in asked.withLock { $0.append(number) } }
    _ = encoded(changed, keeping: known(before))
    let numbers = asked.withLock { $0 }
    #expect(numbers.contains(70) && numbers.count < 15)
  }

  @Test func keepsAPackThatHasAnotherPlace() {
    let pages = TestPages.largeSite(pageCount: 240)
    let before = encoded(index(pages), keeping: [:])
    let fewer = index(pages.filter { !$0.url.hasPrefix("reports/2560/") })
    let kept = encoded(fewer, keeping: known(before)).filter { file in
      if case .kept(let path) = file.content { path != file.path } else { false }
    }
    #expect(kept.count > 20)
  }

  /// One change of everything that a pack says.
  static let changes: [SearchPage] = [
    page(url: "b/"), page(title: "ข"), page(paragraphs: ["ย่อหน้า "]), page(id: "s1-2"),
    page(part: "๒"), page(label: "ผล"), page(text: "คำว่า"), page(text: "คำ", "คำ"),
  ]

  private static func page(
    url: String = "a/", title: String = "ก", paragraphs: [String] = ["ย่อหน้า"], id: String = "s1-1",
    part: String = "๑", label: String = "เหตุผล", text: String...
  ) -> SearchPage {
    let texts = text.isEmpty ? ["คำ"] : text
    return SearchPage(
      kind: .report, url: url, title: title, paragraphs: paragraphs,
      lessons: [
        SearchLesson(
          id: id, type: 0, part: part,
          cells: texts.map { SearchLesson.Cell(label: label, text: $0) })
      ])
  }

  @Test(arguments: changes)
  func namesAPackByAllThatItSays(changed: SearchPage) {
    let names = [Self.page(), changed].map { index([$0]).packs.map(\.name) }
    #expect(names[0] != names[1])
  }

  @Test func namesAPackByTheNumbersOfItsLabels() throws {
    let first = SearchPage(
      kind: .report, url: "a/", title: "ก", paragraphs: (0..<400).map { "ย่อหน้าที่ \($0)" })
    let labelled = SearchPage(
      kind: .report, url: "a/", title: "ก", paragraphs: first.paragraphs,
      lessons: [SearchLesson(id: "s1-1", type: 0, part: "๙", cells: [])])
    let second = Self.page(url: "b/")
    let packs = [first, labelled].map { index([$0, second]).packs }
    try #require(packs.map(\.count) == [2, 2])
    #expect(packs[0][1].key != packs[1][1].key)
  }

  // Names of packs do not change with the program, so that bytes may only change with `TextPack.version`.
  @Test func namesAPackAsBefore() throws {
    let index = index([Self.page()])
    let pack = try #require(index.packs.first)
    #expect(
      String(decoding: index.bytes(of: pack), as: UTF8.self)
        == #"{"strings":["BhMK9iR","$S"],"pages":[["a/","!",[0],[["s1-1",0,1,1]]]]}"#)
    #expect(String(decoding: pack.name, as: UTF8.self) == "gITO")
  }
}
