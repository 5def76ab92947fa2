internal import BotrianDiagnostics
internal import BotrianReports
@testable internal import BotrianSite
internal import BotrianTestSupport
internal import BotrianThai
internal import Foundation
internal import Synchronization
internal import Testing

/// What a build after a change leaves alone.
@Suite struct IncrementalBuildTests {
  /// Counts what a build reads and renders.
  private func counting() -> BuildTimings { BuildTimings { .zero } }

  private func count(_ part: BuildTimings.Part, in timings: BuildTimings) -> Int {
    timings.longest.first { $0.part == part }?.total.count ?? 0
  }

  /// Two reports of which neither names the other.
  private let site: TestSite = {
    var site = TestSite()
    site["Content/reports/2568/five-s.md"] = """
      ---
      title: ห้า ส
      activity: big-cleaning-day
      fiscal_year: 2568
      reported_on: 2568-06-19
      approval: memo-2568
      status: approved
      ---
      """
    for kind in FormPart.Kind.allCases {
      site["Content/reports/2568/five-s.md"] +=
        "\n\n## \(kind.rawValue). \(kind.title)\n\n"
        + (kind == .lessons ? "1. เก็บของเข้าที่ทุกเย็น\n" : "ไม่มี\n")
    }
    site["Content/approvals/memo-2568.md"] = site["Content/approvals/memo-2567.md"]
      .replacing("2567", with: "2568")
    return site
  }()

  /// Makes every file of a site, those that are as before taken over.
  private func build(
    _ site: TestSite, after earlier: OnDemandSite? = nil,
    on day: CalendarDate = TestSite.options.asOf
  ) async throws -> (site: OnDemandSite, files: [OutputFile], timings: BuildTimings) {
    let timings = counting()
    var options = TestSite.options
    options.timings = timings
    options.asOf = day
    let made = try await site.onDemand(options, after: earlier)
    return (made, made.files, timings)
  }

  @Test func rendersOnePageOfAReportAfterAnEditOfItsText() async throws {
    let first = try await build(site)
    #expect(count(.layout("report"), in: first.timings) == 2)
    let edited = site.replacing("อุปกรณ์ไม่พอ", with: "อุปกรณ์ไม่ครบ")
    let second = try await build(edited, after: first.site)
    #expect(count(.layout("report"), in: second.timings) == 1)
    #expect(count(.layout("activity"), in: second.timings) == 0)
  }

  @Test func rendersNoPageOfAListAgainWhenNothingChanged() async throws {
    let first = try await build(site)
    let second = try await build(site, after: first.site)
    for layout in ["report", "reports", "year", "lessons-type", "activity", "approval"] {
      #expect(count(.layout(layout), in: second.timings) == 0, "\(layout)")
    }
  }

  /// One edit for each thing that pages read beside their own record: a file, what it holds, what it holds then.
  private static let edits = [
    ("Content/reports/2567/big-cleaning-day.md", "title: Big", "title: Small"),
    ("Content/reports/2567/five-s.md", "title: Big", "title: Small"),
    ("Content/reports/2567/five-s.md", "quarters: [1, 2]", "quarters: [3]"),
    ("Content/reports/2567/five-s.md", "quarters:", "unit: กลุ่มอำนวยการ\nquarters:"),
    ("Content/reports/2567/five-s.md", "reported_on: 2567-06-19", "reported_on: 2567-06-20"),
    ("Content/reports/2567/five-s.md", "อุปกรณ์ไม่พอ", "อุปกรณ์ไม่พออย่างยิ่ง"),
    ("Content/reports/2567/five-s.md", "เพื่อความสะอาด", "เพื่อความสะอาดมาก"),
    ("Content/reports/2567/five-s.md", "อุปกรณ์ไม่พอ", "เรื่องอื่นที่ไม่เหมือนใครเลย"),
    ("Content/reports/2568/big-cleaning-day.md", "status: approved", "status: draft"),
    ("Content/activities/five-s.md", "title: ห้า ส", "title: ๕ ส"),
    ("Content/activities/five-s.md", "ตัวอย่าง", "อีกตัวอย่าง"),
    ("Content/approvals/memo-2568.md", "title: ", "title: ใหม่ "),
    ("Content/approvals/memo-2568.md", "decided_on: 2568", "decided_on: 2567"),
    ("Content/approvals/memo-2568.md", "มีการถอดบทเรียน", "ถอดบทเรียนแล้ว"),
    ("Content/years/2568.yml", "[five-s, big-cleaning-day]", "[big-cleaning-day, five-s]"),
    ("Content/pages/about.md", "title: ", "title: หน้า"),
    ("site.yml", "short_name: ", "short_name: ใหม่"),
    ("site.yml", "base_url: https://lessons.", "base_url: https://other."),
    ("site.yml", "base_url:", "digits: arabic\nbase_url:"),
    ("Content/follow-up/2568/work.yml", "status: in_progress", "status: done"),
    ("Content/follow-up/2568/work.yml", "on: 2568-02-15", "on: 2568-02-16"),
    ("Content/synonyms.yml", "สะอาด", "เอี่ยม"),
    ("Themes/mine/partials/count-item.mustache", "1", "2"),
    ("Themes/mine/strings/th.yml", "บทเรียน", "สิ่งที่ได้เรียนรู้"),
  ]

