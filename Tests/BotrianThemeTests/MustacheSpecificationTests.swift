import BotrianDiagnostics
import BotrianMarkdown
import Testing

@testable import BotrianTheme

@Suite(
  .enabled(
    if: MustacheSpecification.isFetched || MustacheSpecification.isRequired,
    "the specification is not there; run Tests/scripts/fetch-specifications.sh"))
struct MustacheSpecificationTests {
  @Test(arguments: MustacheSpecification.parts.keys.sorted())
  func rendersTheExamplesButForWhatDiffersOnPurpose(part: String) throws {
    let examples = try MustacheSpecification.examples(of: part)
    #expect(examples.count == MustacheSpecification.parts[part])
    let differing = try examples.filter { example in
      try output(of: example) { .text($0) } != example.expected
    }
    // Both ways: an example that fails and is not expected to, and one that is and passes.
    #expect(
      Set(differing.map { "\(part): \($0.name)" })
        == Self.withoutEscapes.union(Self.withMissingPartials).filter { $0.hasPrefix("\(part):") })
  }

  @Test(arguments: MustacheSpecification.parts.keys.sorted())
  func takesTheKindOfAValueForTheKindOfBraces(part: String) throws {
    for example in try MustacheSpecification.examples(of: part)
    where Self.withoutEscapes.contains("\(part): \(example.name)") {
      #expect(
        try output(of: example) { .html(HTML(trusted: $0)) } == example.expected, "\(example.name)")
      #expect(
        try output(of: example) { .text($0) }
          == output(of: example.withPlainBraces) { .text($0) }, "\(example.name)")
    }
  }

  @Test func refusesAPartialThatIsNotThere() throws {
    for example in try MustacheSpecification.examples(of: "partials")
    where Self.withMissingPartials.contains("partials: \(example.name)") {
      #expect(try output(of: example) { .text($0) } == "missing-partial")
    }
  }

  /// Examples that show text unescaped: with us a value alone says that it is markup, so that no
  /// template can take what an author typed for it.
  private static let withoutEscapes: Set = [
    "interpolation: Triple Mustache", "interpolation: Ampersand",
    "interpolation: Implicit Iterators - Triple Mustache",
    "interpolation: Implicit Iterators - Ampersand",
    "partials: Standalone Indentation",
    "sections: Implicit Iterator - Triple mustache", "sections: Implicit Iterator - Ampersand",
    "~inheritance: Triple Mustache",
  ]

  /// Examples that show nothing for a partial that is not there: with us that is a mistake.
  private static let withMissingPartials: Set = ["partials: Failed Lookup"]

  /// What an example shows, or the code of what is wrong with it.
  private func output(
    of example: MustacheSpecification.Example, text: (String) -> TemplateValue
  ) throws -> String {
    var texts = example.partials ?? [:]
    texts["example"] = example.template
    var templates: [String: Template] = [:]
    for (name, text) in texts {
      let parsed = try TemplateParser.parse(Array(text.utf8), at: "\(name).mustache")
      let check = TemplateCheck(templates: Set(texts.keys), strings: [], folder: "")
      let missing = check.diagnostics(of: parsed.tags).filter { $0.code == "missing-partial" }
      if let code = missing.first?.code { return code }
      templates[name] = parsed.template
    }
    var renderer = TemplateRenderer(templates, value: example.data.value(text: text))
    renderer.render(template: "example")
    return String(decoding: renderer.page, as: UTF8.self)
  }
}

extension MustacheSpecification.Example {
  /// The example with `{{name}}` where it had `{{{name}}}` or `{{&name}}`.
  fileprivate var withPlainBraces: Self {
    func plain(_ text: String) -> String {
      text.replacing("{{{", with: "{{").replacing("}}}", with: "}}").replacing("{{&", with: "{{")
    }
    return Self(
      name: name, template: plain(template), partials: partials?.mapValues(plain), data: data,
      expected: expected)
  }
}
