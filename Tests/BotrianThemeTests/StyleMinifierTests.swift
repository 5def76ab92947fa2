internal import BotrianMinifier
internal import BotrianTestSupport
internal import Testing

@Suite struct StyleMinifierTests {
  private func minified(_ sheet: String) -> String {
    String(decoding: StyleMinifier.minified(Array(sheet.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("a {\n  color: red;\n}\n\nb { margin: 0 auto }\n", "a{color: red;}b{margin: 0 auto}\n"),
    ("a /* one */ b { }", "a b{}\n"),
    ("/* it's \"one\" */ a{}", "a{}\n"),
    ("/* open", "\n"),
    ("/*! licence */\na {}", "/*! licence */ a{}\n"),
    (
      "a { width: calc(1rem + 2px); content: attr(x) / \"\" }",
      "a{width: calc(1rem + 2px);content: attr(x) / \"\"}\n"
    ),
    ("a { content: \"x  /* y */ ;  \\\"  z\" }", "a{content: \"x  /* y */ ;  \\\"  z\"}\n"),
    ("a { src: url(a, b.png) , url(\"c)  d\") }", "a{src: url(a, b.png),url(\"c)  d\")}\n"),
    ("a > b + c ~ d , e :hover {}", "a > b + c ~ d,e :hover{}\n"),
    (
      "@media screen and (min-width: 2em) , print {}",
      "@media screen and (min-width: 2em),print{}\n"
    ),
    (".a\\ b  {}", ".a\\ b{}\n"),
    ("a { content: \"ถอด  บทเรียน\" }", "a{content: \"ถอด  บทเรียน\"}\n"),
  ])
  func leavesOutOnlyWhatSaysNothing(sheet: String, published: String) {
    #expect(minified(sheet) == published)
  }

  @Test func shortensWhatIsShortNoFurther() throws {
    let once = minified(try Repository.text("Themes/default/assets/site.css"))
    #expect(minified(once) == once)
  }
}
