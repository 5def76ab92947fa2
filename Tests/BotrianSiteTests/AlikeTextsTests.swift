internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

@testable internal import BotrianSite

@Suite struct AlikeTextsTests {
  private func alike(_ texts: [String], owners: [Int32?]? = nil) -> AlikeTexts {
    AlikeTexts(
      texts.map { TextSketch(of: $0) }, owners: owners ?? texts.indices.map { Int32($0) })
  }

  @Test func namesTheMostAlikeFirst() {
    let texts = [
      "ควรกำหนดผู้รับผิดชอบกิจกรรมให้ชัดเจน",
      "ควรกำหนดผู้รับผิดชอบในแต่ละกิจกรรมให้ชัดเจนตั้งแต่ต้นปีงบประมาณ",
      "ควรกำหนดผู้รับผิดชอบกิจกรรมให้ชัดเจนขึ้น",
      "งบประมาณในการทำป้ายประชาสัมพันธ์น้อย",
    ]
    #expect(alike(texts).matches(of: 0).map(\.place) == [2, 1])
    #expect(alike(texts).matches(of: 3) == [])
  }

  @Test func namesTheEarlierOfEquallyAlikeTexts() {
    let text = "ควรกำหนดผู้รับผิดชอบกิจกรรมให้ชัดเจน"
    #expect(alike([text, text, text]).matches(of: 2).map(\.place) == [0, 1])
  }

  @Test func neverMatchesTextsOfOneOwner() {
    let text = "ควรกำหนดผู้รับผิดชอบกิจกรรมให้ชัดเจน"
    #expect(alike([text, text], owners: [7, 7]).matches(of: 0) == [])
    #expect(alike([text, text], owners: [nil, nil]).matches(of: 0).map(\.place) == [1])
  }

  @Test func namesFiveAtMost() {
    let texts = (10..<20).map { "มีผู้เข้าร่วมกิจกรรมครบทุกกลุ่มงานและทุกหน่วยงานในสังกัด \($0) คน" }
    #expect(alike(texts).matches(of: 9).count == 5)
  }

  @Test func hasNothingToCompareInNoText() {
    #expect(alike(["บทเรียน"]).matches(of: 0) == [])
    _ = alike([])
  }

  /// Among many alike the nearly equal ones are found, though few are compared.
  @Test func findsTheNearestAmongVeryMany() {
    var generator = SeededGenerator(seed: 4)
    let words = ["กิจกรรม", "บุคลากร", "ประชาสัมพันธ์", "งบประมาณ", "อุปกรณ์", "สถานที่", "เวลา", "ประชุม"]
    let bases = (0..<300).map { _ in
      (0..<20).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
    }
    let found = alike(bases + bases.map { $0 + "อย่างต่อเนื่อง" })
    let isNearest = (0..<300).filter { found.matches(of: $0).first?.place == $0 + 300 }
    #expect(isNearest.count > 200)
  }

  /// A text that comes changes the matches of those like it, not whom others meet.
  @Test func changesFewMatchesWhenATextComes() throws {
    var generator = SeededGenerator(seed: 9)
    let words = ["กิจกรรม", "บุคลากร", "ประชาสัมพันธ์", "งบประมาณ", "อุปกรณ์", "สถานที่", "เวลา", "ประชุม"]
    let texts = (0..<2_000).map { _ in
      (0..<6).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
    }
    let (before, after) = (alike(texts), alike(texts + ["งบประมาณไม่พอสำหรับอุปกรณ์และสถานที่"]))
    let changed = texts.indices.filter { before.matches(of: $0) != after.matches(of: $0) }
    #expect(texts.indices.filter { !before.matches(of: $0).isEmpty }.count > 1_000)
    #expect(changed.count < 20)
  }
}
