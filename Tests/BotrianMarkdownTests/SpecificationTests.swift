import BotrianMarkdown
import Testing

@Suite(
  .enabled(
    if: SpecificationText.areFetched || ReferencePrograms.areRequired,
    "the specifications are not there; run Tests/scripts/fetch-specifications.sh"))
struct SpecificationTests {
  @Test func rendersTheExamplesOfCommonMarkButForRawHTML() throws {
    let examples = try SpecificationText.commonMark.examples()
    #expect(examples.count == 652)
    for example in examples {
      let html = MarkdownDocument(example.markdown).html
      if Self.examplesWithRawHTML.contains(where: { $0.contains(example.number) }) {
        #expect(html != example.html, "example \(example.number) is no exception")
        let expected =
          Self.examplesWithComments.contains(example.number)
          ? example.html.replacing(#/(?:^ +)?<!--(?:.|\n)*?-->/#, with: "") : example.html
        #expect(
          html.showingMarkup == expected.showingMarkup,
          "example \(example.number) differs in more than raw HTML")
      } else {
        #expect(html == example.html, "example \(example.number), \(example.section)")
      }
    }
  }

  @Test func rendersTheTablesOfGitHubFlavoredMarkdown() throws {
    let examples = try SpecificationText.gitHub.examples()
      .filter { $0.section.hasPrefix("Tables") }
    #expect(examples.count == 8)
    for example in examples {
      #expect(
        MarkdownDocument(example.markdown).html == example.html.withAlignmentClasses,
        "example \(example.number)")
    }
  }

  /// The examples that meet a rule of ours.
  ///
  /// It is the same in all: raw HTML is shown as text, a block of it in a paragraph. Alignments, Thai
  /// numbers and dangerous links stand in none of them.
  private static let examplesWithComments: Set = [179, 183, 308, 309, 624]

  private static let examplesWithRawHTML: [ClosedRange<Int>] = [
    21...21, 31...31, 148...191, 201...201, 308...309, 344...344, 474...476, 490...490, 493...493,
    523...523, 535...535, 612...616, 622...622, 624...624, 627...631, 642...643,
  ]
}

extension String {
  /// Markup whose alignments are classes, as ours are.
  var withAlignmentClasses: String {
    replacing(#/ align="(left|center|right)"/#) { " class=\"align-\($0.output.1)\"" }
  }

  /// Markup in which escaped tags look like tags, so that raw HTML that is shown equals raw HTML
  /// that works; the paragraph around a block is taken away.
  fileprivate var showingMarkup: String {
    replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&").replacing("<p>", with: "").replacing("</p>", with: "")
      .replacing("\n", with: "")
  }
}
