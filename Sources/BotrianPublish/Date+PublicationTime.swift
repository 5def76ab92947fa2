internal import Foundation

extension Date {
  /// The moment in Thailand's time: `2026-11-25T16:24:05+07:00`.
  var publicationTime: String {
    let format = ISO8601DateFormatter()
    format.timeZone = TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt
    return format.string(from: self)
  }
}
