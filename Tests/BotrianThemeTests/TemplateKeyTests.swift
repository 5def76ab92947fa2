internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianTheme

@Suite struct TemplateKeyTests {
  @Test func givesEveryKnownNameANumberOfItsOwn() throws {
    let words = try ["th", "en"].flatMap { language in
      try Repository.text("Themes/default/strings/\(language).yml").split(separator: "\n")
        .compactMap { $0.split(separator: ":").first.map(String.init) }
    }
    let names = TemplateNames.all.union(words)
    #expect(names.count > 400)
    #expect(Set(names.map { TemplateKey($0).number }).count == names.count)
  }

  @Test func tellsNamesApartByTheirBytes() {
    #expect(TemplateKey("title") == "title")
    #expect(TemplateKey("title") != "titel")
  }

  @Test func putsTheEntriesOfAnObjectOverThoseOfAnother() {
    let merged = (["a": "1", "b": "2"] as TemplateValue).merging(["b": "3", "c": "4"])
    #expect(merged["a"] == "1" && merged["b"] == "3" && merged["c"] == "4")
  }

  @Test func looksWordsUp() {
    let words = TemplateValue.words(["nav": "เมนู"])
    #expect(words["nav"] == .text("เมนู") && words["none"] == nil)
  }
}
