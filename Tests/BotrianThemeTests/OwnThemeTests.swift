internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import Testing

@testable internal import BotrianTheme

/// A theme that changes single files of the default theme.
@Suite struct OwnThemeTests {
  private static let manifest = "name: mine\nversion: 1.0.0\nextends: default\n"

  private func folder(_ files: [String: String]) -> ThemeFolder {
    let all = files.merging(["theme.yml": Self.manifest]) { own, _ in own }
    return ThemeFolder(
      all.map { Theme.File(path: $0, bytes: Array($1.utf8)) }, at: "Themes/mine")
  }

  private func theme(
    _ files: [String: String], for office: OfficeLook = OfficeLook()
  ) throws -> Theme {
    try Theme(folder(files), over: .embedded, named: "mine", for: office)
  }

  /// Mistakes, or else warnings, as `place: code`.
  private func findings(
    _ files: [String: String], for office: OfficeLook = OfficeLook()
  ) -> [String] {
    do {
      return try theme(files, for: office).warnings.map { "\($0.location): \($0.code)" }
    } catch {
      return (error as? BuildFailure)?.diagnostics.map { "\($0.location): \($0.code)" } ?? []
    }
  }

  private func words(_ key: String, _ text: String) -> OfficeLook {
    let place = SourceLocation(path: "site.yml", line: 9, column: 3)
    return OfficeLook(words: [Wording(text, for: Located(key, at: place))])
  }

  private func text(_ value: TemplateValue, with layout: String, of theme: Theme) -> String {
    String(decoding: theme.render(value, with: layout), as: UTF8.self)
  }

  @Test func needsNoFileOfItsOwn() {
    #expect(findings([:]) == [])
  }

  @Test func showsItsOwnLayoutsAndThePartialsOfTheDefaultTheme() throws {
    let theme = try theme(["layouts/page.mustache": "OWN {{> contents}}{{title}}"])
    #expect(text(["title": "ก"], with: "page", of: theme).hasPrefix("OWN"))
    #expect(text(["title": "ก"], with: "not-found", of: theme).hasPrefix("<!DOCTYPE html>"))
  }

  @Test func showsItsOwnPartialsInLayoutsOfTheDefaultTheme() throws {
    let theme = try theme(["partials/document-start.mustache": "START"])
    #expect(text([:], with: "not-found", of: theme).hasPrefix("START"))
  }

  @Test func publishesItsOwnAssetsBesideThoseOfTheDefaultTheme() throws {
    let theme = try theme(["assets/favicon.svg": "<svg/>", "assets/seal.svg": "<svg></svg>"])
    let assets = Dictionary(uniqueKeysWithValues: theme.assets.map { ($0.path, $0.bytes) })
    #expect(assets["assets/favicon.svg"] == Array("<svg/>".utf8))
    #expect(assets["assets/seal.svg"] != nil && assets["assets/site.js"] != nil)
  }

  @Test func putsTheOfficesRulesAtTheEndOfTheDefaultSheet() throws {
    let theme = try theme(["assets/office.css": ".mine { margin: 0; }"])
    let sheet = try #require(theme.assets.first { $0.path == "assets/site.css" })
    #expect(String(decoding: sheet.bytes, as: UTF8.self).hasSuffix("}.mine{margin: 0;}\n"))
    #expect(!theme.assets.contains { $0.path == "assets/office.css" })
  }

  @Test func replacesWordingsOneByOne() throws {
    let theme = try theme(["strings/th.yml": "nav_volumes: หนังสือ\n"])
    #expect(theme.strings(.thai).words["nav_volumes"] == "หนังสือ")
    #expect(theme.strings(.thai).words["nav_reports"] == "รายงาน")
    #expect(theme.strings(.english).words["nav_volumes"] == "Volumes")
  }

  @Test func takesTheOfficesWordsBeforeTheThemes() throws {
    let theme = try theme(
      ["strings/th.yml": "nav_volumes: หนังสือ\n"], for: words("nav_volumes", "รวมเล่ม"))
    #expect(theme.strings(.thai).words["nav_volumes"] == "รวมเล่ม")
  }

  @Test func fillsInTheOfficesWords() throws {
    let theme = try theme([:], for: words("applies_to", "ใช้ได้ {count} ข้อ"))
    #expect(theme.strings(.thai)(.appliesTo, ["count": "๔"]) == "ใช้ได้ ๔ ข้อ")
  }

  @Test(arguments: [
    ("nav_reprots", "ก", "unknown-word"), ("applies_to", "ใช้ {cuont} ข้อ", "unknown-place"),
  ])
  func refusesWordsThatNobodyWouldRead(key: String, text: String, code: String) {
    #expect(findings([:], for: words(key, text)) == ["site.yml:9:3: \(code)"])
  }

  @Test(arguments: [
    ("layouts/page.mustache", "{{titel}}", "layouts/page.mustache:1:1: unknown-name"),
    ("layouts/page.mustache", "{{> ab}}", "layouts/page.mustache:1:1: missing-partial"),
    ("layouts/page.mustache", "{{t.serach}}", "layouts/page.mustache:1:1: unknown-string"),
    (
      "layouts/home.mustache", "\n{{#report}}{{title}}{{/report}}",
      "layouts/home.mustache:2:1: name-of-other-pages"
    ),
    ("partials/page.mustache", "a", "partials/page.mustache: repeated-template"),
    ("layouts/hom.mustache", "a", "layouts/hom.mustache: unused-theme-file"),
    ("partials/main-strat.mustache", "a", "partials/main-strat.mustache: unused-theme-file"),
    ("layout/home.mustache", "a", "layout/home.mustache: unused-theme-file"),
    ("strings/th.yml", "nav_reprots: ก", "strings/th.yml:1:1: unused-string"),
    ("strings/th.yml", "applies_to: ก {cuont}", "strings/th.yml:1:1: unknown-place"),
    ("strings/th.yml", "applies_to: [a]", "strings/th.yml:1:13: wrong-kind-of-value"),
  ])
  func tellsWhatCannotBeMeant(path: String, text: String, finding: String) {
    #expect(findings([path: text]) == ["Themes/mine/\(finding)"])
  }

  @Test func suggestsTheNameThatWasMeant() throws {
    let warning = try theme(["partials/main-strat.mustache": "a"]).warnings.first
    #expect(warning?.remedy.english == "Call it partials/main-start.mustache, or remove it")
  }

  @Test func acceptsAValueInAPartialOfTheLayoutThatIsGivenIt() {
    #expect(findings(["partials/main-start.mustache": "{{#report}}{{unit}}{{/report}}"]) == [])
  }

  @Test func refusesAWordingThatTheThemeHasInOneLanguageOnly() {
    let files = ["strings/th.yml": "mine: ก", "layouts/page.mustache": "{{t.mine}}"]
    #expect(findings(files) == ["Themes/mine/strings/en.yml: missing-string"])
    #expect(findings(files.merging(["strings/en.yml": "mine: a"]) { $1 }) == [])
  }

  @Test(arguments: [
    ("extends: defualt", "unknown-choice"), ("extend: default", "unknown-key"),
    ("a: [", "broken-yaml"),
  ])
  func refusesAThemeFileThatSaysSomethingElse(text: String, code: String) {
    #expect(ThemeManifest.parse(folder(["theme.yml": text])).1.map(\.code) == [code])
  }

  @Test func isWholeWithoutExtends() {
    #expect(ThemeManifest.parse(folder(["theme.yml": "name: mine"])).0.extendsDefault == false)
    #expect(ThemeManifest.parse(folder([:])).0.extendsDefault)
  }
}
