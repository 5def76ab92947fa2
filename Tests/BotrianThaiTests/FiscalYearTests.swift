internal import BotrianThai
internal import Testing

@Suite struct FiscalYearTests {
  @Test func runsFromOctoberToSeptember() throws {
    let year = try #require(FiscalYear(2567))
    #expect(year.start.iso8601 == "2023-10-01")
    #expect(year.end.iso8601 == "2024-09-30")
  }

  @Test(arguments: [
    (1, "2023-10-01", "2023-12-31"), (2, "2024-01-01", "2024-03-31"),
    (3, "2024-04-01", "2024-06-30"), (4, "2024-07-01", "2024-09-30"),
  ])
  func dividesIntoQuarters(quarter: Int, start: String, end: String) throws {
    let period = try #require(FiscalYear(2567)).period(ofQuarter: quarter)
    #expect(period.start.iso8601 == start && period.end.iso8601 == end)
  }

  @Test(arguments: [2024, 67, 0, 3110])
  func refusesAYearOfAnotherEra(year: Int) {
    #expect(FiscalYear(year) == nil)
  }
}
