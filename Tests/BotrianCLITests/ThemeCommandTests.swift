internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `botrian theme` as a person runs it.
@Suite struct ThemeCommandTests {
  private func withSite(
    theme: String = "theme: my-office", _ test: (URL) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      var site = TestSite()
      site["site.yml"] += "\n\(theme)\n"
      try write(site, to: folder)
      try await test(folder)
    }
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private func save(_ text: String, to path: String, in folder: URL) throws {
    try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
  }

  @Test func copiesAFileThatTheNextBuildUses() async throws {
    try await withSite { folder in
      let outcome = try Tool.run(["theme", "copy", "page"], in: folder)
      let path = "Themes/my-office/layouts/page.mustache"
      #expect(outcome.status == 0 && outcome.output == "คัดลอกแล้วที่ \(path) แก้ไฟล์นี้ได้เลย\n")
      let template = try Repository.text("Themes/default/layouts/page.mustache")
      #expect(try text(path, in: folder) == template)
      try save("OWN {{title}}", to: path, in: folder)
      let build = try Tool.run(["build"], in: folder)
      #expect(build.status == 0 && build.errors == "")
      #expect(try text("Site/about/index.html", in: folder) == "OWN เกี่ยวกับเว็บไซต์")
    }
  }

  @Test func listsWhatCanBeCopied() async throws {
    try await withSite { folder in
      let names = try Tool.run(["theme", "copy"], in: folder).output.split(separator: "\n")
      #expect(names.contains("layouts/report.mustache") && names.contains("strings/th.yml"))
      #expect(!names.contains("theme.yml"))
    }
  }

  @Test func neverOverwrites() async throws {
    try await withSite { folder in
      let path = "Themes/my-office/layouts/page.mustache"
      _ = try Tool.run(["theme", "copy", "page"], in: folder)
      try save("OWN", to: path, in: folder)
      let outcome = try Tool.run(["theme", "copy", "page"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("[override-exists]"))
      #expect(try text(path, in: folder) == "OWN")
    }
  }

  @Test(arguments: ["theme: default", "theme: ../x", "licence: x"])
  func asksForANameOfTheOfficesTheme(theme: String) async throws {
    try await withSite(theme: theme) { folder in
      let outcome = try Tool.run(["theme", "copy", "page"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("theme-to-copy-into"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/Themes"))
    }
  }

  @Test func leavesAWholeThemeAlone() async throws {
    try await withSite { folder in
      let file = folder.appending(path: "Themes/my-office/theme.yml")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("name: my-office\n".utf8).write(to: file)
      for arguments in [["theme", "copy", "page"], ["theme", "doctor"]] {
        let outcome = try Tool.run(arguments, in: folder)
        #expect(outcome.status == 1 && outcome.errors.contains("whole-theme"))
      }
    }
  }

  @Test func tellsWhatTheDefaultThemeHasChangedSinceACopy() async throws {
    try await withSite { folder in
      _ = try Tool.run(["theme", "copy", "page"], in: folder)
      _ = try Tool.run(["theme", "copy", "home"], in: folder)
      // The copy of an older version: its default had another line.
      let path = "Themes/my-office/originals/layouts/page.mustache"
      let now = try text(path, in: folder)
      try save(now.replacing("<h1>", with: "<h1 class=\"old\">"), to: path, in: folder)
      let copy = "Themes/my-office/layouts/page.mustache"
      try save("OWN {{title}}", to: copy, in: folder)

      let doctor = try Tool.run(["theme", "doctor"], in: folder)
      #expect(doctor.status == 0 && doctor.errors == "")
      #expect(
        doctor.output == """
          layouts/home.mustache: เหมือนของธีม default ทุกตัวอักษร ลบได้
          layouts/page.mustache: ธีม default แก้ไปแล้ว ดังนี้
            - 5 | <h1 class="old">{{title}}</h1>
            + 5 | <h1>{{title}}</h1>

          """)
      let check = try Tool.run(["check"], in: folder)
      #expect(check.status == 0 && check.errors.contains("\(copy): warning:"))

      _ = try Tool.run(["theme", "copy", "--renew", "page"], in: folder)
      let renewed = try Tool.run(["theme", "doctor", "--language", "en"], in: folder)
      #expect(renewed.output.contains("layouts/page.mustache: up to date\n"))
      #expect(try text(copy, in: folder) == "OWN {{title}}")
    }
  }

  @Test func tellsTheMistakesOfTheTheme() async throws {
    try await withSite { folder in
      _ = try Tool.run(["theme", "copy", "page"], in: folder)
      try save("{{titel}}", to: "Themes/my-office/layouts/page.mustache", in: folder)
      let outcome = try Tool.run(["theme", "doctor"], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("Themes/my-office/layouts/page.mustache:1:1: error:"))
      #expect(outcome.errors.contains("แก้: หมายถึง title ใช่หรือไม่"))
    }
  }
}
