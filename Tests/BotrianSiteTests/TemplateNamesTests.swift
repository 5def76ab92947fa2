internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTestSupport
internal import BotrianTheme
internal import Foundation
internal import Testing

@testable internal import BotrianSite

/// What pages give, what templates may ask for, and what the reference says are the same names.
@Suite struct TemplateNamesTests {
  @Test func knowsTheNamesThatEachLayoutIsGiven() async throws {
    let table = try await givenNames()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1", table != TemplateNames.table {
      try record(table)
      Issue.record("recorded the names of layouts; read the change, then run again")
      return
    }
    #expect(TemplateNames.table == table)
  }

  @Test func documentsTheNamesOfEachLayout() throws {
    let reference = try Repository.text("Documentation/theme.md")
    let rows = TemplateNames.table.split(separator: "\n").map(Self.row)
    #expect(reference.contains(rows.joined(separator: "\n")))
    let words = Set(reference.matches(of: /[a-z_]+/).map { String($0.0) })
    #expect(TemplateNames.all.subtracting(words).sorted() == [])
  }

  /// `| home | activities count |`, as the reference has it.
  private static func row(_ line: Substring) -> String {
    let parts = line.split(separator: ":", maxSplits: 1)
    let names = parts.dropFirst().joined().split(separator: " ").map { "`\($0)`" }
    return "| \(parts[0]) | \(names.joined(separator: " ")) |"
  }

  private func record(_ table: String) throws {
    let lines = table.split(separator: "\n")
    func replace(in path: String, from start: String, to end: String, with text: String) throws {
      let old = try Repository.text(path)
      let first = try #require(old.firstRange(of: start)).upperBound
      let last = try #require(old[first...].firstRange(of: end)).lowerBound
      let new = old[..<first] + text + old[last...]
      try Data(new.utf8).write(to: Repository.root.appending(path: path))
    }
    try replace(
      in: "Sources/BotrianTheme/TemplateNames+Layouts.swift", from: "table = \"\"\"\n",
      to: "    \"\"\"\n", with: lines.map { "    \($0)\n" }.joined())
    try replace(
      in: "Documentation/theme.md", from: "<!-- names -->\n", to: "<!-- end of names -->",
      with: "| layout | names |\n| --- | --- |\n"
        + lines.map { Self.row($0) + "\n" }.joined())
  }
}

// MARK: What pages give

extension TemplateNamesTests {
  /// Every key of every object that any page of the fixtures gives, by layout.
  private func givenNames() async throws -> String {
    var names: [String: Set<String>] = [:]
    for (files, options) in try await sites() {
      for (layout, given) in try await self.names(using: files, options: options) {
        names[layout, default: []].formUnion(given)
      }
    }
    let pages = names.filter { $0.key != "volume" && $0.key != "volume-document" }
    let every = pages.values.reduce(pages.first?.value ?? []) { $0.intersection($1) }
    let rows = names.keys.sorted().map { layout in
      let own =
        pages[layout] == nil ? names[layout] ?? [] : (names[layout] ?? []).subtracting(every)
      return "\(layout): \(own.sorted().joined(separator: " "))"
    }
    return (["every page: \(every.sorted().joined(separator: " "))"] + rows)
      .joined(separator: "\n")
  }

  private func sites() async throws -> [(FileSystem, BuildOptions)] {
    let fixtures = ["two-editions", "three-years"].map {
      FileSystem.disk(root: Repository.path("Tests/Fixtures/sites/\($0)"))
    }
    return fixtures.map { ($0, TestSite.options) }
      + fixtures.map { ($0, BuildOptions(asOf: TestSite.day("2568-09-30"), includesDrafts: true)) }
      + [
        (.disk(root: Repository.path(".")), TestSite.options),
        (try TestSite.secondOffice().fileSystem, TestSite.options),
        (try await departed().fileSystem, TestSite.options),
        (try await renamed().fileSystem, TestSite.options),
        (try await TestSite.merged().fileSystem, TestSite.options),
        (try await TestSite().withVolume().fileSystem, TestSite.options),
        (try await TestSite.withWithdrawnVolume().fileSystem, TestSite.options),
        (paged.fileSystem, BuildOptions(asOf: TestSite.day("2570-01-01"))),
      ]
  }

