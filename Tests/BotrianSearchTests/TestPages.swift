import BotrianSearch
internal import BotrianTestSupport

/// Small sites for tests of search.
enum TestPages {
  /// A catalog with ten kinds of lessons.
  static func catalog(synonyms: [[String]] = [], matchesYears: Bool = false) -> SearchCatalog {
    SearchCatalog(
      lessonTypes: (0...9).map { SearchCatalog.Group(id: "type-\($0)", title: "Type \($0)") },
      synonyms: synonyms, matchesYearsOfBothEras: matchesYears)
  }

  static func lesson(_ id: String, type: Int = 0, _ texts: [String]) -> SearchLesson {
    SearchLesson(
      id: id, type: type, part: "๑. วัตถุประสงค์",
      cells: texts.map { SearchLesson.Cell(label: "เหตุผล", text: $0) })
  }

  static func report(
    _ slug: String, title: String, year: Int = 2567, lessons: [SearchLesson]
  ) -> SearchPage {
    SearchPage(
      kind: .report, url: "reports/\(year)/\(slug)/", title: title,
      groups: SearchPage.Groups(year: year, activity: slug), lessons: lessons)
  }

  /// Pages of random Thai words, so many that the index needs several files.
  static func largeSite(pageCount: Int, seed: UInt64 = 5) -> [SearchPage] {
    var random = SeededGenerator(seed: seed)
    let letters = Array("กขคงจชดตถทนบปผพมยรลวสหอ".unicodeScalars)
    let vowels = Array("าิีุูั่้เแ".unicodeScalars)
    func word() -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 2...4, using: &random) {
        text.append(letters.randomElement(using: &random) ?? "ก")
        if Bool.random(using: &random) { text.append(vowels.randomElement(using: &random) ?? "า") }
      }
      return String(text)
    }
    let words = (0..<4_000).map { _ in word() }
    func sentence(_ count: Int) -> String {
      (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined()
    }
    return (0..<pageCount).map { page in
      report(
        "report-\(page)", title: sentence(3), year: 2560 + page % 9,
        lessons: (1...8).map { lesson("s1-\($0)", type: $0, [sentence(9), sentence(6)]) })
    }
  }

  static let office = [
    report(
      "a", title: "Big Cleaning Day",
      lessons: [
        lesson("s1-1", ["เพื่อความสะอาด", "คะแนนเฉลี่ย ๓.๕๑"]),
        lesson("s1-2", ["เพื่อความสามัคคี", "คะแนนเฉลี่ย ๓.๕๑"]),
        lesson("s9-1", ["ตรวจ ๕ ส แบบกัลยาณมิตร"]),
      ]),
    report("b", title: "วินัยจราจร", lessons: [lesson("s5-out-1", ["ไม่สวมหมวกนิรภัยทั้งที่เป็นน้ำใจ"])]),
    SearchPage(kind: .activity, url: "activities/a/", title: "Big Cleaning Day"),
  ]

  /// Adds, removes or changes a page.
  static func edit(_ pages: inout [SearchPage], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0..<pages.count, using: &random)
    let page = pages[place]
    var (title, paragraphs, lessons) = (page.title, page.paragraphs, page.lessons)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: title += "ใหม่"
    case 1: paragraphs.append("ย่อหน้าใหม่ที่เพิ่มเข้ามา")
    case 2: lessons.append(lesson("s9-\(lessons.count)", ["บทเรียนใหม่", title]))
    case 3: lessons = lessons.dropLast()
    case 4:
      pages.remove(at: place)
      return
    case 5:
      // As many units as before, and terms that only this page may have had.
      lessons = lessons.map { lesson in
        self.lesson(lesson.id, type: lesson.type, ["คำใหม่ที่\(place)ไม่มีใครกล่าว"])
      }
    default:
      pages.append(
        report("new-\(pages.count)", title: title, year: 2568, lessons: lessons))
      return
    }
    pages[place] = SearchPage(
      kind: page.kind, url: page.url, title: title, groups: page.groups, paragraphs: paragraphs,
      lessons: lessons)
  }
}

extension SearchEngine {
  /// An engine over pages as they are written and read back.
  init(_ pages: [SearchPage], catalog: SearchCatalog = TestPages.catalog()) throws {
    try self.init(files: SearchIndex(pages: pages, catalog: catalog).encoded())
  }

  /// An engine over files.
  init(files: [(path: String, bytes: [UInt8])]) throws {
    let files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    try self.init(reading: { path in
      guard let bytes = files[path] else {
        throw SearchIndexError(path: path, byteOffset: 0, expectation: "a file")
      }
      return bytes
    })
  }

  /// The addresses of the best hits.
  mutating func urls(_ query: String) throws -> [String] {
    try search(query, limit: 10).hits.map(\.url)
  }
}
