internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import Testing

@testable internal import BotrianTheme

/// The behaviour of Mustache that templates rely on; `MustacheSpecificationTests` hold it to the
/// examples of the specification.
@Suite struct TemplateTests {
  private func rendered(
    _ template: String, _ value: TemplateValue, partials: [String: String] = [:]
  ) throws -> String {
    var templates: [String: Template] = [:]
    for (name, text) in partials.merging(["main": template], uniquingKeysWith: { $1 }) {
      templates[name] = try TemplateParser.parse(Array(text.utf8), at: name).template
    }
    var renderer = TemplateRenderer(templates, value: value)
    renderer.render(template: "main")
    return String(decoding: renderer.page, as: UTF8.self)
  }

  // MARK: Variables

  @Test(arguments: [
    ("Hello {{title}}!", "Hello <&>!"),
    ("{{ title }}|{{{ title }}}|{{& title }}|{{\ttitle\n}}", "<&>|<&>|<&>|<&>"),
    ("{{report.unit.name}}", "กลุ่ม"),
    ("{{report.missing.name}}", ""),
    ("{{missing}}", ""),
    ("{{title.name}}", ""),  // a text has no parts
    ("{{flag}}{{items}}{{report}}", ""),  // no text to show
    ("  {{title}}\n", "  <&>\n"),  // a variable takes no line with it
  ])
  func showsAVariable(template: String, output: String) throws {
    let value: TemplateValue = [
      "title": .html(HTML(trusted: "<&>")), "report": ["unit": ["name": "กลุ่ม"]], "flag": true,
      "items": ["a"],
    ]
    #expect(try rendered(template, value) == output)
  }

