internal import BotrianReports
@testable internal import BotrianSite
internal import BotrianTestSupport
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

  private func build(
    _ site: TestSite, after earlier: MemorySink? = nil
  ) async throws -> (sink: MemorySink, timings: BuildTimings) {
    let sink = MemorySink(after: earlier)
    var options = TestSite.options
    options.timings = counting()
    _ = try await buildSite(using: .inMemory(site.files), options: options, into: sink)
    return (sink, try #require(options.timings))
  }

  @Test func rendersOnePageOfAReportAfterAnEditOfItsText() async throws {
    let first = try await build(site)
    #expect(count(.layout("report"), in: first.timings) == 2)
    let edited = site.replacing("อุปกรณ์ไม่พอ", with: "อุปกรณ์ไม่ครบ")
    let second = try await build(edited, after: first.sink)
    #expect(count(.layout("report"), in: second.timings) == 1)
    #expect(count(.layout("activity"), in: second.timings) == 0)
  }

  @Test func rendersNoPageOfAListAgainWhenNothingChanged() async throws {
    let first = try await build(site)
    let second = try await build(site, after: first.sink)
    for layout in ["report", "reports", "year", "lessons-type", "activity", "approval"] {
      #expect(count(.layout(layout), in: second.timings) == 0, "\(layout)")
    }
  }

  @Test func readsOnlyTheFileThatChanged() async throws {
    let memory = SourceMemory()
    let sources = try loadSources(using: .inMemory(site.files)).content
    _ = await parseRecords(sources, memory: memory)
    let edited = site.replacing("อุปกรณ์ไม่พอ", with: "อุปกรณ์ไม่ครบ")
    let timings = counting()
    let records = await parseRecords(
      try loadSources(using: .inMemory(edited.files)).content, timings: timings, memory: memory)
    #expect(timings.longest.map(\.part) == [.record(TestSite.reportPath)])
    let report = try #require(records.reports.first { $0.path == TestSite.reportPath })
    #expect(report.lessons.contains { $0.row.cells.first?.text == "อุปกรณ์ไม่ครบ" })
  }
}
