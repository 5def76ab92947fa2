internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// The tool as a person runs it.
@Suite struct CommandTests {
  private func tree(below folder: URL) throws -> [String: Data] {
    let path = folder.path(percentEncoded: false)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let url = folder.appending(path: name)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[name] = try Data(contentsOf: url)
    }
    return files
  }

  @Test func buildsASiteAndSaysSoInThai() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let outcome = try Tool.run(["build"], in: folder)
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output == "สร้างเว็บไซต์แล้วที่ Site: 1 รายงาน 7 บทเรียน 25 หน้า\n")
      #expect(try tree(below: folder.appending(path: "Site")).keys.contains("index.html"))
    }
  }

  @Test func listsTheReportsThatAreNotPublished() async throws {
    try await withTemporaryFolder { folder in
      try write(
        TestSite().replacing("status: approved", with: "status: draft")
          .replacing("และปรับปรุง\n", with: "และปรับปรุง\n\nไม่มี\n"), to: folder)
      let outcome = try Tool.run(["build"], in: folder)
      #expect(outcome.status == 0)
      #expect(
        outcome.output.hasSuffix(
          """
          ยังเผยแพร่ไม่ได้ 1 รายการ:
            Content/reports/2567/big-cleaning-day.md: เป็นฉบับร่าง (status: draft) เมื่อครบและได้รับอนุมัติแล้วให้เขียน status: approved

          """))
    }
  }

  @Test func keepsTheOldSiteWhenTheInputIsWrong() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      _ = try Tool.run(["build"], in: folder)
      let before = try tree(below: folder.appending(path: "Site"))
      try write(TestSite().replacing("fiscal_year: 2567", with: "fiscal_year: 2024"), to: folder)
      let outcome = try Tool.run(["build"], in: folder)
      #expect(outcome.status == 1 && outcome.output == "")
      #expect(
        outcome.errors == """
          Content/reports/2567/big-cleaning-day.md:4:14: error: ปี 2024 เป็น ค.ศ. [year-in-wrong-era]
            4 | fiscal_year: 2024
            เพราะ: ช่องนี้ใช้ปี พ.ศ.
            แก้: เขียน 2567

          พบข้อผิดพลาด 1 จุด คำเตือน 0 จุด

          """)
      #expect(try tree(below: folder.appending(path: "Site")) == before)
    }
  }

  @Test func speaksEnglishWhenAskedOrWhenTheSiteDoes() async throws {
    try await withTemporaryFolder { folder in
      var site = TestSite()
      site["site.yml"] += "\nlanguage: en\n"
      try write(site, to: folder)
      #expect(try Tool.run(["build"], in: folder).output.hasPrefix("Made the website in Site"))
      #expect(try Tool.run(["build", "--language", "th"], in: folder).output.hasPrefix("สร้าง"))
      #expect(
        try Tool.run(["build"], in: folder, environment: ["LC_ALL": "th_TH.UTF-8"]).output
          .hasPrefix("Made"), "the system's locale is never read")
    }
  }

  @Test(arguments: [
    ("build", "fiscal_year: 2567", "<h1>ไม่พบสิ่งที่ต้องแก้</h1>", Int32(0)),
    ("build", "fiscal_year: 2024", "<h1>พบข้อผิดพลาด 1 จุด</h1>", 1),
    ("check", "fiscal_year: 2567", "<h1>ไม่พบสิ่งที่ต้องแก้</h1>", 0),
    ("check", "fiscal_year: 2024", "<h1>พบข้อผิดพลาด 1 จุด</h1>", 1),
  ])
  func writesAPageOfMessagesWhateverComesOfIt(
    command: String, year: String, title: String, status: Int32
  ) async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite().replacing("fiscal_year: 2567", with: year), to: folder)
      let outcome = try Tool.run([command, "--report"], in: folder)
      #expect(outcome.status == status)
      #expect(outcome.errors.hasSuffix("botrian-report.html\n"))
      let page = try String(
        contentsOf: folder.appending(path: "botrian-report.html"), encoding: .utf8)
      #expect(page.contains(title))
    }
  }

  @Test func writesAPageOfWhatTheMachineRefused() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let outcome = try Tool.run(["build", "--report", "--output", "/proc/none/Site"], in: folder)
      #expect(outcome.status == 74)
      let page = try String(
        contentsOf: folder.appending(path: "botrian-report.html"), encoding: .utf8)
      #expect(page.contains("/proc/none/Site"))
    }
  }

  @Test func tellsOfMistakesThoughThePageOfThemCannotBeWritten() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite().replacing("fiscal_year: 2567", with: "fiscal_year: 2024"), to: folder)
      let page = folder.appending(path: "botrian-report.html/in-the-way")
      try FileManager.default.createDirectory(at: page, withIntermediateDirectories: true)
      let outcome = try Tool.run(["check", "--report"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("year-in-wrong-era"))
      #expect(outcome.errors.contains("botrian-report.html"))
    }
  }

  @Test(arguments: ["build", "check"])
  func endsWith74WhenThePageOfMessagesCannotBeWritten(command: String) async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let page = folder.appending(path: "botrian-report.html/in-the-way")
      try FileManager.default.createDirectory(at: page, withIntermediateDirectories: true)
      #expect(try Tool.run([command, "--report"], in: folder).status == 74)
    }
  }

  @Test func writesOnThePageOfABuildWhatCheckWouldSay() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite().replacing("อุปกรณ์ไม่พอ", with: "เพื่อนหนุนช่วย"), to: folder)
      for command in ["check", "build"] {
        _ = try Tool.run([command, "--report"], in: folder)
        let page = try String(
          contentsOf: folder.appending(path: "botrian-report.html"), encoding: .utf8)
        #expect(page.contains("spelling-slip"), "\(command)")
      }
    }
  }

  @Test func takesThePageOfMessagesForNoContentAndPublishesItNever() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      _ = try Tool.run(["check", "--report"], in: folder)
      let outcome = try Tool.run(["build"], in: folder)
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(
        !(try tree(below: folder.appending(path: "Site")).keys.contains {
          $0.contains("botrian-report")
        }))
    }
  }

  @Test func writesNoPageOfMessagesUnasked() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      _ = try Tool.run(["build"], in: folder)
      #expect(!(try tree(below: folder).keys.contains("botrian-report.html")))
    }
  }

  @Test func refusesToReplaceAFolderThatIsNotItsOwn() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let thesis = folder.appending(path: "public/thesis.txt")
      try FileManager.default.createDirectory(
        at: thesis.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: thesis)
      let outcome = try Tool.run(["build", "--output", "public"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("[output-is-not-ours]"))
      #expect(try Data(contentsOf: thesis) == Data("x".utf8))
    }
  }

  @Test func endsWith64WhenUsedWrongly() async throws {
    try await withTemporaryFolder { folder in
      for arguments in [["bulid"], ["search"], ["search", "x", "--limit", "0"]] {
        let outcome = try Tool.run(arguments, in: folder)
        #expect(outcome.status == 64, "\(arguments)")
      }
    }
  }

  @Test func endsWith74WhenTheMachineRefuses() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let outcome = try Tool.run(["build", "--output", "/proc/none/Site"], in: folder)
      #expect(outcome.status == 74 && outcome.errors.contains("/proc/none/Site"))
    }
  }

  @Test func endsWith70WhenTheToolItselfFails() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      _ = try Tool.run(["build"], in: folder)
      // A long batch keeps the tool busy until a trap of its own is feigned.
      let shell = """
        yes '{"id":"1","query":"เพื่อความสะอาด"}' | head -n 400000 > queries
        "$0" search --batch queries >/dev/null 2>&1 & sleep 2; kill -TRAP $!; wait $!
        """
      let outcome = try Tool.run(
        ["-c", shell, Tool.url.path(percentEncoded: false)], in: folder,
        tool: URL(filePath: "/bin/sh"))
      #expect(outcome.status == 70)
    }
  }

  @Test func checksWithoutWritingAndAnswersAProgram() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite().replacing("[1, 2]", with: "[9]"), to: folder)
      let outcome = try Tool.run(["check", "--format", "json"], in: folder)
      #expect(outcome.status == 1)
      let found = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
      #expect(found.map { $0["code"] as? String } == ["invalid-quarter"])
      #expect(found.first?["line"] as? Int == 5)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Site").path()))
      try write(TestSite(), to: folder)
      #expect(try Tool.run(["check"], in: folder).output == "พบข้อผิดพลาด 0 จุด คำเตือน 0 จุด\n")
    }
  }

  @Test func writesTheSameBytesInAnyTimeZoneAndLocale() async throws {
    try await withTemporaryFolder { folder in
      let root = Repository.path("")
      let outputs = ["a", "b", "c"].map { folder.appending(path: $0) }
      for (output, environment) in zip(
        outputs, [[:], [:], ["TZ": "America/New_York", "LC_ALL": "C", "LANG": "C"]])
      {
        let arguments = ["build", "--root", root, "--output", output.path(percentEncoded: false)]
        let outcome = try Tool.run(arguments, in: folder, environment: environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
      }
      let trees = try outputs.map(tree)
      #expect(trees[0].count > 40 && trees[0] == trees[1] && trees[0] == trees[2])
    }
  }

  @Test func worksAsACopyAloneInAnEmptyFolder() async throws {
    try await withTemporaryFolder { folder in
      let copy = folder.appending(path: "botrian")
      try FileManager.default.copyItem(at: Tool.url, to: copy)
      let site = folder.appending(path: "office", directoryHint: .isDirectory)
      try write(TestSite(), to: site)
      let outcome = try Tool.run(["build"], in: site, tool: copy)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let files = try tree(below: site.appending(path: "Site"))
      #expect(files["assets/fonts/Sarabun-Regular.woff2"]?.count ?? 0 > 10_000)
      #expect(files["assets/site.css"] != nil)
    }
  }

  @Test func usesASitesOwnThemeFolder() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let theme = folder.appending(path: "Themes/default")
      try FileManager.default.createDirectory(
        at: theme.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: "Themes/default").resolvingSymlinksInPath(), to: theme)
      try Data("OWN {{title}}".utf8).write(to: theme.appending(path: "layouts/page.mustache"))
      #expect(try Tool.run(["build"], in: folder).status == 0)
      let page = try tree(below: folder.appending(path: "Site"))["about/index.html"]
      #expect(page == Data("OWN เกี่ยวกับเว็บไซต์".utf8))
    }
  }
}