  /// A site that holds all of them.
  private static let office: TestSite = {
    var site = ChangingOffice().source
    site["Content/follow-up/2568/work.yml"] =
      "items: [{lesson: 2567/big-cleaning-day/s9-1, status: in_progress, on: 2568-02-15}]\n"
    site["Content/synonyms.yml"] = "groups: [[สะอาด, เรียบร้อย]]\n"
    site["site.yml"] += "\ntheme: mine"
    site["Themes/mine/theme.yml"] = "extends: default\n"
    site["Themes/mine/partials/count-item.mustache"] = "<li>1</li>\n"
    site["Themes/mine/strings/th.yml"] = "nav_lessons: บทเรียน\n"
    return site
  }()

  @Test(arguments: edits)
  func leavesNothingAsItWasBeforeAnEdit(path: String, old: String, new: String) async throws {
    let first = try await build(Self.office)
    let edited = Self.office.replacing(old, with: new, in: path)
    let second = try await build(edited, after: first.site)
    let clean = try await build(edited)
    let stale = zip(second.files, clean.files).filter { $0 != $1 }.map(\.0.path)
    #expect(stale == [] && second.files.count == clean.files.count)
    // Else the edit would show nothing.
    #expect(clean.files != first.files)
  }

  /// Before the record of work, and once its year is over.
  @Test(arguments: ["2568-02-01", "2569-12-01"])
  func leavesNothingAsItWasOnAnotherDay(day: String) async throws {
    let first = try await build(Self.office)
    let day = TestSite.day(day)
    let second = try await build(Self.office, after: first.site, on: day)
    let clean = try await build(Self.office, on: day)
    let stale = zip(second.files, clean.files).filter { $0 != $1 }.map(\.0.path)
    #expect(stale == [] && second.files.count == clean.files.count)
    #expect(clean.files != first.files)
  }

  @Test func readsNoFileAgainThatNobodyTouched() async throws {
    let text = Array(site[TestSite.reportPath].utf8)
    let reads = Mutex<[String]>([])
    func files(modified: Int64) -> FileSystem {
      let status = FileStatus(
        byteCount: Int64(text.count), inode: 1, mode: 0o100644, modified: modified, changed: 7)
      return FileSystem(
        entries: { folder in
          let kind = FileSystem.Kind.file(byteCount: text.count)
          return folder == "Content"
            ? [
              FileSystem.Entry(path: TestSite.reportPath, kind: kind, status: status),
              FileSystem.Entry(path: "Content/synonyms.yml", kind: kind),
            ] : []
        },
        read: { path in
          reads.withLock { $0.append(path) }
          if path == "site.yml" { throw FileSystemError.missing(path) }
          return text
        })
    }
    func read(modified: Int64, _ memory: BuildMemory) async throws -> [String] {
      reads.withLock { $0 = [] }
      let sources = try await loadSources(using: files(modified: modified), memory: memory)
      #expect(sources.content.map { Array($0.text.utf8) } == [text, text])
      return reads.withLock { $0.filter { $0 != "site.yml" } }.sorted()
    }
    let memory = BuildMemory()
    let (both, rest) = ([TestSite.reportPath, "Content/synonyms.yml"], ["Content/synonyms.yml"])
    let first = try await read(modified: 5, memory)
    #expect(first == both)
    // A file whose status tells nothing is read every time.
    let second = try await read(modified: 5, memory)
    #expect(second == rest)
    let third = try await read(modified: 6, memory)
    #expect(third == both)
    // What is only noted for builds that follow keeps no texts.
    let noting = BuildMemory(SourceNotes())
    _ = try await read(modified: 6, noting)
    let fourth = try await read(modified: 6, noting)
    #expect(fourth == both)
  }

