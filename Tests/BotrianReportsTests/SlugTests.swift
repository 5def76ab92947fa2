internal import BotrianReports
internal import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("no-gift-policy", true), ("5s", true), ("../x", false), ("วินัย", false), ("a..b", false),
    ("a--b", false), ("-a", false), ("a-", false), ("", false), ("A", false), ("a b", false),
    ("a/b", false),
  ])
  func acceptsOnlyASCIIWordsAndHyphens(text: String, isSlug: Bool) {
    #expect((Slug(rawValue: text) != nil) == isSlug)
  }

  @Test func refusesAnEndlessOne() {
    #expect(Slug(rawValue: String(repeating: "a", count: 100)) != nil)
    #expect(Slug(rawValue: String(repeating: "a", count: 101)) == nil)
  }

  @Test func suggestsWhatANameCouldBecome() {
    #expect(Slug.suggestion(for: "BIG Cleaning_Day (2)")?.rawValue == "big-cleaning-day-2")
    #expect(Slug.suggestion(for: "วินัยจราจร") == nil)
  }
}
