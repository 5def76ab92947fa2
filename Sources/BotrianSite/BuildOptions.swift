public import BotrianThai
public import Foundation

/// What a build is asked for beyond what the site's files say.
public struct BuildOptions: Sendable {
  /// The day that the build takes for today: approvals decided later do not count yet.
  public var asOf: CalendarDate

  /// Whether records that may not be published are built as well, marked, to be looked at within the office.
  public var includesDrafts: Bool

  /// Whether the site is to be opened from a disk, without a server.
  public var isPortable: Bool

  /// Whether spelling is looked at as well, which takes its time and changes no page.
  public var checksSpelling: Bool

  /// Where the times of the build's parts go; nothing is measured without.
  public var timings: BuildTimings?

  /// What builds before found out; nothing is remembered without.
  public var memory: BuildMemory?

  /// Asks for the public site as of a day.
  public init(
    asOf: CalendarDate, includesDrafts: Bool = false, isPortable: Bool = false,
    checksSpelling: Bool = false
  ) {
    self.asOf = asOf
    self.includesDrafts = includesDrafts
    self.isPortable = isPortable
    self.checksSpelling = checksSpelling
  }
}

extension CalendarDate {
  /// The day that a moment falls on in Thailand (UTC+7, no summer time).
  public static func inThailand(at moment: Date) -> CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { preconditionFailure("the clock shows no day of a calendar: \(moment)") }
    return date
  }
}
