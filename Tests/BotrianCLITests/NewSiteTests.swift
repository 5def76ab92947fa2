internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// `botrian init` and `botrian new`, as an office uses them.
@Suite struct NewSiteTests {
  private let answers = [
    "init", "--name", "สำนักงานศึกษาธิการจังหวัดน่าน", "--short-name", "ศธจ.น่าน", "--province", "น่าน",
  ]

  @Test func makesASiteThatBuildsAndChecks() async throws {
    try await withTemporaryFolder { folder in
      let made = try Tool.run(answers, in: folder)
      #expect(made.status == 0 && made.output.contains("botrian serve"))
      let built = try Tool.run(["build"], in: folder)
      #expect(built.status == 0 && built.errors == "")
      #expect(try Tool.run(["check"], in: folder).status == 0)
      let home = try String(contentsOf: folder.appending(path: "Site/index.html"), encoding: .utf8)
      #expect(home.contains("สำนักงานศึกษาธิการจังหวัดน่าน") && !home.contains("ลำปาง"))
    }
  }

  @Test func overwritesNothing() async throws {
    try await withTemporaryFolder { folder in
      try "mine".write(to: folder.appending(path: "README.md"), atomically: true, encoding: .utf8)
      let outcome = try Tool.run(answers, in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("README.md: error: มีไฟล์นี้อยู่แล้ว"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["README.md"])
    }
  }

  @Test func takesTheLogoAlong() async throws {
    try await withTemporaryFolder { folder in
      let drawing = Data("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>".utf8)
      try drawing.write(to: folder.appending(path: "ตรา.SVG"))
      let outcome = try Tool.run(
        answers + ["--root", "site", "--logo", "ตรา.SVG", "--colour", "#7a1f3d"], in: folder)
      #expect(outcome.status == 0)
      let copied = folder.appending(path: "site/Content/media/logo.svg")
      #expect(try Data(contentsOf: copied) == drawing)
      #expect(try text("site/site.yml", in: folder).contains("\n  logo: Content/media/logo.svg\n"))
      let built = try Tool.run(["build", "--root", "site"], in: folder)
      #expect(built.status == 0 && built.errors == "")
    }
  }

  @Test func namesTheFlagThatIsMissingWhereNobodyCanBeAsked() async throws {
    try await withTemporaryFolder { folder in
      let outcome = try Tool.run(["init", "--name", "ก"], in: folder)
      #expect(outcome.status == 64 && outcome.errors.contains("--short-name"))
    }
  }

  @Test func writesFormsThatBuildAsTheyAre() async throws {
    try await withTemporaryFolder { folder in
      _ = try Tool.run(answers, in: folder)
      for command in [
        ["activity", "--id", "clean", "--title", "5 ส"],
        ["report", "--activity", "clean", "--fiscal-year", "๒๕๖๗", "--quarter", "2"],
        ["page", "--id", "contact", "--title", "ติดต่อ"],
        [
          "approval", "--id", "memo-2567", "--title", "ขออนุมัติ", "--document", "ศธ 1/2",
          "--decided-on", "2567-06-19", "--decided-by", "ศึกษาธิการจังหวัด",
        ],
      ] {
        let outcome = try Tool.run(["new"] + command, in: folder)
        #expect(outcome.status == 0 && outcome.errors == "", "\(command)")
      }
      #expect(
        try text("Content/reports/2567/clean.md", in: folder).contains("title: 5 ส\n"))
      let check = try Tool.run(["check"], in: folder)
      #expect(check.status == 0 && check.errors == "")
      #expect(
        check.output.contains("Content/reports/2567/clean.md: เป็นฉบับร่าง (status: draft) ยังขาด"))
    }
  }

  @Test func saysWhichActivityWasMeant() async throws {
    try await withTemporaryFolder { folder in
      _ = try Tool.run(answers, in: folder)
      let outcome = try Tool.run(
        ["new", "report", "--activity", "exmaple", "--fiscal-year", "2567"], in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("unknown-name"))
      #expect(outcome.errors.contains("แก้: เขียน example"))
    }
  }

  @Test func refusesAFormThatIsThereAlready() async throws {
    try await withTemporaryFolder { folder in
      _ = try Tool.run(answers, in: folder)
      let command = ["new", "page", "--id", "about", "--title", "ก"]
      let outcome = try Tool.run(command, in: folder)
      #expect(outcome.status == 1 && outcome.errors.contains("file-exists"))
    }
  }

  @Test func asksForFollowUpOfAReport() async throws {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let command = ["new", "follow-up", "--report", "2567/big-cleaning-day"]
      #expect(try Tool.run(command, in: folder).status == 0)
      let form = try text("Content/follow-up/2568/big-cleaning-day.yml", in: folder)
      #expect(form.contains("- lesson: 2567/big-cleaning-day/s9-1\n"))
      #expect(try Tool.run(["check"], in: folder).status == 0)
    }
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}
