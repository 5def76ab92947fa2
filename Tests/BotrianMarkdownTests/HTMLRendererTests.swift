import BotrianDiagnostics
import BotrianMarkdown
import Testing

@Suite struct HTMLRendererTests {
  private func html(_ text: String, _ change: (inout HTMLRenderer) -> Void) -> String {
    var renderer = HTMLRenderer()
    change(&renderer)
    return renderer.render(MarkdownDocument(text).blocks).markup
  }

  @Test func transformsTextButNotCode() {
    let html = html("a `a` [a](a \"a\") ![a](a)\n\n    a\n") { renderer in
      renderer.transformText = { $0.replacing("a", with: "<") }
    }
    #expect(
      html
        == """
        <p>&lt; <code>a</code> <a href="a" title="a">&lt;</a> <img src="a" alt="a" title="" /></p>
        <pre><code>a
        </code></pre>

        """.replacing(" title=\"\"", with: ""))
  }

  @Test func resolvesDestinationsWithTheirPlace() {
    let html = html("ก\n[ข](a) ![ค](b)") { renderer in
      renderer.resolveLink = { "/\($0)?\($1.line ?? 0):\($1.column ?? 0)" }
    }
    #expect(
      html == "<p>ก\n<a href=\"/a?2:1\">ข</a> <img src=\"/b?2:8\" alt=\"ค\" /></p>\n")
  }

  @Test func namesHeadingsAndParagraphs() {
    let html = html("# ก\n\nข\n\n- ค") { renderer in
      renderer.headingID = { "h\($0.location.line ?? 0)\"" }
      renderer.paragraphID = { "p\($0.location.line ?? 0)" }
    }
    #expect(
      html == """
        <h1 id="h1&quot;">ก</h1>
        <p id="p3">ข</p>
        <ul>
        <li>ค</li>
        </ul>

        """)
  }

  @Test(arguments: [(1, "h2"), (5, "h6"), (-3, "h1")])
  func movesHeadingsWithinSixLevels(offset: Int, name: String) {
    #expect(html("# ก") { $0.headingLevelOffset = offset } == "<\(name)>ก</\(name)>\n")
  }

  @Test func showsTheLinesOfACellAsAListOnDemand() {
    let text = "| ก |\n|-|\n| ๑. ข<br>๓. ค |"
    #expect(html(text) { _ in }.contains("<td>๑. ข<br />\n๓. ค</td>"))
    #expect(
      html(text) { $0.rendersCellLists = true }.contains(
        "<td>\n<ol class=\"thai\">\n<li>ข</li>\n<li value=\"3\">ค</li>\n</ol>\n</td>"))
  }

  @Test func rendersInlinesForAnElementOfTheCallers() {
    guard case .heading(_, let inlines) = MarkdownDocument("# ก & *ข*").blocks.first?.kind else {
      Issue.record("no heading")
      return
    }
    #expect(HTMLRenderer().render(inlines).markup == "ก &amp; <em>ข</em>")
  }
}
