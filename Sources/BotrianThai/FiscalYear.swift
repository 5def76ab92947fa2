/// A fiscal year of the Thai government, from 1 October to 30 September.
///
/// - Source: พระราชบัญญัติวิธีการงบประมาณ พ.ศ. ๒๕๖๑ มาตรา ๔; the year is named after the Buddhist year in which it ends.
public struct FiscalYear: Hashable, Sendable, Comparable {
  /// The Buddhist year that names it, such as 2567; `2484...2900`.
  public let buddhistYear: Int

  /// Accepts a year of the Buddhist era; a year of the common era is refused.
  public init?(_ buddhistYear: Int) {
    guard (2484...2900).contains(buddhistYear) else { return nil }
    self.buddhistYear = buddhistYear
  }

  /// The fiscal year in which a day lies, if it is one that can be named.
  public init?(containing date: CalendarDate) {
    self.init(date.year + 543 + (date.month >= 10 ? 1 : 0))
  }

  /// Its first day: 1 October of the year before.
  public var start: CalendarDate { day(month: 10, day: 1) }

  /// Its last day: 30 September.
  public var end: CalendarDate { day(month: 9, day: 30) }

  /// The first and the last day of a quarter.
  ///
  /// - Parameter quarter: `1...4`; the first is October to December.
  /// - Returns: Two days of the fiscal year, both within the quarter.
  public func period(ofQuarter quarter: Int) -> (start: CalendarDate, end: CalendarDate) {
    precondition((1...4).contains(quarter), "a fiscal year has four quarters")
    let ends = [(12, 31), (3, 31), (6, 30), (9, 30)]
    let first = [10, 1, 4, 7][quarter - 1]
    return (day(month: first, day: 1), day(month: ends[quarter - 1].0, day: ends[quarter - 1].1))
  }

  /// Orders years by time.
  public static func < (left: FiscalYear, right: FiscalYear) -> Bool {
    left.buddhistYear < right.buddhistYear
  }

  private func day(month: Int, day: Int) -> CalendarDate {
    let year = buddhistYear - 543 - (month >= 10 ? 1 : 0)
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("a fiscal year of \(buddhistYear) has no \(year)-\(month)-\(day)")
    }
    return date
  }
}
