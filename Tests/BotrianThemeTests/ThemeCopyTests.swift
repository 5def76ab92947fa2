internal import BotrianDiagnostics
internal import Testing

@testable internal import BotrianTheme

/// Copies of single files, and what became of their originals.
@Suite struct ThemeCopyTests {
  private static func folder(_ files: [String: String], at path: String) -> ThemeFolder {
    ThemeFolder(files.map { Theme.File(path: $0, bytes: Array($1.utf8)) }, at: path)
  }

  private let base = folder(
    [
      "layouts/report.mustache": "1\n2\n3", "partials/alike.mustache": "a", "assets/site.css": "b",
      "strings/th.yml": "a: ก", "theme.yml": "name: default",
    ], at: "Themes/default")

  private func copy(_ files: [String: String] = [:]) -> ThemeCopy {
    ThemeCopy(from: base, to: Self.folder(files, at: "Themes/mine"))
  }

  private func state(_ files: [String: String]) -> [ThemeOverrides.State] {
    ThemeOverrides(Self.folder(files, at: "Themes/mine"), over: base).files.map(\.state)
  }

  @Test(arguments: [
    ("report", "layouts/report.mustache"), ("alike", "partials/alike.mustache"),
    ("site.css", "assets/site.css"), ("layouts/report.mustache", "layouts/report.mustache"),
    ("th.yml", "strings/th.yml"),
  ])
  func findsAFileByItsNameOrPath(name: String, path: String) throws {
    #expect(try copy().path(of: name) == path)
  }

  @Test(arguments: [
    ("reprot", "Did you mean report"),
    ("no-file-at-all", "Run botrian theme copy without a name to see them all"),
  ])
  func refusesANameThatTheDefaultThemeLacks(name: String, remedy: String) {
    let error = #expect(throws: Diagnostic.self) { try copy().path(of: name) }
    #expect(error?.code == "no-such-theme-file" && error?.remedy.english == remedy)
  }

  @Test func copiesTheFileAndWhatItWasCopiedFrom() throws {
    let files = try copy(["theme.yml": ""]).copying("layouts/report.mustache")
    #expect(
      files.map(\.path) == ["layouts/report.mustache", "originals/layouts/report.mustache"])
    #expect(files.allSatisfy { $0.bytes == Array("1\n2\n3".utf8) })
  }

  @Test func beginsAThemeThatExtendsTheDefaultOne() throws {
    let files = try copy().copying("layouts/report.mustache")
    let folder = ThemeFolder(files, at: "Themes/mine")
    #expect(ThemeManifest.parse(folder) == (ThemeManifest(extendsDefault: true), []))
  }

  @Test func neverReplacesWhatTheOfficeHasChanged() {
    let error = #expect(throws: Diagnostic.self) {
      try copy(["layouts/report.mustache": "x"]).copying("layouts/report.mustache")
    }
    #expect(error?.code == "override-exists")
  }

  @Test func renewsTheOriginalAlone() throws {
    let files = try copy(["layouts/report.mustache": "x"]).renewing("layouts/report.mustache")
    #expect(files.map(\.path) == ["originals/layouts/report.mustache"])
    let error = #expect(throws: Diagnostic.self) {
      try copy().renewing("layouts/report.mustache")
    }
    #expect(error?.code == "no-override")
  }

  @Test func tellsHowEachFileStandsToTheDefaultTheme() {
    let path = "layouts/report.mustache"
    #expect(state([path: "x", "originals/\(path)": "1\n2\n3"]) == [.current])
    #expect(state([path: "x"]) == [.unknownOrigin])
    #expect(state([path: "1\n2\n3"]) == [.same])
    #expect(state(["partials/own.mustache": "x"]) == [.own])
    #expect(state(["strings/th.yml": "a: ข"]) == [.wordings])
    #expect(state(["theme.yml": "", "originals/\(path)": ""]) == [])
  }

  @Test func tellsTheLinesThatTheDefaultThemeHasChangedSince() {
    let path = "layouts/report.mustache"
    let files = [path: "x", "originals/\(path)": "1\n9\n3"]
    guard case .outdated(let changes)? = state(files).first else {
      Issue.record("not out of date")
      return
    }
    #expect(
      changes.lines.map { "\($0.isAdded ? "+" : "-")\($0.number) \($0.text)" } == ["-2 9", "+2 2"])
    let warnings = ThemeOverrides(Self.folder(files, at: "Themes/mine"), over: base).warnings
    #expect(warnings.map(\.code) == ["outdated-override"])
  }

  @Test func tellsThaiLettersApartByScalar() {
    #expect(
      LineChanges(
        from: Array("\u{E01}\u{E38}\u{E48}".utf8), to: Array("\u{E01}\u{E48}\u{E38}".utf8)
      ).lines.count == 2)
    #expect(LineChanges(from: [0, 1], to: [0, 2]).lines.isEmpty)
  }
}
