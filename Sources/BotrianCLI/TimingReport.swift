internal import BotrianDiagnostics
internal import BotrianSite
internal import Foundation
internal import Synchronization

/// Measures a build for `--timings`, and says where its time went.
final class TimingReport: Sendable {
  let timings: BuildTimings
  private let start = ContinuousClock.now
  private let stages = Mutex<[(stage: BuildStage, begin: Duration)]>([])

  /// How many records and layouts are named.
  private static let limit = 10

  init() {
    let start = start
    timings = BuildTimings { ContinuousClock.now - start }
  }

  /// Notes that a stage begins.
  func begin(_ stage: BuildStage) {
    let now = ContinuousClock.now - start
    stages.withLock { $0.append((stage, now)) }
  }

  /// Where the time went: stages, then the slowest records and layouts.
  func text(_ language: Language) -> String {
    let end = ContinuousClock.now - start
    let stages = stages.withLock { $0 }
    let ends = stages.dropFirst().map(\.begin) + [end]
    let longest = timings.longest
    let records = longest.compactMap { part, total in
      if case .record(let path) = part { Self.line(path, total.duration) } else { nil }
    }
    let layouts = longest.compactMap { part, total in
      if case .layout(let name) = part {
        Self.line(name, total.duration) + " / \(total.count)"
      } else {
        nil
      }
    }
    let index = longest.compactMap { part, total in
      part == .searchIndex ? Self.line(Self.searchIndex(language), total.duration) : nil
    }
    return
      ([Self.heading(language)]
      + zip(stages, ends).map { Self.line($0.stage.title(language), $1 - $0.begin) } + index
      + [Self.line(Self.whole(language), end), "", Self.slowestRecords(language)]
      + records.prefix(Self.limit) + ["", Self.slowestLayouts(language)]
      + layouts.prefix(Self.limit)).joined(separator: "\n")
  }

  private static func line(_ name: String, _ duration: Duration) -> String {
    let milliseconds = duration / .milliseconds(1)
    return String(format: "%10.1f ms  ", milliseconds) + name
  }

  private static let heading = LocalizedText(th: "เวลาที่ใช้ในแต่ละขั้น", en: "Time of each stage")
  private static let searchIndex = LocalizedText(
    th: "ดัชนีค้นหา (ทำไปพร้อมกับหน้าเว็บ)", en: "Search index (made beside the pages)")
  private static let whole = LocalizedText(th: "ทั้งหมด", en: "Everything")
  private static let slowestRecords = LocalizedText(
    th: "แฟ้มที่ใช้เวลามากที่สุด (อ่านและสร้างหน้า)", en: "Slowest records (reading and making the page)")
  private static let slowestLayouts = LocalizedText(
    th: "แม่แบบที่ใช้เวลามากที่สุด / จำนวนหน้า", en: "Slowest layouts / pages")
}
