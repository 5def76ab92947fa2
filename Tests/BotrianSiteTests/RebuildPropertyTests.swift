internal import BotrianDiagnostics
@testable internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// A build after a change gives the bytes that a build of everything gives, on the disk and in memory.
@Suite struct RebuildPropertyTests {
  /// `make soak` asks for many more.
  private static let seeds =
    0..<(ProcessInfo.processInfo.environment["BOTRIAN_SOAK"].flatMap { Int($0) } ?? 4)

  @Test(arguments: seeds) func givesTheBytesOfACleanBuild(seed: Int) async throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var office = ChangingOffice()
    try await withTemporaryFolder { folder in
      let output = OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
      var last: [OutputFile] = []
      var shown: OnDemandSite?
      var (earlierFiles, earlierOptions) = (
        FileSystem.inMemory(office.source.files), office.options
      )
      let memory = BuildMemory()
      let timings = BuildTimings { .zero }
      var (builtCount, pageCount) = (0, 0)
      for step in 0..<10 {
        let edit = try await office.edit(using: &generator)
        let files = FileSystem.inMemory(office.source.files)
        let options = office.options
        let cleanly = await Outcome { try await buildSite(using: files, options: options) }
        let clean = cleanly.made?.files
        let again = await Outcome {
          try await output.update(by: "test") { sink, memory in
            var options = options
            options.memory = memory
            let touched = FileSystem.telling(office.source.files)
            return try await makeSite(using: touched, options: options, into: sink)
          }
        }
        let told = cleanly.made?.warnings ?? cleanly.failure?.diagnostics
        #expect(told == (again.made?.made.warnings ?? again.failure?.diagnostics), "\(edit)")
        #expect((again.made == nil) == (clean == nil), "step \(step): \(edit)")
        #expect(again.made?.ignoredStore != true)
        // Input with a mistake leaves what was there; the mistake is mended before the next edit.
        last = clean ?? last
        if clean == nil { office.undo() }
        builtCount += clean == nil ? 0 : 1
        if clean != nil {
          var options = options
          (options.memory, options.timings) = (memory, timings)
          let next = try await OnDemandSite(using: files, options: options, after: shown)
          // Somebody has looked at some files of the site before.
          let looked = shown.map { $0.files.shuffled(using: &generator).prefix(9) } ?? []
          let seen = try await OnDemandSite(using: earlierFiles, options: earlierOptions)
          for file in looked { _ = seen.file(file.path) }
          let told = next.differences(from: seen)
          let expected = Self.differences(of: last, from: Array(looked))
          // The search index is told by what it is made from, which may differ although it does not.
          #expect(expected.subtracting(told) == [], "step \(step), told of: \(edit)")
          #expect(
            Set(told).subtracting(expected).subtracting(["search/index.json"]) == [],
            "step \(step), told of: \(edit)")
          #expect(next.files == last, "step \(step), on demand: \(edit)")
          #expect(next.warnings == cleanly.made?.warnings, "step \(step), on demand: \(edit)")
          (earlierFiles, earlierOptions) = (files, office.options)
          pageCount += last.count { $0.path.hasSuffix(".html") }
          shown = next
        }
        guard !last.isEmpty else { continue }
        let there = try output.files()
        #expect(there == last, "step \(step): \(edit)")
      }
      #expect(builtCount > 2)
      // Else nothing would be shown by this test.
      let rendered = timings.longest.filter { if case .layout = $0.part { true } else { false } }
      #expect(rendered.reduce(0) { $0 + $1.total.count } < pageCount)
    }
  }

  /// Paths of earlier files that are gone or other, if pages load them; of the search index it is the root's.
  private static func differences(
    of files: [OutputFile], from earlier: [OutputFile]
  ) -> Set<String> {
    let now = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    let differing = earlier.filter { now[$0.path] != $0 }.map(\.path).compactMap { path in
      if path.hasSuffix(".html") { return path }
      if path.hasPrefix("search/") { return "search/index.json" }
      let isForMachines = path.hasPrefix("data/") || !path.contains("/")
      return isForMachines ? nil : path
    }
    return Set(differing)
  }
}

/// What came of a build: a site, or the mistakes that stopped it.
private struct Outcome<Made> {
  let made: Made?
  let failure: BuildFailure?

  init(_ make: () async throws -> Made) async {
    do {
      (made, failure) = (try await make(), nil)
    } catch {
      (made, failure) = (nil, error as? BuildFailure)
    }
  }
}
