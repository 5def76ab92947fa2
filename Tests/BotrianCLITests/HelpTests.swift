internal import BotrianTestSupport
internal import Foundation
internal import Testing

@Suite struct HelpTests {
  /// Help is checked in, so that its wording is reviewed like a message.
  @Test(
    arguments: [
      "botrian", "build", "check", "init", "lock", "new", "new report", "search", "serve",
      "publish", "import", "export", "theme", "theme copy", "theme doctor", "volume",
    ], ["th", "en"])
  func printsTheHelpThatIsCheckedIn(command: String, language: String) async throws {
    let words = command.split(separator: " ").map(String.init).filter { $0 != "botrian" }
    let folder = Repository.root
    let outcome = try Tool.run(words + ["--help", "--language", language], in: folder)
    #expect(outcome.status == 0)
    let path = "Tests/Golden/help/\(command.replacing(" ", with: "-")).\(language).txt"
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

  @Test(arguments: [
    (["biuld"], "ไม่รู้จัก biuld หมายถึง build หรือไม่"),
    (["build", "--darfts"], "ไม่มีตัวเลือก --darfts"),
    (["volume"], "ยังขาด --fiscal-year <fiscal-year>"),
    (["volume", "--fiscal-year"], "ต้องมีค่าหลัง --fiscal-year <fiscal-year>"),
    (["volume", "--fiscal-year", "2024"], "ใช้ 2024 กับ --fiscal-year <fiscal-year> ไม่ได้"),
  ])
  func saysInThaiWhatIsWrongWithTheArguments(arguments: [String], line: String) async throws {
    try await withTemporaryFolder { folder in
      let outcome = try Tool.run(arguments, in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.errors.split(separator: "\n").first.map(String.init) == line)
      let english = try Tool.run(arguments + ["--language", "en"], in: folder)
      #expect(english.status == 64 && english.errors.hasPrefix("Error: "))
    }
  }

  @Test func printsTheVersionAndCompletionsAsTheyAre() async throws {
    let version = try Tool.run(["--version"], in: Repository.root)
    #expect(version.status == 0 && version.output == "0.1.0\n")
    let script = try Tool.run(["--generate-completion-script", "bash"], in: Repository.root)
    #expect(script.status == 0 && script.output.hasPrefix("#!/bin/bash"))
  }
}