  @Test func escapesTextAndNotMarkup() throws {
    let value: TemplateValue = ["text": "<&\">'", "html": .html(HTML(trusted: "<b>"))]
    #expect(
      try rendered("{{text}} {{{text}}} {{html}}", value)
        == "&lt;&amp;&quot;&gt;' &lt;&amp;&quot;&gt;' <b>")
  }

  // MARK: Sections

  @Test(arguments: [
    ("{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}", "a"),
    ("{{#no}}a{{/no}}{{^no}}b{{/no}}", "b"),
    ("{{#missing}}a{{/missing}}{{^missing}}b{{/missing}}", "b"),
    ("{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}", "b"),
    ("{{#letters}}<{{.}}>{{/letters}}", "<a><b>"),
    ("{{#rows}}{{name}}{{title}};{{/rows}}", "1T;2T;"),  // outer names are seen inside
    ("{{#rows}}{{#inner}}{{title}}{{/inner}}{{/rows}}", "innerinner"),  // the nearest name wins
    ("{{#object}}{{name}}{{/object}}", "o"),
    ("{{#object.deep}}{{name}}{{/object.deep}}", "d"),
    ("{{#title}}{{.}}{{/title}}", "T"),
    ("{{#rows}}{{#missing}}x{{/missing}}{{/rows}}", ""),
    ("{{#rows}}{{object.missing}}{{/rows}}", ""),
    // The first part is found, so that nothing is looked for further out.
    ("{{#shadow}}{{object.name}}{{/shadow}}", ""),
    ("{{#has_rows}}y{{/has_rows}}{{^has_empty}}n{{/has_empty}}{{#has_title}}x{{/has_title}}", "yn"),
  ])
  func repeatsEntersOrSkipsASection(template: String, output: String) throws {
    let row: (TemplateValue) -> TemplateValue = { ["name": $0, "inner": ["title": "inner"]] }
    let value: TemplateValue = [
      "yes": true, "no": false, "empty": [], "letters": ["a", "b"], "rows": [row("1"), row("2")],
      "title": "T", "object": ["name": "o", "deep": ["name": "d"]], "shadow": ["object": [:]],
    ]
    #expect(try rendered(template, value) == output)
  }

  // MARK: Lines

  @Test(arguments: [
    ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{#yes}}  \nb\n\t{{/yes}}\nc", "a\nb\nc"),
    ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\n", "a\r\nb\r\n"),
    ("{{#yes}}\nb\n{{/yes}}", "b\n"),
    ("a {{#yes}}\nb{{/yes}}\n", "a \nb\n"),
    ("{{#yes}}{{/yes}}\n", "\n"),  // two tags on a line
    ("{{^no}}\nb\n{{/no}}\n", "b\n"),
    ("a\n{{! a comment\n  of {{two lines }}\nb", "a\nb"),
    ("a {{! said }}b", "a b"),
    ("a\n{{> part}}\n{{> part}}\nb", "a\n[p]\n[p]\nb"),
    ("a {{> part}}\n", "a [p]\n\n"),
    ("a\n {{= <% %> =}} \n<%title%>{{title}}", "a\np{{title}}"),
    ("", ""),
  ])
  func takesTheLineOfATagThatIsAloneOnIt(template: String, output: String) throws {
    #expect(
      try rendered(
        template, ["yes": true, "no": false, "title": "p"], partials: ["part": "[{{title}}]\n"])
        == output)
  }

  @Test func rendersAPartialWithTheValueAtHand() throws {
    let value: TemplateValue = [
      "name": "a", "children": [["name": "b", "children": [["name": "c", "children": []]]]],
    ]
    let tree = "{{name}}{{#has_children}}({{#children}}{{> tree}}{{/children}}){{/has_children}}"
    #expect(try rendered("{{> tree}}", value, partials: ["tree": tree]) == "a(b(c))")
  }

  @Test(arguments: [
    ("<p>\n  {{> part}}\n</p>\n", "<p>\n  a\n  1\n2b\n</p>\n"),  // not the lines of a value
    ("{{#yes}}\n  {{> outer}}\n{{/yes}}\n", "  <\n    a\n    1\n2b\n  >\n"),
    ("x {{> part}}", "x a\n1\n2b\n"),
  ])
  func indentsAPartialAsItsTag(template: String, output: String) throws {
    let partials = ["part": "a\n{{lines}}b\n", "outer": "<\n  {{> part}}\n>\n"]
    #expect(
      try rendered(template, ["lines": "1\n2", "yes": true], partials: partials) == output)
  }

  // MARK: Blocks

  @Test(arguments: [
    ("{{$a}}own{{/a}}", "own"),
    ("{{<page}}{{/page}}", "[own|own]"),
    ("{{<page}}{{$b}}{{title}}{{/b}}{{/page}}", "[own|T]"),
    ("{{<page}} left out {{title}} {{$a}}1{{/a}} {{$b}}2{{/b}}{{/page}}!", "[1|2]!"),
    // What is nearest to the page counts, through however many templates.
    ("{{<middle}}{{/middle}}", "[m|own]"),
    ("{{<middle}}{{$a}}1{{/a}}{{/middle}}", "[1|own]"),
    // A block inside a caller's block of the same name is not filled with itself.
    ("{{<page}}{{$a}}<{{$a}}inner{{/a}}>{{/a}}{{/page}}", "[<inner>|own]"),
    // What was filled for one call is not filled for the next.
    ("{{<page}}{{$a}}1{{/a}}{{/page}}{{> page}}", "[1|own][own|own]"),
    ("{{#rows}}{{<page}}{{$a}}{{title}}{{/a}}{{/page}}{{/rows}}", "[x|own][y|own]"),
  ])
  func fillsTheBlocksOfAParent(template: String, output: String) throws {
    let partials = [
      "page": "[{{$a}}own{{/a}}|{{$b}}own{{/b}}]", "middle": "{{<page}}{{$a}}m{{/a}}{{/page}}",
    ]
    let value: TemplateValue = ["title": "T", "rows": [["title": "x"], ["title": "y"]]]
    #expect(try rendered(template, value, partials: partials) == output)
  }

  @Test(arguments: [
    (
      "{{<page}}\n{{$a}}\n      1\n        2\n{{/a}}\n{{/page}}\nb\n",
      "<p>\n  1\n    2\n</p>\nb\n"
    ),
    ("{{<page}}{{$a}}1{{/a}}{{/page}}\n", "<p>\n  1\n</p>\n"),  // the line of the place is kept
    ("{{<page}}{{$a}}{{/a}}{{/page}}\n", "<p>\n</p>\n"),  // nothing takes the line with it
    ("  {{<page}}{{/page}}\n", "  <p>\n    own\n  </p>\n"),
    ("- {{<page}}{{/page}}.\n", "- <p>\n  own\n</p>\n.\n"),
    ("{{<page}}\r\n{{$a}}\r\n1\r\n{{/a}}\r\n{{/page}}\r\n", "<p>\n  1\r\n</p>\n"),
    ("  {{$x}}1{{/x}} and\n  {{$x}}\n2\n  {{/x}} more\n", "  1 and\n2\n   more\n"),
    (
      "{{<page}}{{$a}}\n  {{#yes}}\n  1\n  {{/yes}}\n  {{> part}}\n{{/a}}{{/page}}",
      "<p>\n  1\n  p\n</p>\n"
    ),
  ])
  func fitsABlockToThePlaceWhereItIsShown(template: String, output: String) throws {
    let partials = ["page": "<p>\n  {{$a}}\n  own\n  {{/a}}\n</p>\n", "part": "p\n"]
    #expect(try rendered(template, ["yes": true], partials: partials) == output)
  }

  @Test func tellsWhereEachTagStands() throws {
    let tags = try TemplateParser.parse(Array("ที่ {{a}}\n  {{#b.c}}{{/b.c}}".utf8), at: "x").tags
    #expect(tags.map { "\($0.name) \($0.location)" } == ["a x:1:5", "b.c x:2:3", "b.c x:2:11"])
  }
}
