import BotrianDiagnostics
import BotrianMarkdown
import Testing

@Suite struct LinkDestinationTests {
  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;x",
    "javascript&#x3A;x", "%6Aavascript:x", "javascript%3Ax", "%256Aavascript:x", "java%0Ascript:x",
    "java&#9;script:x", "java&#10;script:x", "&#1;javascript:x", "%20javascript:x", "vbscript:x",
    "VBSCRIPT:x", "file:///etc/passwd", "data:text/html,x", "data:image/svg+xml,x", "data:,x",
    "data:image/pngx,x", "javascript\\:x",
  ])
  func refusesADestinationThatCouldAct(destination: String) {
    let document = MarkdownDocument("ก [ข](\(destination)) ค")
    #expect(document.html == "<p>ก ข ค</p>\n")
    #expect(document.mistakes == ["1:3 dangerous-link"])
  }

  @Test(arguments: [
    "https://a.b", "http://a.b", "mailto:a@b.c", "tel:+66", "/a", "../a.pdf", "#ก",
    "?a=javascript:x",
    "data:image/png;base64,x", "data:image/webp,x", "xjavascript:y", "javascript", "filed:x",
    "./javascript:x",
  ])
  func acceptsOtherDestinations(destination: String) {
    let document = MarkdownDocument("[ก](\(destination))")
    #expect(document.html.hasPrefix("<p><a href=\""))
    #expect(document.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("<javascript:x>", "<p>javascript:x</p>\n", "1:1"),
    ("![ก *ข*](javascript:x)", "<p>ก ข</p>\n", "1:1"),
    ("[**ก**][a]\n\n[a]: javascript:x", "<p><strong>ก</strong></p>\n", "1:1"),
    ("| ก |\n|-|\n| [ข](data:x) |", "<td>ข</td>", "3:3"),
  ])
  func showsTheTextOfADangerousLink(text: String, html: String, place: String) {
    let document = MarkdownDocument(text)
    #expect(document.html.contains(html))
    #expect(document.mistakes == ["\(place) dangerous-link"])
    #expect(document.diagnostics.first?.severity == .error)
  }

  @Test func refusesWhatAResolverMakesDangerous() {
    var renderer = HTMLRenderer()
    renderer.resolveLink = { _, _ in "javascript:x" }
    #expect(renderer.render(MarkdownDocument("[ก](/a)").blocks).markup == "<p>ก</p>\n")
  }

  @Test func escapesADestination() {
    #expect(
      MarkdownDocument("[x](</ก\"&'[\\\\%20>)").html
        == "<p><a href=\"/%E0%B8%81%22&amp;&#x27;%5B%5C%20\">x</a></p>\n")
  }
}
