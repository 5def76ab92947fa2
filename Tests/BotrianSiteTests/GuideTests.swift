internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// The guides speak Thai first, with English beside it, and show pictures that are there.
@Suite struct GuideTests {
  private static let guides = [
    "Documentation/staff.md", "Documentation/new-office.md", "Documentation/format.md",
    "Documentation/theme.md", "Documentation/serve.md",
  ]

  @Test(arguments: guides)
  func saysEverySectionInThaiFirstAndInEnglish(guide: String) throws {
    let sections = try Repository.text(guide).components(separatedBy: "\n## ")
    for section in sections where !section.hasPrefix("For programmers") {
      let words = Self.prose(of: section)
      let heading = section.prefix { $0 != "\n" }
      let thai = try #require(words.firstMatch(of: Self.thai), "\(heading)")
      let english = try #require(words.firstMatch(of: Self.english), "\(heading)")
      #expect(thai.range.lowerBound < english.range.lowerBound, "\(heading)")
    }
  }

  /// These tell everything in Thai, and then all of it once more in English.
  @Test(arguments: ["import", "publish", "publication", "synonyms", "volume", "personal-data"])
  func saysTheWholeInThaiAndThenInEnglish(guide: String) throws {
    let sections = try Repository.text("Documentation/\(guide).md").components(separatedBy: "\n## ")
    let last = Self.prose(of: try #require(sections.last))
    let isEnglish = ["In English", "For programmers"].contains { last.hasPrefix($0) }
    #expect(isEnglish && last.matches(of: Self.english).count >= 10)
    #expect(Self.prose(of: sections[0]).firstMatch(of: Self.thai) != nil)
  }

  @Test(arguments: ["## ก\n\nอย่างเดียวเท่านั้น\n", "## ก\n\nEnglish words and nothing else\n"])
  func findsASectionOfOneLanguage(section: String) {
    let words = Self.prose(of: section)
    let languages = [
      words.firstMatch(of: Self.thai) != nil, words.firstMatch(of: Self.english) != nil,
    ]
    #expect(languages.count { $0 } == 1)
  }

  @Test func usesEveryPictureOfTheGuidesAndNoOther() throws {
    let used = try Self.guides.flatMap { guide in
      try Repository.text(guide).matches(of: #/\]\(pictures\/(guide-[a-z-]+\.png)\)/#).map {
        String($0.1)
      }
    }
    let taken = try Repository.files(below: "Documentation/pictures")
      .filter { $0.hasPrefix("guide-") }
    #expect(Set(used) == Set(taken) && taken.count > 10)
    for picture in taken {
      let file = URL(filePath: Repository.path("Documentation/pictures/" + picture))
      #expect(try Data(contentsOf: file).count <= 150_000, "\(picture)")
    }
  }

  /// Eight letters of Thai in a row.
  private static var thai: Regex<Substring> {
    // Letters and marks are counted one by one.
    /[\u{E01}-\u{E4E}]{8,}/.matchingSemantics(.unicodeScalar)
  }

  /// Three words of English in a row.
  private static var english: Regex<Substring> { /[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}[ ,]+[A-Za-z]{2,}/ }

  /// A section without its code and the names of pictures.
  private static func prose(of section: String) -> String {
    section.replacing(/```(?s:.*?)```/, with: "").replacing(/!\[.*?\]\(.*?\)/, with: "")
      .replacing(/`[^`\n]*`/, with: "").replacing(/\]\(.*?\)/, with: "]")
  }
}
