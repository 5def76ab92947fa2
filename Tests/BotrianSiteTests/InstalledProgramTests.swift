import BotrianSite
import Foundation
import Testing

@Suite struct InstalledProgramTests {
  private let shell = InstalledProgram("sh", searchPath: "/usr/bin:/bin")

  @Test func isNotThereWhenNoFolderHoldsIt() {
    #expect(InstalledProgram("no-such-program", searchPath: "/usr/bin:/bin") == nil)
  }

  @Test func givesWhatTheProgramWroteAndItsExitCode() async throws {
    let ending = try await #require(shell).run(
      ["-c", "cat; echo \"$WORD\" >&2; exit 3"], input: Array("ครู".utf8),
      environment: ["WORD": "โรงเรียน"], timeLimit: 600)
    #expect(ending.status == 3)
    #expect(ending.output == Array("ครู".utf8))
    #expect(ending.messages == "โรงเรียน\n")
  }

  @Test func saysTheLastLineOfAProgramThatFailed() async throws {
    let shell = try #require(shell)
    await #expect(
      throws: FileSystemError.failed(operation: "use", path: "sh", reason: "exit 5 no room")
    ) {
      try await shell.output(["-c", "echo begin >&2; echo no room >&2; exit 5"], timeLimit: 600)
    }
  }

  @Test func givesBackMuchOutputWhole() async throws {
    let output = try await #require(shell).output(
      ["-c", "head -c 3000000 /dev/zero"], timeLimit: 600)
    #expect(output.count == 3_000_000)
  }
}