/// `botrian lock` as a person runs it.
@Suite struct LockCommandTests {
  @Test func recordsAddressesAndSaysHowMany() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let first = try Tool.run(["lock", "--as-of", "2567-07-01"], in: folder)
      #expect(first.status == 0 && first.errors == "")
      #expect(first.output == "บันทึกที่อยู่เว็บแล้ว 45 แห่ง ใหม่ 45 แห่ง\n")
      let second = try Tool.run(["lock", "--as-of", "2567-08-01"], in: folder)
      #expect(second.output == "บันทึกที่อยู่เว็บแล้ว 45 แห่ง ใหม่ 0 แห่ง\n")
      #expect(try Tool.run(["check"], in: folder).status == 0)
    }
  }

  @Test func refusesADayBeforeTheLatestRecordAndLeavesTheFileAsItIs() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      _ = try Tool.run(["lock", "--as-of", "2567-08-01"], in: folder)
      let url = folder.appending(path: "Content/addresses.json")
      let before = try Data(contentsOf: url)
      let outcome = try Tool.run(["lock", "--as-of", "2567-07-01"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("lock-before-earlier-lock"))
      #expect(try Data(contentsOf: url) == before)
    }
  }

  @Test func recordsNoDraft() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let outcome = try Tool.run(["lock", "--drafts"], in: folder)
      #expect(outcome.status == 64)
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/Content/addresses.json"))
    }
  }

  @Test func failsTheCheckWhenALineWasRemovedByHand() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      _ = try Tool.run(["lock"], in: folder)
      let url = folder.appending(path: "Content/addresses.json")
      let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      try lines.filter { !$0.contains("\"about/\"") }.joined(separator: "\n")
        .write(to: url, atomically: true, encoding: .utf8)
      let outcome = try Tool.run(["check"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("ledger-edited-by-hand"))
    }
  }
}

