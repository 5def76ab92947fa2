internal import Testing

@testable internal import BotrianSite

@Suite struct SpreadsheetTextTests {
  @Test(arguments: [
    "=1+1", "+66 54", "-5", "- บุคลากรที่เดินทาง", "@SUM(A1)", "  =1", "\t=1", "\u{A0}=1", "\u{3000}-1",
    "\u{200B}=1", "\u{FEFF}=1", "＝1", "＋1", "－1", "＠a", "−5", "\n=1", "\r\n=1", "\tabc", "\rabc",
    "'=1",
    "''-1", "' =1",
  ])
  func putsAnApostropheBeforeWhatASpreadsheetMayRun(text: String) {
    #expect(SpreadsheetText.harmless(text) == "'" + text)
  }

  @Test(arguments: [
    "", "ข้อ ๑", "1-2", "a=b", "'", "'abc", " abc", "๕ ส", "(-5)", "\"=1\"", "•", "–", "ที่ -5",
  ])
  func leavesOtherTextsAsTheyAre(text: String) {
    #expect(SpreadsheetText.harmless(text) == text)
  }

  @Test(arguments: ["=1", "'=1", "''=1", "'abc", "abc", " =1", "' -1", "\tabc", "'\tabc", "-"])
  func canBeUndone(text: String) {
    let cell = SpreadsheetText.harmless(text)
    // What `Documentation/data.md` tells readers to do.
    let isMarked = cell.firstMatch(of: /^'[\s']*[=+\-@\t]/) != nil
    #expect((isMarked ? String(cell.dropFirst()) : cell) == text)
  }
}
