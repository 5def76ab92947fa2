@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import Testing

@Suite struct IndexedPageTests {
  /// A page with something in each of its fields.
  private let page = SearchPage(
    kind: .report, url: "reports/2567/ป้าย/", title: "Big Cleaning Day", names: ["ทำความสะอาด"],
    groups: SearchPage.Groups(
      year: 2567, activity: "big-cleaning-day", unit: "กลุ่มอำนวยการ", topics: ["วินัย", ""]),
    paragraphs: ["ย่อหน้าแรก", "ย่อหน้าที่สอง ๕ ส กับ policy😀"],
    lessons: [
      TestPages.lesson("s1-1", type: 3, ["เพื่อความสะอาดของหน่วยงาน", "คะแนน ๓.๕๑"]),
      TestPages.lesson("s1-2", ["เพื่อความสะอาดของหน่วยงาน เพื่อความสะอาดของหน่วยงาน"]),
    ])

  @Test func readsBackWhatItWrote() {
    for page in TestPages.office + TestPages.largeSite(pageCount: 20) + [page] {
      let indexed = IndexedPage(of: page)
      #expect(IndexedPage(indexed.bytes[...]) == indexed)
    }
  }

  @Test func tellsAnEmptyNameFromNone() {
    for unit in [nil, ""] {
      let page = SearchPage(
        kind: .page, url: "a/", title: "", groups: SearchPage.Groups(unit: unit))
      #expect(IndexedPage(IndexedPage(of: page).bytes[...])?.groups.unit == unit)
    }
  }

  @Test func refusesDamagedBytesWithoutTrapping() {
    let bytes = IndexedPage(of: page).bytes
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(place % 8)
      #expect(IndexedPage(damaged[...]) == nil)
      #expect(IndexedPage(bytes[..<place]) == nil)
      #expect(IndexedPage((bytes + bytes[place...])[...]) == nil)
    }
  }

  @Test func takesLittleMoreThanTwoBytesForEachTermOfItsOwn() {
    for page in TestPages.largeSite(pageCount: 5) {
      let indexed = IndexedPage(of: page)
      var reader = PageTerms.Reader(indexed.terms)
      var count = 0
      while reader.next() {
        count += 1 + reader.moreCount
        while reader.nextUnit() {}
      }
      #expect(indexed.terms.bytes.count * 2 < count * 5)
    }
  }

  @Test func doesNotDependOnThePagesBefore() {
    let pages = TestPages.largeSite(pageCount: 10) + TestPages.office + [page]
    var indexer = PageIndexer()
    for page in pages + pages.reversed() {
      #expect(indexer.index(page) == IndexedPage(of: page))
    }
  }

  @Test func listsEachTermOnceWithItsUnits() {
    let page = TestPages.report(
      "a", title: "กขค",
      lessons: [TestPages.lesson("s1-1", ["กขคง abc"]), TestPages.lesson("s1-2", ["ขคง abcd abc"])])
    var reader = PageTerms.Reader(IndexedPage(of: page).terms)
    var found: [String] = []
    while reader.next() {
      var units = [reader.unit]
      while reader.nextUnit() { units.append(reader.unit) }
      found.append("\(Term(head: reader.head, tail: reader.tail).text) \(units)")
    }
    #expect(
      found == [
        "กขค [0, 1]", "ขคง [1, 2]", "งabc [1]", "abc [1, 2]", "งabcd [2]", "abcd [2]",
      ])
  }

  @Test func writesTermsOfAnyLengthAndScript() {
    let terms = [
      "ก", "กข", "ขค", "ขคง", "คงจ", "a", "ab", "abc", "abcd", "bcd", "bcde", "é", "😀", "😀ก", "漢字",
      "\u{7F}\u{80}", String(repeating: "x", count: 61), String(repeating: "x", count: 62),
      String(repeating: "x", count: 63), String(repeating: "x", count: 300), "ก\u{10FFFF}ข",
    ].map { Term($0.unicodeScalars.map(\.value)) }
    var writer = PageTerms.Writer()
    for (place, term) in terms.enumerated() {
      let first = Int32(place / 3 * 100)
      let units = (0...Int32(place % 4)).map { first + $0 * 200 }
      writer.add(term, units: units.span)
    }
    var reader = PageTerms.Reader(writer.terms)
    var count = 0
    for (place, term) in terms.enumerated() {
      guard reader.next() else { break }
      #expect(Term(head: reader.head, tail: reader.tail) == term)
      var units = [reader.unit]
      while reader.nextUnit() { units.append(reader.unit) }
      #expect(units == (0...(place % 4)).map { place / 3 * 100 + $0 * 200 })
      count += 1
    }
    let isAtEnd = !reader.next()
    #expect(count == terms.count && isAtEnd)
  }
}
