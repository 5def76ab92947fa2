@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

@Suite struct MarkedTextTests {
  private func excerpt(of text: String, for query: String) -> MarkedText {
    MarkedText(excerptOf: text, marks: Marker(Query(query).wanted).marks(in: text))
  }

  private func marks(in text: String, for query: String) -> [String] {
    excerpt(of: text, for: query).segments.filter(\.isMarked).map(\.text)
  }

  // Each query alone would tear a letter from its vowel or tone mark.
  @Test(arguments: [
    ("ปิด", "เปิดประชุม", "เปิด"), ("ก", "กา", "กา"), ("ท", "ที่", "ที่"), ("นำ", "น้ำ", "น้ำ"),
    ("สวม", "ส\u{200B}วม\u{200B}หมวก", "ส\u{200B}วม\u{200B}"),
  ])
  func marksWholeClusters(query: String, text: String, marked: String) {
    #expect(marks(in: text, for: query).first == marked)
  }

  @Test func marksWordsThatOnlyASpacePartsAsOne() {
    #expect(marks(in: "นโยบาย No Gift Policy", for: "no gift") == ["No Gift"])
  }

  @Test func marksWhatIsThereOfAMisspeltWord() {
    #expect(marks(in: "ไม่สวมหมวกนิรภัย", for: "หมวกนริภัย") == ["หมวกนิ"])
  }

  @Test func marksNoWordThatOnlyContainsALatinQuery() {
    #expect(marks(in: "Casino and No 1", for: "no") == ["No"])
    #expect(marks(in: "ปี 12567 และ 2567", for: "2567") == ["2567"])
  }

  @Test func showsALongTextAroundItsLongestMark() {
    let text =
      String(repeating: "ข้อความ ", count: 60) + "กระต่าย" + String(repeating: " ต่อไป", count: 60)
    let shown = excerpt(of: text, for: "กระต่าย")
    #expect(shown.segments.filter(\.isMarked).map(\.text) == ["กระต่าย"])
    #expect(shown.text.hasPrefix("…") && shown.text.hasSuffix("…"))
    #expect(shown.text.unicodeScalars.count <= MarkedText.excerptLength + 12)
  }

  @Test func neverTearsAClusterWhateverIsTyped() {
    var random = SeededGenerator(seed: 21)
    let alphabet: [Unicode.Scalar] = [
      "ก", "น", "ร", "เ", "แ", "ไ", "า", "ะ", "\u{0E33}", "\u{0E31}", "\u{0E34}", "\u{0E35}",
      "\u{0E48}", "\u{0E49}", "\u{0E4C}", "\u{0E4D}", " ", "a", "5", "๕", "\u{200B}", "\u{0301}",
    ]
    func text(upTo length: Int) -> String {
      let scalars = (0...Int.random(in: 0...length, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? "ก"
      }
      return String(String.UnicodeScalarView(scalars))
    }
    for _ in 0..<500 {
      let whole = text(upTo: 400)
      let shown = excerpt(of: whole, for: text(upTo: 4)).segments.filter { $0.text != "…" }
      let scalars = shown.map { $0.text.unicodeScalars.map(\.value) }
      for (left, right) in zip(scalars, scalars.dropFirst()) {
        guard let last = left.last, let first = right.first else { continue }
        #expect(ThaiClusters.canCut(between: last, and: first))
      }
      let plain = Array(whole.unicodeScalars)
      let joined = Array(shown.map(\.text).joined().unicodeScalars)
      #expect(joined.isEmpty || plain.contains(joined))
    }
  }
}
