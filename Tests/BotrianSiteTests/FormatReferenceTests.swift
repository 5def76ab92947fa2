internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `Documentation/format.md` names every key that the parsers read, and no other.
@Suite struct FormatReferenceTests {
  private static let page = "Documentation/format.md"

  /// The files that read a kind of record, by what stands in the heading of its section.
  private static let readers: [String: [String]] = [
    "Content/reports/": ["BotrianReports/Report+Parsing.swift"] + shared + withdrawal,
    "Content/activities/": ["BotrianReports/Activity+Parsing.swift"] + shared + status,
    "Content/approvals/": ["BotrianReports/Approval+Parsing.swift"] + shared + status,
    "Content/pages/": ["BotrianReports/Page+Parsing.swift"] + shared + status,
    "Content/years/": ["BotrianReports/AnnouncedYear+Parsing.swift"],
    "Content/follow-up/": ["BotrianReports/FollowUp+Parsing.swift"],
    "`site.yml`": ["BotrianSite/SiteSettings.swift", "BotrianSite/PublishSettings.swift"],
    "`allow_personal_data`": ["BotrianReports/PersonalDataAllowance.swift"],
    "Content/synonyms.yml": ["BotrianReports/Synonyms+Parsing.swift"],
    "Content/import-rules.yml": ["BotrianReports/SpellingRules+Parsing.swift"],
    "ไฟล์ที่โปรแกรมเขียนเอง": ["BotrianReports/VolumeRecord.swift"] + withdrawal,
  ]
  private static let shared = ["allow_personal_data"]
  private static let status = ["BotrianReports/RecordStatus.swift"]
  private static let withdrawal = ["BotrianReports/YAMLFields+Records.swift"]

  @Test(arguments: readers.keys.sorted())
  func namesTheKeysThatAreRead(heading: String) throws {
    let read = try Self.keys(readBy: try #require(Self.readers[heading]))
    let told = try Self.keys(toldBelow: heading)
    #expect(read.subtracting(told).sorted() == [], "keys that the page lacks")
    #expect(told.subtracting(read).sorted() == [], "keys that nothing reads")
  }

  /// Every file that reads keys is one of those above, or tells nothing that an office writes into a record.
  @Test func knowsEveryFileThatReadsKeys() throws {
    let known = Set(Self.readers.values.joined()).union([
      // The reader of keys itself, and a theme's own file, which theme.md tells of.
      "BotrianMarkdown/YAMLFields.swift", "BotrianTheme/ThemeManifest.swift",
    ])
    let files = try Repository.files(below: "Sources").filter { path in
      try path.hasSuffix(".swift") && !Self.keys(in: Repository.text("Sources/" + path)).isEmpty
        && Repository.text("Sources/" + path).contains("YAMLFields")
    }
    #expect(files.filter { !known.contains($0) }.sorted() == [])
  }

  private static func keys(readBy files: [String]) throws -> Set<String> {
    try files.reduce(into: []) { keys, file in
      if file.hasSuffix(".swift") {
        keys.formUnion(Self.keys(in: try Repository.text("Sources/" + file)))
      } else {
        keys.insert(file)
      }
    }
  }

  private static func keys(in source: String) -> Set<String> {
    let call =
      #/(?:text|texts|requiredText|value|choice|flag|slug|date|requiredDate|fiscalYear|requiredFiscalYear|quarters|mapping|mappings|require|links|colour|entries)\(\s*"([a-z_]+)"/#
    return Set(source.matches(of: call).map { String($0.1) })
  }

  /// The words in the heading and in the first column of the section's tables.
  private static func keys(toldBelow heading: String) throws -> Set<String> {
    let sections = try Repository.text(page).components(separatedBy: "\n## ").dropFirst()
    let lines = sections.map { $0.components(separatedBy: "\n") }
    let section = try #require(lines.first { $0[0].contains(heading) })
    let cells = section.filter { $0.hasPrefix("| `") }.map { $0.components(separatedBy: "|")[1] }
    return Set(
      (section.prefix(1) + cells).flatMap { cell in
        cell.matches(of: #/`([a-z_.]+)`/#).map { String($0.1) }
      }
      .filter { !$0.hasSuffix(".yml") }.flatMap { $0.components(separatedBy: ".") })
  }
}
