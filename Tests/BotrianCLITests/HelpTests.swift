internal import BotrianTestSupport
internal import Foundation
internal import Testing

@Suite struct HelpTests {
  /// Help is checked in, so that its wording is reviewed like a message.
  @Test(arguments: ["botrian", "build", "check", "lock", "search", "volume"])
  func printsTheHelpThatIsCheckedIn(command: String) async throws {
    let arguments = command == "botrian" ? ["--help"] : [command, "--help"]
    let folder = Repository.root
    let outcome = try Tool.run(arguments, in: folder, environment: ["COLUMNS": "100"])
    #expect(outcome.status == 0)
    let path = "Tests/Golden/help/\(command).txt"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Tests/Golden/help"), withIntermediateDirectories: true)
      try Data(outcome.output.utf8).write(to: folder.appending(path: path))
      Issue.record("recorded \(path); read the change, then run again")
      return
    }
    let golden = try Repository.text(path)
    #expect(outcome.output == golden)
  }
}
