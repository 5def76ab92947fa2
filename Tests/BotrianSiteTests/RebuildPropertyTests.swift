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
      var sink = MemorySink()
      let memory = BuildMemory()
      var (builtCount, keptCount) = (0, 0)
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
            return try await makeSite(using: files, options: options, into: sink)
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
          let next = MemorySink(after: sink)
          var options = options
          options.memory = memory
          let again = try await buildSite(using: files, options: options, into: next)
          #expect(again.files == last, "step \(step), in memory: \(edit)")
          #expect(again.warnings == told, "step \(step), in memory: \(edit)")
          keptCount += next.keptCount
          sink = next
        }
        guard !last.isEmpty else { continue }
        let there = try output.files()
        #expect(there == last, "step \(step): \(edit)")
      }
      #expect(builtCount > 2)
      // Else nothing would be shown by this test.
      #expect(keptCount > 0)
    }
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
