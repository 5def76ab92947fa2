internal import BotrianSite
internal import BotrianTestSupport
internal import Synchronization
internal import Testing

@Suite struct BuildTimingsTests {
  /// A clock on which every look takes a second.
  private final class StepClock: Sendable {
    private let seconds = Mutex(0)

    func now() -> Duration {
      .seconds(
        seconds.withLock {
          $0 += 1
          return $0
        })
    }
  }

  private func timings(of site: TestSite) async throws -> BuildTimings {
    let clock = StepClock()
    let timings = BuildTimings { clock.now() }
    var options = TestSite.options
    options.timings = timings
    _ = try await site.build(options)
    return timings
  }

  @Test func tellsOfEachRecordItsReadingAndItsPage() async throws {
    let longest = try await timings(of: TestSite()).longest
    let report = try #require(longest.first { $0.part == .record(TestSite.reportPath) })
    #expect(report.total.count == 2)
    #expect(report.total.duration >= .seconds(2))
  }

  @Test func tellsOfEachLayoutHowManyPagesItMade() async throws {
    let site = TestSite()
    let pages = try await site.build().files.count { $0.path.hasPrefix("lessons/") } - 1
    let longest = try await timings(of: site).longest
    let layout = try #require(longest.first { $0.part == .layout("lessons-type") })
    #expect(layout.total.count == pages)
  }

  @Test func tellsOfTheSearchIndexOnce() async throws {
    let longest = try await timings(of: TestSite()).longest
    #expect(longest.filter { $0.part == .searchIndex }.map(\.total.count) == [1])
  }

  @Test func beginsWithWhatTookLongest() async throws {
    let durations = try await timings(of: TestSite()).longest.map(\.total.duration)
    #expect(durations == durations.sorted(by: >) && durations.count > 5)
  }

  @Test func changesNoByte() async throws {
    let site = TestSite()
    var options = TestSite.options
    options.timings = BuildTimings { .zero }
    #expect(try await site.build(options).files == site.build().files)
  }
}
