internal import BotrianReports
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Sites whose addresses are recorded.
extension TestSite {
  static let ledgerPath = "Content/addresses.json"

  /// The site with its addresses recorded as of a day.
  func locked(on day: String = "2567-07-01") async throws -> TestSite {
    let built = try await build(BuildOptions(asOf: Self.day(day)))
    var site = self
    site[Self.ledgerPath] = try AddressLedger(locking: built.site, pages: built.pages).fileText
    return site
  }

  /// Twins of which one took the other in after both were published.
  static func merged() async throws -> TestSite {
    var site = try await twins().locked()
    let rows = site[report("b")].split(separator: "\n").suffix(3)
    site[report("a")] +=
      "\n" + rows.joined(separator: "\n").replacing("ทุกไตรมาส", with: "ทุกสองไตรมาส")
    return site.renaming([report("b"): nil])
  }

  /// A site whose volume was published and withdrawn.
  static func withWithdrawnVolume() async throws -> TestSite {
    var site = try await TestSite().withVolume().locked()
    site["Content/volumes/2567.yml"] += "withdrawn: {on: 2568-01-20, reason: ข้อมูลคลาดเคลื่อน}\n"
    return site
  }

  /// A page of the built site, with plain spaces.
  func html(_ path: String) async throws -> String {
    let file = try #require(try await build().files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self).replacing("\u{A0}", with: " ")
  }

  /// The same site with its files under other names; `nil` takes a file away.
  func renaming(_ names: [String: String?]) -> TestSite {
    var site = self
    for path in names.keys { site.files[path] = nil }
    for (path, name) in names { if let name { site.files[name] = files[path] } }
    return site
  }

  /// The path of a report of 2567.
  static func report(_ name: String) -> String { "Content/reports/2567/\(name).md" }

  /// The path of its page.
  static func page(_ name: String) -> String { "reports/2567/\(name)/index.html" }

  /// A report with lessons of part ๙ and nothing else.
  static func report(title: String, quarter: Int, lessons: [String]) -> String {
    let lines = lessons.enumerated().map { "\($0.offset + 1). \($0.element)" }
    return report(title: title, quarter: quarter, parts: [9: lines.joined(separator: "\n")])
  }

  /// A report in which some parts, by number, say something and the others that there is nothing.
  static func report(title: String, quarter: Int, parts: [Int: String]) -> String {
    let parts = (1...9).map { "## \($0).\n\n" + (parts[$0] ?? "ไม่มี") }
    return """
      ---
      title: \(title)
      activity: big-cleaning-day
      fiscal_year: 2567
      quarters: [\(quarter)]
      reported_on: 2567-06-19
      approval: memo-2567
      status: approved
      ---

      \(parts.joined(separator: "\n\n"))
      """
  }

  /// Two reports whose lessons are alike, word by word but for one.
  static func twins() -> TestSite {
    var site = TestSite()
    site.files[reportPath] = nil
    let lessons = { (subject: String) in
      [
        "ควรจัดอบรมให้ความรู้เรื่อง\(subject)แก่บุคลากรทุกคนในสำนักงาน",
        "ควรติดตามผลการดำเนินงานเรื่อง\(subject)ทุกไตรมาสอย่างต่อเนื่อง", "มีส่วนร่วมทุกฝ่าย",
      ]
    }
    site[report("a")] = report(title: "รายงาน ก", quarter: 1, lessons: lessons("วินัยจราจร"))
    site[report("b")] = report(title: "รายงาน ข", quarter: 2, lessons: lessons("วัฒนธรรมไทย"))
    return site
  }
}
