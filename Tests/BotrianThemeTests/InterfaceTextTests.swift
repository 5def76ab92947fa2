internal import BotrianDiagnostics
internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianTheme

/// Every word of the interface stands in the strings files, in every language.
@Suite struct InterfaceTextTests {
  /// What a template says in no language: names of formats.
  private static let names: Set<String> = ["Atom", "JSON", "Feed", "Schema"]

  /// What readers of a template's page would see or hear that is written in the template itself.
  static func words(in template: String) -> [String] {
    let text = template.replacing(/\{\{\{?[^}]*\}?\}\}/, with: " ")
      .replacing(/<!--.*?-->/.dotMatchesNewlines(), with: " ")
      .replacing(/<(pre|code|script|style)\b.*?<\/\1>/.dotMatchesNewlines(), with: " ")
    let spoken =
      /(?:aria-label|title|alt|placeholder|data-copied|data-failed|data-text-[a-z-]+)="([^"]*)"/
    let attributes = text.matches(of: spoken).map { String($0.1) }
    let outside = text.replacing(/<[^>]*>/, with: " ").replacing(/&[a-z0-9#]+;/, with: " ")
    return ([outside] + attributes).flatMap { text in
      text.matches(of: /[\p{L}\p{M}]+/).map { String($0.0) }
    }.filter { !names.contains($0) }
  }

  @Test(arguments: [
    ("<p>{{t.search}}</p>", []), ("<p>ค้นหา</p>", ["ค้นหา"]), ("<p>Read it</p>", ["Read", "it"]),
    (#"<a aria-label="Menu" class="nav">{{title}}</a>"#, ["Menu"]),
    (#"<img alt="รูป">"#, ["รูป"]), ("<pre>curl -s</pre>", []), ("{{! a note }}", []),
    ("&nbsp;·", []),
  ])
  func knowsWhatATemplateSaysItself(template: String, words: [String]) {
    #expect(Self.words(in: template) == words)
  }

  @Test func standsInNoTemplate() throws {
    for path in try Repository.files(below: "Themes/default") where path.hasSuffix(".mustache") {
      let words = Self.words(in: try Repository.text("Themes/default/" + path))
      #expect(words == [], "\(path)")
    }
  }

  @Test func standsInNoScript() throws {
    for path in try Repository.files(below: "Themes/default/assets") where path.hasSuffix(".js") {
      let script = try Repository.text("Themes/default/assets/" + path)
      for (number, line) in zip(
        1..., script.split(separator: "\n", omittingEmptySubsequences: false))
      {
        let code = line.replacing(/\/\/ .*$/, with: "").replacing(
          /\/(?:[^\/\\]|\\.)+\/[a-z]*/, with: ""
        )
        .replacing("๐๑๒๓๔๕๖๗๘๙", with: "")
        #expect(!code.contains(/[\u{0E00}-\u{0E7F}]/), "\(path):\(number)")
      }
    }
  }

  @Test func fillsInTheSamePlacesInEveryLanguage() throws {
    let theme = try Theme(.embedded, named: "default")
    let (thai, english) = (theme.strings(.thai).words, theme.strings(.english).words)
    for (key, text) in thai {
      #expect(Wording.places(in: text) == Wording.places(in: english[key] ?? ""), "\(key)")
    }
  }

  @Test func saysNothingThaiInEnglish() throws {
    let words = try Theme(.embedded, named: "default").strings(.english).words
    let thai = words.filter {
      $0.value.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) }
    }
    #expect(thai.keys.sorted() == [])
  }

  @Test func namesInEachLayoutOnlyWhatItsPagesGive() throws {
    let tags = try Theme.embeddedFiles.filter { $0.path.hasSuffix(".mustache") }.flatMap { file in
      try TemplateParser.parse(file.bytes, at: "Themes/default/\(file.path)").tags
    }
    let findings = LayoutCheck(tags).diagnostics().map { "\($0.location): \($0.summary.english)" }
    #expect(findings == [])
  }
}