  /// A site with more of everything than one page shows, all past due.
  private var paged: TestSite {
    var site = TestSite().replacing(
      "clauses:\n",
      with: """
        indicator: {number: ๕, text: ก, evidence: [ข]}
        clauses:
          - {number: ๓.๑, kind: follow_up, fiscal_year: 2568, text: ให้ปรับปรุง}

        """, in: "Content/approvals/memo-2567.md")
    var records = "items:\n"
    for number in 1...101 {
      let cell = "เพื่อความสะอาด"
      site["Content/reports/2567/report-\(number).md"] = TestSite.report
        .replacing("ดูแลพื้นที่", with: "ดูแลพื้นที่ที่ \(number)")
        .replacing("fiscal_year: 2567", with: "fiscal_year: 2567\nunit: กลุ่ม")
        .replacing("\n| วัตถุประสงค์ |", with: "\nคำนำ\n\n| วัตถุประสงค์ |")
        .replacing(cell, with: cell + " \(number)")
      records += "  - {lesson: 2567/report-\(number)/s7-1, status: in_progress, on: 2568-01-15}\n"
    }
    site["Content/follow-up/2568/all.yml"] = records
    // Lessons that have nothing in common, for a checklist joins those that are alike.
    var generator = SeededGenerator(seed: 5)
    let letters = Array("กขคงจชดตถทนบปผพฟมยรลวสหอ")
    for number in 3...60 {
      let text = (1...40).compactMap { _ in letters.randomElement(using: &generator) }
      site[TestSite.reportPath] += "\n\(number). \(String(text))"
    }
    return site
  }

  /// A site of which a page is gone, one lesson was moved and one removed after they were published.
  private func departed() async throws -> TestSite {
    var site = TestSite()
    try await site.lock()
    site = site.replacing("๒. ตรวจแบบกัลยาณมิตร", with: "")
      .replacing("๒. สถานที่สะอาด", with: "๑. ตรวจแบบกัลยาณมิตร")
    site.files["Content/pages/about.md"] = nil
    try await site.lock()
    return site
  }

  /// A site of which a report has moved.
  private func renamed() async throws -> TestSite {
    var site = TestSite()
    try await site.lock()
    site["Content/reports/2567/cleaning.md"] = site[TestSite.reportPath]
    site.files[TestSite.reportPath] = nil
    return site
  }

  private func names(
    using files: FileSystem, options: BuildOptions
  ) async throws -> [String: Set<String>] {
    let prepared = try await prepareSite(using: files, options: options) { _ in }
    let (site, addresses) = (prepared.site, prepared.addresses)
    let strings = prepared.theme.strings(site.settings.language)
    let builder = PageBuilder(
      site, strings: strings, addresses: addresses,
      across: AcrossReports(of: site, strings: strings))
    let data = try OpenData(of: site, addresses: addresses, into: EmptySink())
    var pages = builder.sections(Later(data)).flatMap { $0.makers() }.map { $0.plan().make() }
    let titles = Dictionary(
      pages.map { ($0.permalink.path, $0.name) }, uniquingKeysWith: { first, _ in first })
    pages += site.departures(besides: pages.map(\.permalink))
      .map { builder.departed($0) { titles[$0.path] } }
    var values = pages.map { ($0.layout, $0.value) }
    for volume in site.years.compactMap({ site.volume(of: $0.fiscalYear) }) {
      let html = VolumeBuilder(volume, in: .html, pages: builder).page(style: .empty)
      let chapters = VolumeBuilder(volume, in: .epub, pages: builder).chapters()
      values += [("volume", html)] + chapters.map { ("volume-document", $0.value) }
    }
    return values.reduce(into: [:]) { names, page in
      page.1.collectNames(in: &names[page.0, default: []])
    }
  }
}

extension TemplateValue {
  /// Every key but those of `t`, which are the words of the strings files.
  fileprivate func collectNames(in names: inout Set<String>) {
    switch self {
    case .object(let entries):
      names.formUnion(entries.map(\.key.name))
      for entry in entries { entry.value.collectNames(in: &names) }
    case .list(let values): for value in values { value.collectNames(in: &names) }
    case .text, .html, .flag, .words: break
    }
  }
}

extension TestSite {
  /// Records its addresses, as `botrian lock` does.
  fileprivate mutating func lock() async throws {
    let built = try await build()
    self["Content/addresses.json"] =
      try AddressLedger(locking: built.site, pages: built.pages).fileText
  }
}
