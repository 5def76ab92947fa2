@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import Testing

/// The units of each term are those of its pages, however far apart they are.
@Suite struct TermListsTests {
  /// A page of which only the first and the last lesson say a word.
  private func page(of lessonCount: Int) -> SearchPage {
    TestPages.report(
      "far", title: "", year: 2567,
      lessons: (1...lessonCount).map { number in
        TestPages.lesson("s1-\(number)", [number == 1 || number == lessonCount ? "ทดสอบ" : "๑"])
      })
  }

  @Test(arguments: [2, 127, 128, 129, 130, 16_385, 16_386, 20_000])
  func findUnitsFarApart(lessonCount: Int) {
    expectEveryUnit(of: [page(of: lessonCount), page(of: 3)])
  }

  @Test func findUnitsOfManyPages() {
    expectEveryUnit(of: TestPages.largeSite(pageCount: 40) + TestPages.office)
  }

  private func expectEveryUnit(of pages: [SearchPage]) {
    let pages = pages.map { IndexedPage(of: $0) }
    for terms in [{ $0.terms }, { $0.pairs }] as [(IndexedPage) -> PageTerms] {
      var expected: [Term: [Int32]] = [:]
      var firstUnit = 0
      for page in pages {
        var reader = PageTerms.Reader(terms(page))
        while reader.next() {
          let term = Term(head: reader.head, tail: reader.tail)
          repeat {
            expected[term, default: []].append(Int32(firstUnit + reader.unit))
          } while reader.nextUnit()
        }
        firstUnit += page.unitCount
      }
      let lists = TermLists(of: pages, at: pages.map(\.unitCount).starts, terms)
      var found: [Term: [Int32]] = [:]
      var units: [Int32] = []
      for number in 0..<lists.table.count {
        lists.read(number, into: &units)
        found[lists.table[number]] = units
      }
      #expect(found == expected && !found.isEmpty)
    }
  }
}
