@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import BotrianThai
internal import Foundation
internal import Testing

@Suite struct SearchIndexTests {
  private func urls(_ query: String) throws -> [String] {
    var engine = try SearchEngine(TestPages.office)
    return try engine.urls(query)
  }

  @Test(arguments: ["หมวกนิรภัย", "หมวก", "หมวกนิรภย", "นิรภัย"])
  func findsALessonByAnyPartOfItsText(query: String) throws {
    #expect(try urls(query).first == "reports/2567/b/#s5-out-1")
  }

  @Test(arguments: ["๕ ส", "5ส", "5 ส", "๕ส", "กัลยาณมิตร"])
  func takesDigitsAndSpacesOfEitherSpellingAlike(query: String) throws {
    #expect(try urls(query).first == "reports/2567/a/#s9-1")
  }

  // The key form of น้ำ is two scalars long.
  @Test(arguments: ["น้ำ", "น้ำใจ", "ใจ"])
  func findsWordsShorterThanAWindow(query: String) throws {
    #expect(try urls(query) == ["reports/2567/b/#s5-out-1"])
  }

  @Test(arguments: ["clea", "big cleaning", "CLEANING"])
  func findsAWordThatIsBeingTyped(query: String) throws {
    #expect(try urls(query).first == "reports/2567/a/")
  }

  @Test(arguments: ["", " ", "!!!", "zzzz", "ฬฬฬฬ", "ก", "\"\"", "-", "-จราจร"])
  func findsNothingForWhatIsNotThere(query: String) throws {
    #expect(try urls(query) == [])
  }

  @Test func putsAReportBeforeItsActivity() throws {
    let found = try urls("Big Cleaning Day")
    let report = try #require(found.firstIndex(of: "reports/2567/a/"))
    let activity = try #require(found.firstIndex(of: "activities/a/"))
    #expect(report < activity)
  }

  @Test func weighsAReportsTitleIntoItsLessons() throws {
    #expect(try urls("Big Cleaning Day ๓.๕๑").first == "reports/2567/a/#s1-1")
  }

  @Test func marksWhatWasFound() throws {
    var engine = try SearchEngine(TestPages.office)
    let hit = try #require(try engine.search("นิรภัย", limit: 1).hits.first)
    #expect(hit.lead.segments.filter(\.isMarked).map(\.text) == ["นิรภัย"])
    #expect(hit.lead.text == "ไม่สวมหมวกนิรภัยทั้งที่เป็นน้ำใจ")
  }

  @Test func findsExactlyWhatIsQuoted() throws {
    #expect(try urls("\"หมวกนิรภัย\"") == ["reports/2567/b/#s5-out-1"])
    // Without its tone mark the key is the same, the text is not.
    #expect(try urls("\"น้ำ\"").count == 1)
    #expect(try urls("\"นำ\"").isEmpty)
  }

  @Test func leavesOutWhatIsExcluded() throws {
    #expect(try urls("เพื่อความ").count == 2)
    #expect(try urls("เพื่อความ -สะอาด") == ["reports/2567/a/#s1-2"])
  }

  @Test func findsSynonymsBehindTheWordItself() throws {
    let catalog = TestPages.catalog(synonyms: [["หมวกกันน็อก", "หมวกนิรภัย"]])
    var engine = try SearchEngine(TestPages.office, catalog: catalog)
    #expect(try engine.urls("หมวกกันน็อก").first == "reports/2567/b/#s5-out-1")
  }

  @Test func findsAYearOfTheOtherEra() throws {
    let page = TestPages.report(
      "c", title: "รายงาน", lessons: [TestPages.lesson("s1-1", ["ปี 2567"])])
    let catalog = TestPages.catalog(matchesYears: true)
    var engine = try SearchEngine([page], catalog: catalog)
    #expect(try engine.urls("2024") == ["reports/2567/c/#s1-1"])
  }

  @Test func writesTheSameBytesWhateverTheOrderOfPages() {
    let catalog = TestPages.catalog()
    let first = SearchIndex(pages: TestPages.office, catalog: catalog).encoded()
    let second = SearchIndex(pages: TestPages.office.reversed(), catalog: catalog).encoded()
    #expect(first.map(\.path) == second.map(\.path) && first.map(\.bytes) == second.map(\.bytes))
  }

  @Test func keepsASmallSiteInOneFile() {
    let files = SearchIndex(pages: TestPages.office, catalog: TestPages.catalog()).encoded()
    #expect(files.map(\.path) == ["index.json"])
  }

