internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianTestSupport
internal import BotrianTheme
internal import Foundation
internal import Testing

@Suite struct ThemeTests {
  /// The files of the default theme with one of them changed; `nil` removes it.
  private func codes(changing path: String, to text: String?) -> [String] {
    var files = Theme.embeddedFiles.filter { $0.path != path }
    if let text { files.append(Theme.File(path: path, bytes: Array(text.utf8))) }
    do {
      _ = try Theme(ThemeFolder(files, at: "Themes/default"), named: "default")
      return []
    } catch {
      return error.diagnostics.map { "\($0.location): \($0.code)" }
    }
  }

  @Test func carriesThemesDefaultByteForByte() throws {
    let folder = "Themes/default"
    let paths = try Repository.files(below: folder)
    #expect(Theme.embeddedFiles.map(\.path).sorted() == paths.sorted())
    for file in Theme.embeddedFiles {
      let bytes = try Data(contentsOf: Repository.root.appending(path: "\(folder)/\(file.path)"))
      #expect(file.bytes == Array(bytes), "\(file.path)")
    }
  }

  @Test func acceptsTheDefaultTheme() {
    #expect(codes(changing: "layouts/none", to: nil) == [])
  }

  @Test func refusesAThemeThatLacksALayout() {
    #expect(
      codes(changing: "layouts/page.mustache", to: nil) == ["Themes/default: missing-theme-file"])
  }

  @Test(arguments: [
    ("a\n {{> braedcrumbs}}", "2:2: missing-partial"),
    ("a\n{{#title}}{{> page}}{{/title}}", "2:11: circular-partial"),
    ("{{t.serach}}", "1:1: unknown-string"),
    ("{{#nav}}\n  {{tilte.href}}{{/nav}}", "2:3: unknown-name"),
    ("{{has_reprots}}", "1:1: unknown-name"),
    ("ก {{#title}}", "1:3: unclosed-section"),
    ("{{title", "1:1: unclosed-tag"),
    ("{{title}}\n{{{body}}", "2:1: unclosed-tag"),
    ("{{#title}}{{/titel}}", "1:11: stray-closing-tag"),
    ("{{/title}}", "1:1: stray-closing-tag"),
    ("{{=<%=}}", "1:1: unsupported-tag"),
    ("{{%pragma}}", "1:1: unsupported-tag"),
    ("{{>*name}}", "1:1: unsupported-tag"),
    ("{{=<% %>=}}\n<%tilte%>", "2:1: unknown-name"),
    ("{{$part}}", "1:1: unclosed-section"),
    ("{{<haed}}{{/haed}}", "1:1: missing-partial"),
    ("a\n{{<page}}{{$body}}{{/body}}{{/page}}", "2:1: circular-partial"),
    ("{{<pagination}}{{$body}}{{tilte}}{{/body}}{{/pagination}}", "1:25: unknown-name"),
    ("{{}}", "1:1: unsupported-tag"),
    ("{{a b}}", "1:1: unsupported-tag"),
  ])
  func refusesWhatATemplateCannotMean(template: String, finding: String) {
    let path = "layouts/page.mustache"
    #expect(codes(changing: path, to: template) == ["Themes/default/\(path):\(finding)"])
  }

  @Test func refusesALayoutAndAPartialOfOneName() {
    #expect(
      codes(changing: "partials/page.mustache", to: "a")
        == ["Themes/default/partials/page.mustache: repeated-template"])
  }

  @Test func tellsTheMistakesOfAllTemplatesTogether() {
    var files = Theme.embeddedFiles.filter { $0.path != "layouts/home.mustache" }
    files.append(Theme.File(path: "layouts/home.mustache", bytes: Array("{{#years}}".utf8)))
    files.append(Theme.File(path: "partials/more.mustache", bytes: Array("{{tilte}}".utf8)))
    let failure = #expect(throws: BuildFailure.self) {
      try Theme(ThemeFolder(files, at: "Themes/default"), named: "default")
    }
    #expect(failure?.diagnostics.map(\.code) == ["unclosed-section", "unknown-name"])
  }

  @Test func refusesStringsThatLackAWordOfTheGenerators() throws {
    let strings = try Repository.text("Themes/default/strings/en.yml")
      .replacing(/nav_reports: .*\n/, with: "")
    #expect(
      codes(changing: "strings/en.yml", to: strings)
        == ["Themes/default/strings/en.yml: missing-string"])
  }

  @Test func hasEveryWordInEveryLanguage() throws {
    let theme = try Theme(.embedded, named: "default")
    let keys = Language.allCases.map { Set(theme.strings($0).words.keys) }
    #expect(keys[0] == keys[1])
  }

  @Test(arguments: ["{{title}}", "{{{title}}}", "{{&title}}"])
  func escapesTextHoweverATemplateShowsIt(template: String) throws {
    var files = Theme.embeddedFiles.filter { $0.path != "layouts/page.mustache" }
    files.append(Theme.File(path: "layouts/page.mustache", bytes: Array(template.utf8)))
    let theme = try Theme(ThemeFolder(files, at: "Themes/default"), named: "default")
    let page = theme.render(["title": "<b>&\"ก"], with: "page")
    #expect(String(decoding: page, as: UTF8.self) == "&lt;b&gt;&amp;&quot;ก")
  }

  @Test func showsMarkupListsAndTheFlagsBesideThem() throws {
    var files = Theme.embeddedFiles.filter { $0.path != "layouts/page.mustache" }
    let template =
      "{{title}}|{{{body}}}|{{#has_nav}}{{#nav}}<{{.}}>{{/nav}}{{/has_nav}}{{^has_breadcrumbs}}-{{/has_breadcrumbs}}"
    files.append(Theme.File(path: "layouts/page.mustache", bytes: Array(template.utf8)))
    let theme = try Theme(ThemeFolder(files, at: "Themes/default"), named: "default")
    let page = theme.render(
      [
        "title": "<b>&", "body": .html(HTML(trusted: "<p>x</p>")), "nav": ["a", "b"],
        "breadcrumbs": [],
      ],
      with: "page")
    #expect(String(decoding: page, as: UTF8.self) == "&lt;b&gt;&amp;|<p>x</p>|<a><b>-")
  }

  @Test func fillsInTheBracesOfAWording() throws {
    let theme = try Theme(.embedded, named: "default")
    #expect(theme.strings(.thai)(.appliesTo, ["count": "๔"]) == "ใช้กับ ๔ ข้อ")
  }

  @Test(arguments: [("1", "1 report"), ("๑", "๑ report"), ("0", "0 reports"), ("21", "21 reports")])
  func tellsOneFromMany(count: String, text: String) throws {
    let theme = try Theme(.embedded, named: "default")
    #expect(theme.strings(.english)(.countReports, ["count": count]) == text)
  }

  @Test func namesNoOffice() throws {
    for path in try Repository.files(below: "Themes/default") where !path.hasSuffix(".woff2") {
      let text = try Repository.text("Themes/default/" + path)
      #expect(!text.contains("ลำปาง") && !text.contains("Lampang"), "\(path)")
    }
  }
}
