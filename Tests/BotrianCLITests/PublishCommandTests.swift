internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `botrian publish` as a person runs it.
@Suite struct PublishCommandTests {
  private func site(_ publish: String? = "{kind: folder, folder: public}") -> TestSite {
    var site = TestSite()
    if let publish { site["site.yml"] += "\npublish: \(publish)\n" }
    return site
  }

  private func exists(_ path: String, in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.path + "/" + path)
  }

  @Test func buildsLocksAndPublishesAndSaysWhatChanged() async throws {
    try await withTemporaryFolder { folder in
      try write(site(), to: folder)
      let outcome = try Tool.run(["publish"], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("  รายงานที่เผยแพร่ใหม่ 1:\n    Big Cleaning Day"))
      #expect(outcome.output.contains("เผยแพร่แล้วที่ public: ส่ง "))
      let made = [
        "public/index.html", "Site/index.html", "Content/addresses.json",
        "Content/publications.jsonl",
      ]
      #expect(made.filter { !exists($0, in: folder) } == [])
      #expect(try Tool.run(["check"], in: folder).status == 0)
      let second = try Tool.run(["publish"], in: folder)
      #expect(second.status == 0 && second.output.contains("ไม่ต้องส่ง"))
    }
  }

  @Test func writesNothingWhenOnlyAsked() async throws {
    try await withTemporaryFolder { folder in
      try write(site(), to: folder)
      let outcome = try Tool.run(["publish", "--dry-run", "--language", "en"], in: folder)
      #expect(outcome.status == 0 && outcome.output.contains("Reports now public (1):"))
      let made = ["public", "Site", ".botrian", "Content/addresses.json"]
      #expect(made.filter { exists($0, in: folder) } == [])
    }
  }

  @Test func goesBack() async throws {
    try await withTemporaryFolder { folder in
      try write(site(), to: folder)
      _ = try Tool.run(["publish"], in: folder)
      let page = folder.appending(path: "public/reports/2567/big-cleaning-day/index.html")
      let first = try Data(contentsOf: page)
      try write(site().replacing("รักษามาตรฐาน", with: "คงมาตรฐาน"), to: folder)
      _ = try Tool.run(["publish"], in: folder)
      #expect(try Data(contentsOf: page) != first)
      #expect(try Tool.run(["publish", "--undo"], in: folder).status == 0)
      #expect(try Data(contentsOf: page) == first)
    }
  }

  @Test func packsAnArchiveWithoutAnyHost() async throws {
    try await withTemporaryFolder { folder in
      try write(site(nil), to: folder)
      let outcome = try Tool.run(["publish", "--zip"], in: folder)
      #expect(outcome.status == 0 && outcome.output.contains("Site.zip"))
      #expect(exists("Site.zip", in: folder))
      let again = try Tool.run(["publish", "--zip"], in: folder)
      #expect(again.output.contains("ไม่มีอะไรเปลี่ยนสำหรับประชาชน") && again.output.contains("Site.zip"))
    }
  }

  @Test func sendsNothingWhenTheContentIsWrong() async throws {
    try await withTemporaryFolder { folder in
      try write(site().replacing("fiscal_year: 2567", with: "fiscal_year: 2024"), to: folder)
      #expect(try Tool.run(["publish"], in: folder).status == 1)
      #expect(!exists("public", in: folder) && !exists("Content/publications.jsonl", in: folder))
    }
  }

  @Test(arguments: [["--drafts"], ["--as-of", "2600-01-01"]])
  func refusesWhatIsNotPublicToday(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      try write(site(), to: folder)
      #expect(try Tool.run(["publish"] + options, in: folder).status == 64)
      #expect(!exists("public", in: folder))
    }
  }

  @Test func saysWhereToPutTheHost() async throws {
    try await withTemporaryFolder { folder in
      try write(site(nil), to: folder)
      let outcome = try Tool.run(["publish"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("[no-publish-settings]"))
    }
  }

  @Test func saysHowToInstallRclone() async throws {
    try await withTemporaryFolder { folder in
      try write(site("{kind: sftp, host: h, user: u}"), to: folder)
      let outcome = try Tool.run(
        ["publish"], in: folder, environment: ["PATH": folder.path(percentEncoded: false)])
      #expect(outcome.status == 1 && outcome.errors.contains("[rclone-not-installed]"))
      #expect(outcome.errors.contains("apt-get install rclone"))
    }
  }

  /// The codes `no-publish-settings"` and `rclone-not-installed"` are those above.
  @Test(arguments: [
    ("dial tcp: lookup h: no such host", "ตรวจตัวสะกด"),
    ("ssh: handshake failed: ssh: unable to authenticate", "ชื่อผู้ใช้หรือรหัสผ่าน"),
    ("ssh: handshake failed: knownhosts: key is unknown", "ตอบ yes"),
    ("ssh: handshake failed: knownhosts: key mismatch", "อย่าส่งต่อ"),
    ("didn't find section in config file", "rclone listremotes"), ("something else", "อินเทอร์เน็ต"),
  ])
  func saysWhatAFailureOfTheHostMeans(message: String, advice: String) async throws {
    try await withTemporaryFolder { folder in
      try write(site("{kind: sftp, host: h, user: u}"), to: folder)
      let program = folder.appending(path: "rclone")
      let script = "#!/bin/sh\necho \"2026/11/25 09:28:03 Failed: \(message)\" >&2\nexit 1\n"
      try Data(script.utf8).write(to: program)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: program.path(percentEncoded: false))
      let outcome = try Tool.run(
        ["publish"], in: folder, environment: ["PATH": folder.path(percentEncoded: false)])
      #expect(outcome.status == 74 && outcome.errors.contains(advice), "\(outcome.errors)")
      #expect(outcome.errors.contains("  rclone: Failed: \(message)\n"))
      #expect(!exists("Content/publications.jsonl", in: folder))
    }
  }
}
