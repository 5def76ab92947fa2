public import BotrianDiagnostics

/// A day of the Gregorian calendar, without a time or a zone.
public struct CalendarDate: Hashable, Sendable {
  /// Year of the common era, `1484...2399`.
  public let year: Int

  /// Month, `1...12`.
  public let month: Int

  /// Day of the month, from 1.
  public let day: Int

  /// Accepts a day that exists.
  public init?(year: Int, month: Int, day: Int) {
    guard (1484..<2400).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Year of the Buddhist era.
  ///
  /// - Source: พ.ศ. = ค.ศ. + 543, in force since 1 January 2484 BE (พระราชบัญญัติปีปฏิทิน พุทธศักราช ๒๔๘๓).
  public var buddhistYear: Int { year + 543 }

  /// `2024-06-19`.
  public var iso8601: String {
    "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"
  }

  /// `๑๙ มิถุนายน ๒๕๖๗` or `19 June 2024`.
  public func formatted(_ language: Language, digits: Digits) -> String {
    switch language {
    case .thai: "\(digits(day)) \(Self.thaiMonths[month - 1].long) \(digits(buddhistYear))"
    case .english: "\(day) \(Self.englishMonths[month - 1]) \(year)"
    }
  }

  private static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  static let thaiMonths: [(long: String, short: String)] = [
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."), ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."), ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
  ]

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension CalendarDate: Comparable {
  /// Orders days by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate {
  /// Reads a date as Thai offices write it.
  ///
  /// Forms: `2024-06-19`; `2567-06-19` (a year of 2400 or more is of the Buddhist era);
  /// `๑๙ มิถุนายน ๒๕๖๗`, `19 มิ.ย. 2567`, `19 มิ.ย. 67` (two digits are 25xx), with or without `พ.ศ.`
  /// and `วันที่`. A four-digit year below 2400 beside a Thai month is of the common era.
  public init?(parsing text: String) {
    let text = Digits.arabic(text).replacingNoBreakSpaces
    if let date = Self(parsingISO: text) ?? Self(parsingThai: text) {
      self = date
    } else {
      return nil
    }
  }

  private init?(parsingISO text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year >= 2400 ? year - 543 : year, month: month, day: day)
  }

  private init?(parsingThai text: String) {
    var words = text.split(separator: " ").map(String.init)
    if words.first == "วันที่" { words.removeFirst() }
    words.removeAll { $0 == "พ.ศ." || $0 == "เดือน" }
    guard words.count == 3, let day = Int(words[0]), let month = Self.month(named: words[1]),
      let year = Int(words[2])
    else { return nil }
    switch words[2].utf8.count {
    case 2: self.init(year: year + 2500 - 543, month: month, day: day)
    case 4: self.init(year: year >= 2400 ? year - 543 : year, month: month, day: day)
    default: return nil
    }
  }

  private static func month(named name: String) -> Int? {
    thaiMonths.firstIndex { $0.long == name || $0.short == name }.map { $0 + 1 }
  }
}

extension String {
  fileprivate var replacingNoBreakSpaces: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }
}
