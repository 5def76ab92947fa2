internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `botrian volume` as a person runs it.
@Suite struct VolumeCommandTests {
  private let command = ["volume", "--fiscal-year", "2567"]

  /// Makes a folder with a program that calls itself Chromium; the folder is the whole search path.
  private func path(to script: String?, in folder: URL) throws -> [String: String] {
    let bin = folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    if let script {
      let file = bin.appending(path: "chromium")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: file.path(percentEncoded: false))
    }
    return ["PATH": bin.path(percentEncoded: false)]
  }

  private func names(in folder: URL) -> [String] {
    let path = folder.appending(path: "Content/volumes").path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  @Test func writesWhatItCanAndSaysWhichProgramIsMissing() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let outcome = try Tool.run(command, in: folder, environment: path(to: nil, in: folder))
      #expect(outcome.status == 0 && outcome.errors.contains("apt-get install chromium"))
      #expect(outcome.output.hasPrefix("ทำเล่มรวมของปี 2567 แล้ว:\n  Content/volumes/2567.epub "))
      #expect(names(in: folder) == ["2567.epub", "2567.html", "2567.yml"])
    }
  }

  @Test func writesWhatThePrinterPrinted() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let script =
        #"for one; do case $one in --print-to-pdf=*) echo %PDF > "${one#*=}";; esac; done"#
      let outcome = try Tool.run(command, in: folder, environment: path(to: script, in: folder))
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(names(in: folder) == ["2567.epub", "2567.html", "2567.pdf", "2567.yml"])
      #expect(try Tool.run(["build"], in: folder).status == 0)
    }
  }

  @Test(arguments: [("echo no display >&2; exit 3", "no display"), ("exit 0", "chromium")])
  func leavesTheOldVolumeWhenThePrinterFails(script: String, reason: String) async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let outcome = try Tool.run(command, in: folder, environment: path(to: script, in: folder))
      #expect(outcome.status == 74 && outcome.errors.contains(reason))
      #expect(names(in: folder) == [])
    }
  }

  @Test func stopsAPrinterThatTakesTooLong() async throws {
    try await withTemporaryFolder { folder in
      let path = try #require(try path(to: "exec /bin/sleep 60", in: folder)["PATH"])
      let printer = try #require(PagePrinter.chromium(searchPath: path, timeLimit: 1))
      await #expect(throws: FileSystemError.self) {
        try await printer.print("a.html", [OutputFile(path: "a.html", text: "<p>")])
      }
    }
  }

  @Test func takesAnOldPDFAwayThatItCannotPrintAnew() async throws {
    try await withTemporaryFolder { folder in
      var site = TestSite()
      site["Content/volumes/2567.pdf"] = "old"
      try write(site, to: folder)
      _ = try Tool.run(command, in: folder, environment: path(to: nil, in: folder))
      #expect(names(in: folder) == ["2567.epub", "2567.html", "2567.yml"])
    }
  }

  @Test(arguments: ["UTC", "Asia/Bangkok", "America/Los_Angeles"])
  func writesTheSameBytesInEveryTimeZone(zone: String) async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      var environment = try path(to: nil, in: folder)
      let file = folder.appending(path: "Content/volumes/2567.epub")
      _ = try Tool.run(command, in: folder, environment: environment)
      let first = try Data(contentsOf: file)
      environment["TZ"] = zone
      _ = try Tool.run(command, in: folder, environment: environment)
      #expect(try Data(contentsOf: file) == first)
    }
  }

  @Test(arguments: [
    ["volume"], ["volume", "--fiscal-year", "2024"],
    ["volume", "--fiscal-year", "2567", "--drafts"],
  ])
  func refusesOtherArguments(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      #expect(try Tool.run(arguments, in: folder).status == 64)
    }
  }

  @Test func saysWhenTheYearHasNoReport() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let outcome = try Tool.run(["volume", "--fiscal-year", "๒๕๖๘"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("[no-reports-for-volume]"))
    }
  }
}
