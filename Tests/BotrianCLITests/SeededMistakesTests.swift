internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// What people are told of their mistakes, in both languages, kept in `Documentation/messages.md`.
@Suite struct SeededMistakesTests {
  private static let path = "Documentation/messages.md"

  @Test func givesOneMessageForEachMistake() async throws {
    #expect(SeededMistake.all.count >= 60)
    for mistake in SeededMistake.all {
      #expect(try await mistake.site.diagnostics().map(\.code) == [mistake.code])
    }
  }

  /// A code that the sources have and the page lacks fails here: it belongs to no kind, or has no example.
  @Test func listsEveryCodeOfTheSourcesUnderOneKind() throws {
    let listed = MessageKind.all.flatMap(\.codes)
    #expect(try Repository.diagnosticCodes().sorted() == listed.sorted())
  }

  @Test func givesEveryCodeAnExample() throws {
    let examples = Set(SeededMistake.all.map(\.code) + MessageExample.all.map(\.code))
    #expect(try Repository.diagnosticCodes().subtracting(examples).sorted() == [])
  }

  @Test func isWrittenDownInTheWordsThatAreCheckedIn() async throws {
    var examples: [MessageReference.Example] = []
    for mistake in SeededMistake.all {
      let files = FileSystem.inMemory(mistake.site.files)
      examples += try await mistake.site.diagnostics().map { ($0, files) }
    }
    let made = MessageExample.all.filter { one in
      !SeededMistake.all.contains { $0.code == one.code }
    }
    let page = MessageReference(examples + made.map { ($0, FileSystem.inMemory([:])) }).text
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(page.utf8).write(to: Repository.root.appending(path: Self.path))
      Issue.record("recorded \(Self.path); read the change, then run again")
      return
    }
    #expect(try Repository.text(Self.path) == page)
  }
}
