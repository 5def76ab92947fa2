@testable internal import BotrianSearch
internal import Testing

@Suite struct PassageTests {
  @Test func joinsShortParagraphs() {
    #expect(Passage.passages(of: ["ก", "ข", "ค"]) == ["ก\nข\nค"])
  }

  @Test func cutsALongParagraphAtSpacesAndLosesNothingElse() {
    let words = (0..<300).map { "คำที่\($0)" }
    let passages = Passage.passages(of: [words.joined(separator: " ")])
    #expect(passages.count > 3)
    #expect(passages.allSatisfy { $0.unicodeScalars.count <= 600 })
    #expect(passages.flatMap { $0.split(separator: " ").map(String.init) } == words)
  }

  @Test func tearsNoLetterFromItsMarksWhereThereIsNoSpace() {
    let text = String(repeating: "ที่", count: 500)
    let passages = Passage.passages(of: [text])
    #expect(passages.joined() == text)
    #expect(passages.allSatisfy { $0.unicodeScalars.first == "ท" })
  }
}
