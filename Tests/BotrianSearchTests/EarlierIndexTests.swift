@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import Testing

/// What an index takes over from an earlier one is what its pages give.
@Suite struct EarlierIndexTests {
  private func index(_ pages: [SearchPage]) -> SearchIndex {
    SearchIndex(pages: pages, catalog: TestPages.catalog())
  }

  /// An index with all that is kept of it, from nothing.
  private func whole(_ index: SearchIndex) -> EarlierIndex {
    EarlierIndex(of: index, terms: index.terms(), pairs: index.pairs())
  }

  @Test(arguments: 0..<5) func givesWhatAllPagesGiveAfterEveryEdit(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var pages = TestPages.largeSite(pageCount: 24) + TestPages.office
    var earlier = whole(index(pages))
    for step in 0..<10 {
      for _ in 0...step % 3 { TestPages.edit(&pages, &random) }
      let index = index(pages)
      #expect(PageChanges(from: earlier, to: index.pages) != nil)
      let updated = EarlierIndex(
        of: index, terms: index.terms(after: earlier), pairs: index.pairs(after: earlier))
      #expect(updated.notes == whole(index).notes)
      // As the next build reads it.
      earlier = try #require(EarlierIndex(updated.notes))
    }
  }

  @Test func findsWhereATermStandsWhoseFirstPageIsGone() {
    var pages = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map { name in
      TestPages.report(
        name, title: "รายงาน \(name)",
        lessons: [TestPages.lesson("s1-1", ["คำร่วม \(name)", name < "c" ? "ทดสอบ" : "ตรวจสอบ"])])
    }
    let earlier = whole(index(pages))
    pages.remove(at: 0)
    let index = index(pages)
    let updated = EarlierIndex(
      of: index, terms: index.terms(after: earlier), pairs: index.pairs(after: earlier))
    #expect(updated.notes == whole(index).notes)
  }

  @Test func beginsAnewWhereManyPagesChanged() {
    let pages = TestPages.largeSite(pageCount: 40)
    let earlier = whole(index(pages))
    let others = pages.enumerated().map { place, page in
      place % 7 > 0
        ? page
        : SearchPage(
          kind: page.kind, url: page.url, title: page.title + "ใหม่", groups: page.groups,
          lessons: page.lessons)
    }
    let index = index(others)
    #expect(PageChanges(from: earlier, to: index.pages) == nil)
    #expect(PageChanges(from: earlier, to: self.index(pages).pages)?.added == [])
    let anew = EarlierIndex(
      of: index, terms: index.terms(after: earlier), pairs: index.pairs(after: earlier))
    #expect(anew.notes == whole(index).notes)
  }

  @Test func takesOverTheRestWhenAllPagesOfAYearAreGone() {
    let pages = TestPages.largeSite(pageCount: 40) + TestPages.office
    let earlier = whole(index(pages))
    for year in 2560...2567 {
      let index = index(pages.filter { !$0.url.hasPrefix("reports/\(year)/") })
      #expect(PageChanges(from: earlier, to: index.pages)?.added == [])
      let updated = EarlierIndex(
        of: index, terms: index.terms(after: earlier), pairs: index.pairs(after: earlier))
      #expect(updated.notes == whole(index).notes)
    }
  }

  /// Where a note begins in a longer one does not count.
  @Test func readsFromTheMiddleOfAStore() throws {
    let notes = whole(index(TestPages.office)).notes
    let moved = EarlierIndex.Notes(
      table: ([1, 2] + notes.table)[2...], terms: ([1] + notes.terms)[1...],
      pairs: ([1, 2, 3] + notes.pairs)[3...])
    let read = try #require(EarlierIndex(moved))
    #expect(read.notes == notes)
    #expect((0..<read.terms.table.count).allSatisfy { !read.terms.units(of: $0).isEmpty })
  }

  @Test func readsNothingElse() {
    let notes = whole(index(TestPages.office)).notes
    let (table, terms, pairs) = (notes.table, notes.terms, notes.pairs)
    #expect(EarlierIndex(notes) != nil)
    let others: [EarlierIndex.Notes] = [
      .init(table: table.dropLast(), terms: terms, pairs: pairs),
      .init(table: (table + [0])[...], terms: terms, pairs: pairs),
      .init(table: [], terms: terms, pairs: pairs),
      .init(table: table, terms: terms.dropLast(), pairs: pairs),
      .init(table: table, terms: pairs, pairs: terms),
      .init(table: table, terms: terms, pairs: []),
      .init(table: ([0] + table.dropFirst())[...], terms: terms, pairs: pairs),
    ]
    for notes in others { #expect(EarlierIndex(notes) == nil) }
  }
}
