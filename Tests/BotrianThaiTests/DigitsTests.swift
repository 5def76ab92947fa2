internal import BotrianThai
internal import Testing

@Suite struct DigitsTests {
  @Test func writesNumbersAndTextsInEitherSet() {
    #expect(Digits.thai(2567) == "๒๕๖๗")
    #expect(Digits.thai("ข้อ 3.10") == "ข้อ ๓.๑๐")
    #expect(Digits.arabic("ศธ ๐๒๑๐๗/") == "ศธ 02107/")
    #expect(Digits.arabic("๕ ส ที่ 5") == "5 ส ที่ 5")
  }

  @Test func leavesDigitsOfOtherScriptsAlone() {
    #expect(Digits.arabic("٣ ३") == "٣ ३")
  }
}
