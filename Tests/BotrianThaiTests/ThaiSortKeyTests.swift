internal import BotrianThai
internal import Testing

@Suite struct ThaiSortKeyTests {
  /// The order of the Royal Institute Dictionary; `Intl.Collator("th")` gives the same.
  private let sorted = [
    "กา", "กาว", "ก้าว", "เกม", "แก้ว", "โกง", "ไก่", "ขา", "เขา",
  ]

  @Test func sortsLeadingVowelsBehindTheirConsonant() {
    #expect(sorted.reversed().sorted { ThaiSortKey($0) < ThaiSortKey($1) } == sorted)
  }

  @Test func countsThaiAndArabicDigitsAlike() {
    #expect(ThaiSortKey("ข้อ ๑") < ThaiSortKey("ข้อ 2"))
    #expect(ThaiSortKey("ข้อ 1") < ThaiSortKey("ข้อ ๒"))
  }

  @Test func putsSpacesAndPunctuationLast() {
    #expect(ThaiSortKey("วินัย จราจร") < ThaiSortKey("วินัยจราจรไทย"))
  }
}
