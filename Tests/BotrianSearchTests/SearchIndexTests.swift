@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import Foundation
internal import Testing

@Suite struct SearchIndexTests {
  private func lesson(
    _ page: String, _ id: String, _ texts: [String], title: String = "กิจกรรม"
  ) -> SearchDocument {
    SearchDocument(
      kind: .lesson, url: "reports/2567/\(page)/#\(id)", title: title, context: "๑. วัตถุประสงค์",
      fiscalYear: 2567, fields: texts.map { SearchDocument.Field(label: "เหตุผล", text: $0) })
  }

  private var documents: [SearchDocument] {
    [
      lesson("a", "s1-1", ["เพื่อความสะอาด", "คะแนนเฉลี่ย ๓.๕๑"], title: "Big Cleaning Day"),
      lesson("a", "s1-2", ["เพื่อความสามัคคี", "คะแนนเฉลี่ย ๓.๕๑"], title: "Big Cleaning Day"),
      lesson("a", "s9-1", ["ตรวจ ๕ ส แบบกัลยาณมิตร"], title: "Big Cleaning Day"),
      lesson("b", "s5-out-1", ["ไม่สวมหมวกนิรภัย"], title: "วินัยจราจร"),
      SearchDocument(kind: .report, url: "reports/2567/a/", title: "Big Cleaning Day", fields: []),
      SearchDocument(kind: .activity, url: "activities/a/", title: "Big Cleaning Day", fields: []),
    ]
  }

  private func urls(_ query: String, in index: SearchIndex? = nil) -> [String] {
    (index ?? SearchIndex(documents: documents)).search(query, limit: 10).hits.map(\.document.url)
  }

  private func decoded(_ files: [(path: String, bytes: [UInt8])]) throws -> SearchIndex {
    let files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    return try SearchIndex(decoding: { try #require(files[$0]) })
  }

  @Test(arguments: ["หมวกนิรภัย", "หมวก", "หมวกนิรภย", "นิรภัย"])
  func findsALessonByAnyPartOfItsText(query: String) {
    #expect(urls(query).first == "reports/2567/b/#s5-out-1")
  }

  @Test(arguments: ["๕ ส", "5ส", "5 ส", "๕ส", "กัลยาณมิตร"])
  func takesDigitsAndSpacesOfEitherSpellingAlike(query: String) {
    #expect(urls(query).first == "reports/2567/a/#s9-1")
  }

  @Test(arguments: ["", " ", "!!!", "zzzz", "ฬฬฬฬ"])
  func findsNothingForWhatIsNotThere(query: String) {
    #expect(urls(query) == [])
  }

  @Test func putsAReportBeforeItsActivity() throws {
    let found = urls("Big Cleaning Day")
    let report = try #require(found.firstIndex(of: "reports/2567/a/"))
    let activity = try #require(found.firstIndex(of: "activities/a/"))
    #expect(report < activity)
  }

  @Test func showsARepeatedCellOnceAndCountsItsLessons() throws {
    let results = SearchIndex(documents: documents).search("คะแนนเฉลี่ย", limit: 10)
    #expect(results.hits.map(\.lessonCount) == [2])
    #expect(results.total == 2)
  }

  @Test func marksWhatWasFound() throws {
    let hit = try #require(SearchIndex(documents: documents).search("นิรภัย", limit: 1).hits.first)
    #expect(hit.lead.segments.filter(\.isMarked).map(\.text) == ["นิรภัย"])
    #expect(hit.lead.text == "ไม่สวมหมวกนิรภัย")
  }

  @Test func readsBackWhatItWrote() throws {
    let index = SearchIndex(documents: documents)
    let copy = try decoded(index.encoded())
    for query in ["หมวก", "๕ ส", "Big", "คะแนน", "เพื่อ"] {
      #expect(copy.search(query, limit: 10) == index.search(query, limit: 10), "\(query)")
    }
  }

  @Test func writesTheSameBytesWhateverTheOrderOfDocuments() {
    let first = SearchIndex(documents: documents).encoded()
    let second = SearchIndex(documents: documents.reversed()).encoded()
    #expect(first.map(\.path) == second.map(\.path) && first.map(\.bytes) == second.map(\.bytes))
  }

  @Test func refusesDamagedBytesWithoutTrapping() throws {
    let files = SearchIndex(documents: documents).encoded()
    let bytes = try #require(files.first).bytes
    for length in 0..<(bytes.count - 2) {
      #expect(throws: SearchIndexError.self, "cut at \(length)") {
        _ = try decoded([(files[0].path, Array(bytes[..<length]))])
      }
    }
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      var damaged = bytes
      damaged[Int.random(in: 0..<bytes.count, using: &random)] = .random(
        in: 0...255, using: &random)
      _ = try? decoded([(files[0].path, damaged)]).search("หมวกนิรภัย", limit: 5)
    }
  }

  @Test func endsForHostileQueries() {
    let index = SearchIndex(documents: documents)
    var random = SeededGenerator(seed: 12)
    let alphabet: [Unicode.Scalar] = [
      "ก", "\u{0E34}", "\u{0E49}", "\u{0E4D}", "a", "1", " ", "\u{0}", "😀", "\u{200B}",
    ]
    for _ in 0..<300 {
      let length = Int.random(in: 0...200, using: &random)
      let scalars = (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "ก" }
      _ = index.search(String(String.UnicodeScalarView(scalars)), limit: 10)
    }
    #expect(urls(String(repeating: "ก\u{0E49}", count: 5_000), in: index) == [])
  }
}