  @Test func readsOnlyTheFileThatChanged() async throws {
    let memory = BuildMemory()
    let sources = try await loadSources(using: .inMemory(site.files)).content
    _ = await parseRecords(sources, memory: memory)
    let edited = site.replacing("อุปกรณ์ไม่พอ", with: "อุปกรณ์ไม่ครบ")
    let timings = counting()
    let records = await parseRecords(
      try await loadSources(using: .inMemory(edited.files)).content, timings: timings,
      memory: memory)
    #expect(timings.longest.map(\.part) == [.record(TestSite.reportPath)])
    let report = try #require(records.reports.first { $0.path == TestSite.reportPath })
    #expect(report.lessons.contains { $0.row.cells.first?.text == "อุปกรณ์ไม่ครบ" })
  }

  // MARK: Files that nobody touched

  /// Builds over the build before; tells what was said and which reports were read.
  private func built(
    _ site: TestSite, in output: OutputFolder
  ) async throws -> (warnings: [Diagnostic], read: Set<String>) {
    let read = Mutex<Set<String>>([])
    let files = FileSystem.telling(site.files) { path in
      guard path.hasPrefix("Content/reports/") else { return }
      read.withLock { _ = $0.insert(path) }
    }
    let update = try await output.update(by: "test") { sink, memory in
      var options = TestSite.options
      options.memory = memory
      return try await makeSite(using: files, options: options, into: sink)
    }
    return (update.made.warnings, read.withLock { $0 })
  }

  @Test func notesABuildIntoAFolderWhoseParentWasNotThere() async throws {
    try await withTemporaryFolder { folder in
      let root = folder.path(percentEncoded: false)
      let output = OutputFolder(path: "new/deep/Site", root: root)
      let first = try await built(site, in: output).read
      #expect(first.count == 2)
      let second = try await built(site, in: output).read
      #expect(second == [])
    }
  }

  @Test func readsOnlyReportsThatWereTouched() async throws {
    let (first, second) = (
      "Content/reports/2567/big-cleaning-day.md", "Content/reports/2568/five-s.md"
    )
    try await withTemporaryFolder { folder in
      let output = OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
      let all = try await built(site, in: output).read
      #expect(all == [first, second])
      let none = try await built(site, in: output).read
      #expect(none == [])
      let edited = site.replacing("อุปกรณ์ไม่พอ", with: "อุปกรณ์ไม่ครบ")
      let touched = try await built(edited, in: output).read
      #expect(touched == [first])
      let (there, clean) = (try output.files(), try await edited.build().files)
      #expect(there == clean)
    }
  }

  /// Where in the file its front matter ends tells whether readers see the telephone number.
  @Test func readsAReportThatNobodyTouchedWhereSomethingAsksForItsText() async throws {
    let site = TestSite().replacing(
      "status: approved", with: "status: withdrawn\nwithdrawn: {on: 2567-07-01, reason: แก้ไข}"
    ).replacing("อุปกรณ์ไม่พอ", with: "โทร 081-234-5678")
    try await withTemporaryFolder { folder in
      let output = OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
      let first = try await built(site, in: output)
      #expect(first.warnings.contains { $0.code == "personal-data" })
      let second = try await built(site, in: output)
      #expect(second == first)
    }
  }
}
