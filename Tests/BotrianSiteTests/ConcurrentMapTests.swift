internal import BotrianSite
internal import Testing

@Suite struct ConcurrentMapTests {
  private struct Refused: Error, Equatable {
    let number: Int
  }

  @Test(arguments: [0, 1, 2, 7, 1_000])
  func keepsTheOrder(count: Int) async {
    let numbers = Array(0..<count)
    #expect(await numbers.concurrentMap { $0 * 2 } == numbers.map { $0 * 2 })
  }

  @Test func throwsWhatTheFirstElementThrew() async {
    let numbers = Array(0..<1_000)
    let error = await #expect(throws: Refused.self) {
      try await numbers.concurrentMap { number throws(Refused) in
        if number >= 400 { throw Refused(number: number) }
        return number
      }
    }
    #expect(error == Refused(number: 400))
  }
}