  @Test func cutsALargeSiteIntoFilesNoMoreThanAllowed() {
    let files = SearchIndex(
      pages: TestPages.largeSite(pageCount: 300), catalog: TestPages.catalog()
    )
    .encoded()
    #expect((50...1_024).contains(files.count))
    #expect(Set(files.map(\.path)).count == files.count)
    // Packed by gzip a shard is about two thirds of its bytes, a pack about half.
    for file in files where file.path.hasPrefix("terms/") { #expect(file.bytes.count < 9_000) }
  }

  @Test func findsEachLessonOfALargeSiteFirstByItsOwnText() throws {
    let pages = TestPages.largeSite(pageCount: 120)
    var engine = try SearchEngine(pages)
    for page in pages.prefix(30) {
      for lesson in page.lessons {
        let found = try engine.urls(lesson.cells.map(\.text).joined(separator: " ")).first
        #expect(found == page.url + "#" + lesson.id)
      }
    }
  }

  @Test func answersAlikeWhetherListsStandApartOrNot() throws {
    let index = SearchIndex(pages: TestPages.largeSite(pageCount: 60), catalog: TestPages.catalog())
    let apart = index.encoded(limits: IndexLimits(inlineByteCount: 4))
    var engines = [
      try SearchEngine(files: index.encoded()), try SearchEngine(files: apart),
    ]
    for page in TestPages.largeSite(pageCount: 60).prefix(20) {
      let query = String(page.title.prefix(12))
      let answers = try engines.indices.map { try engines[$0].search(query, limit: 10) }
      #expect(answers[0] == answers[1] && answers[0].total > 0 && answers[0].isExact)
    }
  }

  @Test func searchesOlderGenerationsWhileHitsAreFew() throws {
    let pages = (0..<12).map { number in
      TestPages.report(
        "report-\(number)", title: "รายงาน", year: 2556 + number,
        lessons: [
          TestPages.lesson("s1-1", ["จัดกิจกรรมร่วมกัน"]),
          TestPages.lesson("s2-1", [number == 0 ? "ปลูกป่าชายเลน" : "ประชุม"]),
        ])
    }
    let index = SearchIndex(pages: pages, catalog: TestPages.catalog())
    var limits = IndexLimits(
      inlineByteCount: 3, wholeByteCount: 3, generationPageCounts: [4], sufficientHitCount: 3)
    var engine = try SearchEngine(files: index.encoded(limits: limits))
    let common = try engine.search("กิจกรรม", limit: 10)
    #expect(common.total == 4 && !common.isExact)
    #expect(common.hits.allSatisfy { $0.url.hasPrefix("reports/256") })
    let rare = try engine.search("ชายเลน", limit: 10)
    #expect(rare.hits.map(\.url) == ["reports/2556/report-0/#s2-1"] && rare.isExact)
    // A phrase is looked for everywhere.
    #expect(try engine.search("\"กิจกรรม\"", limit: 20).total == 12)

    // What is no report has no age, and is searched always.
    let activity = SearchPage(
      kind: .activity, url: "activities/a/", title: "กิจกรรมจัดร่วมกัน", paragraphs: ["กิจกรรม"])
    let withActivity = SearchIndex(pages: pages + [activity], catalog: TestPages.catalog())
    var other = try SearchEngine(files: withActivity.encoded(limits: limits))
    let found = try other.search("กิจกรรมจัดร่วมกัน", limit: 10)
    #expect(found.hits.first?.url == "activities/a/" && !found.isExact)

    limits.sufficientHitCount = 5
    engine = try SearchEngine(files: index.encoded(limits: limits))
    let all = try engine.search("กิจกรรม", limit: 10)
    #expect(all.total == 12 && all.isExact)
  }

  @Test func keepsAShardThatDidNotChange() {
    var pages = TestPages.largeSite(pageCount: 300)
    let before = SearchIndex(pages: pages, catalog: TestPages.catalog()).encoded()
    pages.append(TestPages.report("zz", title: "ใหม่", year: 2599, lessons: []))
    let after = SearchIndex(pages: pages, catalog: TestPages.catalog()).encoded()
    let kept = Set(before.map(\.path)).intersection(after.map(\.path))
    #expect(kept.count * 10 >= before.count * 9)
  }

  @Test func refusesDamagedBytesWithoutTrapping() throws {
    let files = SearchIndex(pages: TestPages.office, catalog: TestPages.catalog()).encoded()
    let bytes = try #require(files.first).bytes
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      var damaged = bytes
      damaged[Int.random(in: 0..<bytes.count, using: &random)] = .random(
        in: 0...255, using: &random)
      if Bool.random(using: &random) {
        damaged.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      var engine = try? SearchEngine(files: [(files[0].path, damaged)])
      _ = try? engine?.search("หมวกนิรภัย ๕ ส", limit: 5)
    }
  }

  @Test func endsForHostileQueries() throws {
    var engine = try SearchEngine(TestPages.office)
    var random = SeededGenerator(seed: 12)
    let alphabet: [Unicode.Scalar] = [
      "ก", "\u{0E34}", "\u{0E49}", "\u{0E4D}", "a", "1", " ", "\u{0}", "😀", "\u{200B}", "\"", "-",
    ]
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...200, using: &random)
      let scalars = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "ก" }
      _ = try engine.search(String(String.UnicodeScalarView(scalars)), limit: 10)
    }
    #expect(try engine.urls(String(repeating: "ก\u{0E49}", count: 5_000)) == [])
  }
}
