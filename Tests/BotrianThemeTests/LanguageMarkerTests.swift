internal import Testing

@testable internal import BotrianTheme

/// A page in English says which of its texts are Thai.
@Suite struct LanguageMarkerTests {
  @Test(arguments: [
    ("<p>ไทย</p>", #"<p lang="th">ไทย</p>"#),
    ("<p>English</p>", "<p>English</p>"),
    (
      #"<td data-label="ก">๑. ไทย (Thai)</td>"#, #"<td data-label="ก" lang="th">๑. ไทย (Thai)</td>"#
    ),
    ("<p>(2) ไทย</p>", #"<p lang="th">(2) ไทย</p>"#),
    ("<p>From ไทย and ลาว, too</p>", #"<p>From <span lang="th">ไทย and ลาว</span>, too</p>"#),
    ("<ul><li>ก</li><li>b</li></ul>", #"<ul><li lang="th">ก</li><li>b</li></ul>"#),
    ("<p>ก<br>ข <b>ค</b></p>", #"<p lang="th">ก<br>ข <b>ค</b></p>"#),
    ("<p>\n<b>a</b> ก</p>", "<p>\n<b>a</b> <span lang=\"th\">ก</span></p>"),
    ("<title>A - ก</title>", "<title>A - ก</title>"),
    ("<title>ก - A</title>", #"<title lang="th">ก - A</title>"#),
    ("<script>\"ก\"</script><p>a</p>", "<script>\"ก\"</script><p>a</p>"),
    (#"<p lang="th">ก</p>"#, #"<p lang="th">ก</p>"#),
    (
      #"<html lang="en"><body>ก</body></html>"#, #"<html lang="en"><body lang="th">ก</body></html>"#
    ),
    (#"<img src="a" alt="ก">"#, #"<img lang="th" src="a" alt="ก">"#),
    ("<!-- ก --><p>ข</p>", #"<!-- ก --><p lang="th">ข</p>"#),
    (#"<a title="a>b">ก</a>"#, #"<a title="a>b" lang="th">ก</a>"#),
    ("<p>a</p>ก", #"<p>a</p><span lang="th">ก</span>"#),
  ])
  func marksThaiAndNothingElse(page: String, marked: String) {
    let result = LanguageMarker.markingThai(in: Array(page.utf8))
    #expect(String(decoding: result, as: UTF8.self) == marked)
  }

  @Test(arguments: [("th", "<p>ก</p>"), ("en", #"<p lang="th">ก</p>"#)])
  func marksPagesOfOtherLanguagesOnly(language: String, page: String) throws {
    let theme = try Theme(
      ThemeFolder(
        [
          Theme.File(path: "theme.yml", bytes: Array("extends: default".utf8)),
          Theme.File(path: "layouts/page.mustache", bytes: Array("<p>{{title}}</p>".utf8)),
        ], at: "Themes/mine"), over: .embedded, named: "mine")
    let bytes = theme.render(["lang": .text(language), "title": "ก"], with: "page")
    #expect(String(decoding: bytes, as: UTF8.self) == page)
  }
}
