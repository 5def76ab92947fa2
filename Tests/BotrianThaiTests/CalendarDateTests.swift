internal import BotrianDiagnostics
internal import BotrianThai
internal import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "2024-06-19", "2567-06-19", "๒๕๖๗-๐๖-๑๙", "๑๙ มิถุนายน ๒๕๖๗", "19 มิ.ย. 2567", "19 มิ.ย. 67",
    "19 มิถุนายน พ.ศ. 2567", "วันที่ ๑๙ มิถุนายน ๒๕๖๗", "19 มิถุนายน 2024", "๑๙\u{A0}มิถุนายน ๒๕๖๗",
  ])
  func readsEveryFormOfOneDay(text: String) throws {
    let date = try #require(CalendarDate(parsing: text))
    #expect(date.iso8601 == "2024-06-19")
  }

  @Test(arguments: [
    "2567-02-29",  // 2024 has a 29 February, and 2567 is 2024
    "2024-02-29",
  ])
  func knowsLeapYearsOfBothEras(text: String) {
    #expect(CalendarDate(parsing: text)?.iso8601 == "2024-02-29")
  }

  @Test(arguments: [
    "", "19 June 2024", "2567-13-01", "2567-06-31", "2566-02-29", "19/06/2567", "67-06-19",
    "19 มิ.ย. 567", "2567-6-19", "ห้า มิถุนายน ๒๕๖๗", "3110-06-19",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }

  @Test func writesTheDayInTheOfficesDigits() throws {
    let date = try #require(CalendarDate(year: 2024, month: 6, day: 9))
    #expect(date.formatted(.thai, digits: .thai) == "๙ มิถุนายน ๒๕๖๗")
    #expect(date.formatted(.thai, digits: .arabic) == "9 มิถุนายน 2567")
    #expect(date.formatted(.english, digits: .thai) == "9 June 2024")
  }

  @Test func ordersByTime() throws {
    let dates = ["2566-12-31", "2567-01-01", "2567-02-01"].compactMap(CalendarDate.init(parsing:))
    #expect(dates.count == 3 && dates.reversed().sorted() == dates)
  }
}