/// Previews as a person makes them.
@Suite struct PreviewCommandTests {
  @Test func putsDraftsInAFolderOfTheirOwn() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite().replacing("status: approved", with: "status: draft"), to: folder)
      let outcome = try Tool.run(["build", "--drafts"], in: folder)
      #expect(outcome.status == 0 && outcome.output.contains("Site-preview"))
      let files = FileManager.default
      #expect(!files.fileExists(atPath: folder.path + "/Site"))
      let report = "/Site-preview/reports/2567/big-cleaning-day/index.html"
      #expect(files.fileExists(atPath: folder.path + report))
    }
  }

  @Test func neverPutsDraftsOverThePublicSite() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      _ = try Tool.run(["build"], in: folder)
      let outcome = try Tool.run(["build", "--drafts", "--output", "Site"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("preview-over-site"))
    }
  }

  @Test func buildsAsOfADay() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let before = try Tool.run(["build", "--as-of", "18 มิ.ย. 2567"], in: folder)
      #expect(before.output.contains("0 รายงาน") && before.output.contains("ยังไม่ถึงวันที่อนุมัติ"))
      let after = try Tool.run(["build", "--as-of", "2567-06-19"], in: folder)
      #expect(after.output.contains("1 รายงาน"))
    }
  }

  @Test func answersEditorsInSARIF() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite().replacing("fiscal_year: 2567", with: "fiscal_year: 2024"), to: folder)
      let outcome = try Tool.run(["check", "--format", "sarif"], in: folder)
      #expect(outcome.status == 1)
      let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let log = try #require(answer as? [String: Any])
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      let finding = try #require((run["results"] as? [[String: Any]])?.first)
      #expect(log["version"] as? String == "2.1.0")
      #expect(finding["ruleId"] as? String == "year-in-wrong-era")
      let place = (finding["locations"] as? [[String: Any]])?.first?["physicalLocation"]
      let region = (place as? [String: Any])?["region"] as? [String: Int]
      #expect(region == ["startLine": 4, "startColumn": 14])
    }
  }
}
