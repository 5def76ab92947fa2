@testable internal import BotrianSearch
internal import BotrianTestSupport
internal import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    ([0, 31, 32, 1_000], "Af" + "gB" + "o" + "f"), ([], ""),
  ])
  func writesNumbersFiveBitsACharacter(numbers: [Int], text: String) {
    #expect(String(decoding: NumberText.plain(numbers), as: UTF8.self) == text)
    #expect(NumberText.numbers(Array(text.utf8)[...]) == numbers)
  }

  @Test func readsBackEverySetOfUnits() {
    var random = SeededGenerator(seed: 3)
    for limit in [1, 2, 30, 5_000, 1_000_000] {
      for _ in 0..<40 {
        let count = Int.random(in: 0...min(limit, 400), using: &random)
        let units = Set((0..<count).map { _ in Int32.random(in: 0..<Int32(limit), using: &random) })
        let sorted = units.sorted()
        let text = NumberText.ascending(sorted)
        #expect(NumberText.ascending(text[...], below: limit) == sorted)
      }
    }
  }

  /// Rows of more ones than a machine word has, and more plain bits than most gaps need.
  @Test(arguments: [
    Array(0..<1_000) + [100_000], [0, 1, 2_000_000_000], Array(0..<300), [Int32.max - 2],
  ])
  func readsBackGapsOfAllLengths(units: [Int32]) throws {
    let text = NumberText.ascending(units)
    #expect(NumberText.ascending(text[...], below: Int(Int32.max)) == units)
    // As a part of a longer text, and cut off or altered in its middle.
    #expect(NumberText.ascending(([65, 65] + text)[2...], below: Int(Int32.max)) == units)
    #expect(NumberText.ascending(text.dropLast(text.count / 2), below: Int(Int32.max)) != units)
    let place = text.count / 2
    let altered = text[..<place] + [UInt8(ascii: "!")] + text[(place + 1)...]
    #expect(NumberText.ascending(altered, below: Int(Int32.max)) == nil)
  }

  @Test func takesAsFewCharactersAsAnyNumberOfPlainBitsGives() {
    var random = SeededGenerator(seed: 4)
    for limit in [1, 2, 9, 100, 1_000, 50_000] {
      for _ in 0..<40 {
        let count = Int.random(in: 1...min(limit, 60), using: &random)
        let units = Set((0..<count).map { _ in Int.random(in: 0..<limit, using: &random) }).sorted()
        let gaps = zip(units, [-1] + units).map { $0 - $1 - 1 }
        let bitCounts = (0..<31).map { shift in
          gaps.reduce(0) { $0 + $1 >> shift + 1 + shift }
        }
        let text = NumberText.ascending(units.map { Int32($0) })
        let best = bitCounts.firstIndex(of: bitCounts.min() ?? 0)
        #expect(text.first == NumberText.sixes([best ?? 0]).first)
      }
    }
  }

  @Test(arguments: ["", "A", "!", "A_", "Zzzzzz", "A____________"])
  func refusesWhatIsNoSet(text: String) {
    #expect(NumberText.ascending(Array(text.utf8)[...], below: 3) == nil)
  }

  @Test func exchangesThaiAndLatinAndBack() {
    let text = "กิจกรรม Big \"Day\" ๕ ส (~|}) ฿ é 😀"
    #expect(TextExchange.exchanged(text) != text)
    #expect(TextExchange.exchanged(TextExchange.exchanged(text)) == text)
    #expect(TextExchange.exchanged("กขค").utf8.count == 3)
  }
}
