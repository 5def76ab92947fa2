internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

@Suite struct TextSketchTests {
  private static let edits = [
    (
      "บุคลากรมีภารกิจจำนวนมาก ไม่สามารถเข้าร่วมกิจกรรมได้ครบทุกคน",
      "บุคลากรมีภารกิจมาก จึงไม่สามารถเข้าร่วมกิจกรรมได้ครบทุกคน"
    ),
    ("ควรกำหนดผู้รับผิดชอบกิจกรรมให้ชัดเจน", "ควรกำหนดผู้รับผิดชอบในแต่ละกิจกรรมให้ชัดเจน"),
    ("สื่อสารประชาสัมพันธ์ให้ทั่วถึง", "การสื่อสารประชาสัมพันธ์ให้ทั่วถึง"),
    ("จัดกิจกรรมอย่างน้อยเดือนละ ๑ ครั้ง ทุกวันพฤหัสบดี", "จัดกิจกรรมอย่างน้อยเดือนละ ๒ ครั้ง ทุกวันศุกร์"),
  ]

  @Test(arguments: ["", "ก", "กข", "บทเรียน", "มีผู้เข้าร่วมกิจกรรมครบทุกกลุ่มงานและทุกหน่วยงานในสังกัด"])
  func findsATextWhollyLikeItself(text: String) {
    #expect(TextSketch(of: text).similarity(to: TextSketch(of: text)) == 1)
  }

  @Test(arguments: [
    ("ครั้งที่ ๑๒", "ครั้งที่ 12"), ("แต่ละ", "เเต่ละ"), ("น้ำ", "น\u{0E4D}\u{0E49}า"), ("No Gift", "no gift"),
    ("ตรวจ ราชการ", "ตรวจราชการ"),
  ])
  func countsSpellingsOfTheSameTextAlike(texts: (String, String)) {
    #expect(TextSketch(of: texts.0) == TextSketch(of: texts.1))
  }

  @Test func tellsATextFromItsToneMarks() {
    #expect(TextSketch(of: "ปาไม้") != TextSketch(of: "ป่าไม้"))
  }

  @Test(arguments: edits)
  func findsALightlyEditedSentenceAlike(texts: (String, String)) {
    #expect(TextSketch(of: texts.0).similarity(to: TextSketch(of: texts.1)) > 0.4)
  }

  @Test func tellsUnrelatedSentencesApart() {
    let sketches = Self.edits.map { TextSketch(of: $0.0) }
    for (index, sketch) in sketches.enumerated() {
      for other in sketches[(index + 1)...] { #expect(sketch.similarity(to: other) < 0.2) }
    }
  }

  /// Eight bits a bin and 64 bins: a standard error of 1/16 at 0.5, so four of them for the worst of 400 pairs.
  @Test func estimatesTheShareOfCommonWindows() {
    var generator = SeededGenerator(seed: 2567)
    var errors: [Double] = []
    for _ in 0..<400 {
      let pair = RandomPair(length: Int.random(in: 80...600, using: &generator), using: &generator)
      let estimate = TextSketch(of: pair.first).similarity(to: TextSketch(of: pair.second))
      errors.append(estimate - pair.similarity)
    }
    #expect(errors.allSatisfy { abs($0) < 0.25 })
    #expect(abs(errors.reduce(0, +) / 400) < 0.01)
  }

  /// Windows of short texts fill few bins, and the others repeat them.
  @Test func estimatesShortTextsWithoutLeaningToEitherSide() {
    var generator = SeededGenerator(seed: 2568)
    var errors: [Double] = []
    for _ in 0..<1000 {
      let pair = RandomPair(length: Int.random(in: 8...40, using: &generator), using: &generator)
      let estimate = TextSketch(of: pair.first).similarity(to: TextSketch(of: pair.second))
      errors.append(estimate - pair.similarity)
    }
    #expect(abs(errors.reduce(0, +) / 1000) < 0.02)
  }

  @Test(arguments: 0..<TextSketch.binCount) func tellsEightBinsInARow(first: Int) throws {
    let digits = TextSketch(of: "มีผู้เข้าร่วมกิจกรรมครบทุกกลุ่มงานและทุกหน่วยงาน").hexadecimal
    let sketch = try #require(TextSketch(hexadecimal: digits))
    let row = (digits + digits).dropFirst(2 * first).prefix(16)
    #expect(UInt64(row, radix: 16) == sketch.bins(from: first))
  }

  @Test func countsEqualBins() throws {
    let zeros = String(repeating: "00", count: TextSketch.binCount)
    let sketch = try #require(TextSketch(hexadecimal: zeros))
    for count in 0...TextSketch.binCount {
      // Bins that differ in one bit, in the highest or in all.
      let others = (0..<count).map { ["01", "80", "ff"][$0 % 3] }.joined()
      let other = try #require(TextSketch(hexadecimal: others + zeros.dropFirst(2 * count)))
      let share = Double(TextSketch.binCount - count) / 64
      #expect(sketch.similarity(to: other) == max(0, (share - 1.0 / 256) / (1 - 1.0 / 256)))
    }
  }

  @Test func survivesBeingWrittenDown() {
    let sketch = TextSketch(of: "ควรกำหนดผู้รับผิดชอบกิจกรรมให้ชัดเจน")
    #expect(sketch.hexadecimal.utf8.count == 128)
    #expect(TextSketch(hexadecimal: sketch.hexadecimal) == sketch)
  }

  /// By another program, from the description: sketches that are kept must mean the same in years to come.
  @Test func isTheSameOnEveryMachine() {
    let hexadecimal =
      "dc00dc0000dc2b0000badcbadc7eba00007e007e7e7e00dcdcbadcba007ebaba"
      + "00dc00badc2b00dc7eba7e007e7eba00dcba2bba2b2bdcdcdcbaba2b2b7e2bdc"
    #expect(TextSketch(of: "บทเรียน").hexadecimal == hexadecimal)
  }

  @Test(arguments: [
    "", "0", String(repeating: "0", count: 127), String(repeating: "0", count: 129),
    String(repeating: "G", count: 128), String(repeating: "A", count: 128),
    "๐" + String(repeating: "0", count: 128),
  ])
  func refusesWhatIsNoSketch(text: String) {
    #expect(TextSketch(hexadecimal: text) == nil)
  }
}

/// Two texts with some of their letters in common, and how much of their windows they share.
private struct RandomPair {
  let first: String
  let second: String
  let similarity: Double

  init(length: Int, using generator: inout SeededGenerator) {
    let letters = (0x0E01...0x0E2E).map { UInt32($0) }
    let first = (0..<length).map { _ in letters.randomElement(using: &generator) ?? 0x0E01 }
    var second = first
    for _ in 0..<Int.random(in: 0...length / 4, using: &generator) {
      let place = Int.random(in: 0..<length, using: &generator)
      second[place] = letters.randomElement(using: &generator) ?? 0x0E01
    }
    let (left, right) = (Self.windows(of: first), Self.windows(of: second))
    self.first = String(scalarValues: first)
    self.second = String(scalarValues: second)
    similarity = Double(left.intersection(right).count) / Double(left.union(right).count)
  }

  private static func windows(of scalars: [UInt32]) -> Set<[UInt32]> {
    Set((0...scalars.count - 3).map { Array(scalars[$0..<$0 + 3]) })
  }
}
