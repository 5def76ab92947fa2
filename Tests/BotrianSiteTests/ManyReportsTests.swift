internal import BotrianDiagnostics
internal import BotrianReports
@testable internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// A site whose search index is many files, as those of a province's offices are.
@Suite struct ManyReportsTests {
  private static let count = 32

  /// Reports of four years and activities, each with words of its own.
  private static let site: TestSite = {
    var site = TestSite()
    for year in 2564...2566 {
      for path in ["Content/activities/big-cleaning-day.md", "Content/approvals/memo-2567.md"] {
        let other = path.replacing("-day", with: "-\(year)").replacing("2567", with: "\(year)")
        site[other] = site[path].replacing("2567", with: "\(year)")
      }
    }
    for number in 0..<count { site[path(number)] = report(number) }
    return site
  }()

  private static func path(_ number: Int) -> String {
    "Content/reports/\(2564 + number % 4)/report-\(number).md"
  }

  private static func report(_ number: Int) -> String {
    var generator = SeededGenerator(seed: UInt64(number))
    let lessons = (1...12).map { place in
      "\(place). " + (0..<40).map { _ in word(using: &generator) }.joined()
    }
    let year = 2564 + number % 4
    return TestSite.report
      .replacing("activity: big-cleaning-day", with: "activity: big-cleaning-\(year)")
      .replacing("activity: big-cleaning-2567", with: "activity: big-cleaning-day")
      .replacing("2567", with: "\(year)")
      .replacing("title: Big Cleaning Day", with: "title: ฉบับ \(number)\nunit: หน่วยที่ \(number)")
      + "\n" + lessons.joined(separator: "\n") + "\n"
  }

  private static func word(using generator: inout SeededGenerator) -> String {
    let letters = Array("กขคงจฉชซญดตถทธนบปผพฟมยรลวศสหอ".unicodeScalars)
    return (0..<3).map { _ in String(letters.randomElement(using: &generator) ?? "ก") + "า" }
      .joined()
  }

  /// Builds a site, and counts how often a report was parsed or its page asked for, which each is once in any case.
  private func build(
    _ site: TestSite, in output: OutputFolder
  ) async throws -> (files: [OutputFile], workCount: Int) {
    let timings = BuildTimings { .zero }
    _ = try await output.update(by: "test") { sink, memory in
      var options = TestSite.options
      options.memory = memory
      options.timings = timings
      return try await makeSite(using: .telling(site.files), options: options, into: sink)
    }
    let workCount = timings.longest.reduce(0) { sum, timed in
      guard case .record(let path) = timed.part, path.hasPrefix("Content/reports/") else {
        return sum
      }
      return sum + timed.total.count
    }
    return (try output.files(), workCount)
  }

  @Test func parsesNoReportWhenNothingChanged() async throws {
    try await withTemporaryFolder { folder in
      let output = OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
      let first = try await build(Self.site, in: output)
      #expect(first.workCount == 2 * (Self.count + 1))
      let second = try await build(Self.site, in: output)
      #expect(second.workCount == Self.count + 1 && second.files == first.files)
    }
  }

  @Test(arguments: 0..<2) func givesTheBytesOfACleanBuild(seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var site = Self.site
    try await withTemporaryFolder { folder in
      let output = OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
      let first = try await build(site, in: output)
      #expect(first.files.count { $0.path.hasPrefix("search/texts/") } > 5)
      for step in 0..<4 {
        let number = Int.random(in: 0..<Self.count, using: &generator)
        let word = Self.word(using: &generator)
        switch step {
        case 0: site[Self.path(number)] += "13. บทเรียนที่เพิ่ม \(word)\n"
        case 1: site.files[Self.path(number)] = nil
        case 2:
          site["Content/reports/2566/new.md"] = Self.report(6).replacing(
            "หน่วยที่ 6", with: "หน่วย\(word)")
        default:
          site[Self.path((number + 1) % Self.count)] =
            Self.report((number + 1) % Self.count).replacing("หน่วยที่", with: "\(word)ที่")
        }
        let built = try await build(site, in: output)
        let clean = try await site.build().files
        #expect(built.files.map(\.path) == clean.map(\.path), "step \(step)")
        let differing = zip(built.files, clean).filter { $0 != $1 }.map(\.0.path)
        #expect(differing == [], "step \(step)")
      }
    }
  }

  /// What becomes of the output between two builds: some packs of texts are gone, or everything is.
  @Test(arguments: ["search/texts", ""]) func makesPacksThatAreGoneFromTheOutput(
    path: String
  ) async throws {
    var site = Self.site
    try await withTemporaryFolder { folder in
      let output = OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
      _ = try await build(site, in: output)
      try FileManager.default.removeItem(at: folder.appending(path: "Site").appending(path: path))
      site[Self.path(3)] += "13. บทเรียนที่เพิ่ม\n"
      let built = try await build(site, in: output)
      #expect(try await site.build().files == built.files)
    }
  }

  @Test func previewsTheIndexOfACleanBuildAfterAnEdit() async throws {
    var site = Self.site
    var options = TestSite.options
    options.memory = BuildMemory()
    for edit in ["", "13. บทเรียนที่เพิ่ม\n", "14. บทเรียนที่เพิ่มอีก\n"] {
      site[Self.path(5)] += edit
      let shown = try await OnDemandSite(using: .inMemory(site.files), options: options)
      let clean = try await site.build().files.filter {
        $0.path.hasPrefix("search/") && !$0.path.hasSuffix(".html")
      }
      #expect(clean.count > 20)
      for file in clean { #expect(shown.file(file.path)?.bytes == file.bytes) }
    }
  }
}
