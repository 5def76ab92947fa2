internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianServe

/// A site that changes while somebody looks.
@Suite(.timeLimit(.minutes(30))) struct LiveSiteTests {
  /// Runs builds of one site after the other; returns what a listener was told, the greeting first.
  private func told(_ sites: [TestSite], saving paths: [String] = [TestSite.reportPath])
    async throws -> [String]
  {
    let live = Self.live(sites)
    let events = await live.listen()
    let (building, steps) = Self.keepBuilding(live)
    defer { building.cancel() }
    var done = steps.makeAsyncIterator()
    _ = await done.next()
    for _ in sites.dropFirst() {
      await live.note(paths)
      _ = await done.next()
    }
    var texts: [String] = []
    for await event in events {
      texts.append(String(decoding: event, as: UTF8.self))
      if texts.count == sites.count + 1 { break }
    }
    return texts
  }

  /// Builds after each change; tells of each build how many files differ.
  private static func keepBuilding(_ live: LiveSite) -> (Task<Void, Never>, AsyncStream<Int>) {
    let (steps, step) = AsyncStream<Int>.makeStream()
    return (Task { await live.keepBuilding { step.yield($0.differenceCount) } }, steps)
  }

  /// A live site whose next builds are these sites.
  private static func live(_ sites: [TestSite]) -> LiveSite {
    let (states, next) = AsyncStream<TestSite>.makeStream()
    for site in sites { next.yield(site) }
    let maker = SiteMaker { _ in
      for await site in states {
        do {
          return .built(try await site.onDemand())
        } catch let failure as BuildFailure {
          return .mistakes(failure.diagnostics)
        } catch {
          return .fault("\(error)")
        }
      }
      return .fault("no more sites")
    }
    return LiveSite(
      maker: maker, files: .inMemory(TestSite().files), language: .thai, run: "run")
  }

  private let broken = TestSite().replacing("fiscal_year: 2567", with: "fiscal_year: 2024")
  private let changed = TestSite().replacing("อุปกรณ์ไม่พอ", with: "อุปกรณ์ขาด")

  @Test func greetsWithTheVersionThatIsThere() async throws {
    let events = try await told([TestSite()])
    #expect(
      events[0] == "event: hello\ndata: {\"version\":\"\",\"changed\":[],\"messages\":\"\"}\n\n")
    #expect(events[1].hasPrefix("event: update\ndata: {\"version\":\"run-1\",\"previous\":\"\""))
  }

  @Test func tellsWhatChangedAndWhatToShow() async throws {
    let update = try await told([TestSite(), changed])[2]
    #expect(update.contains("\"version\":\"run-2\",\"previous\":\"run-1\""))
    #expect(update.contains("\"/reports/2567/big-cleaning-day/\""))
    #expect(!update.contains("\"/assets/site.css\""))
    #expect(update.contains("\"show\":\"/reports/2567/big-cleaning-day/\""))
  }

  @Test func keepsTheOldSiteWhileSourcesAreBroken() async throws {
    let events = try await told([TestSite(), broken, TestSite()])
    #expect(events[2].contains("\"version\":\"run-1\",\"previous\":\"run-1\",\"changed\":[]"))
    #expect(events[2].contains("year-in-wrong-era") && !events[2].contains("\"show\""))
    #expect(events[3].contains("\"version\":\"run-1\"") && events[3].contains("\"messages\":\"\""))
  }

  @Test func beginsWithoutASiteWhenSourcesAreBroken() async throws {
    let events = try await told([broken, TestSite()])
    #expect(events[1].contains("\"version\":\"\"") && events[1].contains("ยังสร้างเว็บไซต์ไม่ได้"))
    #expect(events[2].contains("\"version\":\"run-1\",\"previous\":\"\""))
  }

  @Test func keepsTheVersionWhenNothingDiffers() async throws {
    let events = try await told([TestSite(), TestSite()])
    #expect(events[2].contains("\"version\":\"run-1\",\"previous\":\"run-1\",\"changed\":[]"))
    #expect(events[2].contains("\"show\":\"/reports/2567/big-cleaning-day/\""))
  }

  @Test func countsWhatDiffersOfWhatIsLookedAt() async throws {
    let live = Self.live([TestSite(), changed])
    let (building, steps) = Self.keepBuilding(live)
    defer { building.cancel() }
    var done = steps.makeAsyncIterator()
    _ = await done.next()
    _ = await live.site.content(at: "/assets/site.css")
    _ = await live.site.content(at: "/lessons/problem/")
    await live.note([TestSite.reportPath])
    // The list of problems and the page that is shown.
    let count = await done.next()
    #expect(count == 2)
  }

  @Test func handsOutTheLastGoodSite() async throws {
    let live = Self.live([TestSite(), broken])
    let (building, steps) = Self.keepBuilding(live)
    defer { building.cancel() }
    var done = steps.makeAsyncIterator()
    _ = await done.next()
    await live.note([TestSite.reportPath])
    #expect(await done.next() == 0)
    let page = await live.site.content(at: "/reports/2567/big-cleaning-day/")
    guard case .file(let file) = page else { throw NotServed() }
    #expect(String(decoding: file.bytes, as: UTF8.self).contains("อุปกรณ์ไม่พอ"))
  }

  private struct NotServed: Error {}
}
