/// Turns the spaces at which a Thai line must not break into no-break spaces.
///
/// Thai puts a space before ๆ and between a number and what it counts; browsers break there.
/// - Source: the rules of อักขรวิธี of the Royal Institute for ๆ and ฯลฯ; measured in browsers, which
///   put ๆ at a line's start when the space before it is a plain one.
public enum NoBreakSpaces {
  /// Replaces the spaces before ๆ and ฯ, in `๕ ส`, `พ.ศ. ๒๕๖๗`, `ข้อ ๓`, `ที่ ๑ - ๒`, dates, telephone
  /// numbers, and between a number and its unit; every other scalar stays as it is.
  public static func inserted(in text: String) -> String {
    let bytes = text.utf8Span.span
    let places = bytes.indices.filter { bytes[$0] == 0x20 && joins(bytes, at: $0) }
    guard !places.isEmpty else { return text }
    let plain = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(plain.count + places.count)
    var done = 0
    for place in places {
      result += plain[done..<place]
      result.append(0xC2)
      result.append(0xA0)
      done = place + 1
    }
    result += plain[done...]
    return String(decoding: result, as: UTF8.self)
  }

  private static func joins(_ text: Span<UInt8>, at space: Int) -> Bool {
    let next = space + 1
    guard space > 0, next < text.count else { return false }
    if marks.contains(where: { begins($0, text, at: next) }) { return true }
    if isDigit(text, before: space) {
      return isUnit(text, at: next) || isRange(text, dashAt: next)
        || isWithinPhoneNumber(text, at: space)
    }
    guard isDigit(text, at: next) else { return false }
    if let dash = dashes.first(where: { ends($0, text, before: space) }) {
      return isRange(text, dashAt: space - dash.count)
    }
    return prefixes.contains { ends($0, text, before: space) }
  }

  /// Whether a unit word, or ส alone as in `๕ ส`, begins at an index.
  private static func isUnit(_ text: Span<UInt8>, at index: Int) -> Bool {
    if begins(so, text, at: index) { return !isThaiLetter(text, at: index + 3) }
    return units.contains { begins($0, text, at: index) }
  }

  /// Whether the dash at an index stands between two numbers, with spaces on both sides.
  private static func isRange(_ text: Span<UInt8>, dashAt index: Int) -> Bool {
    guard let dash = dashes.first(where: { begins($0, text, at: index) }),
      let left = spaces.first(where: { ends($0, text, before: index) }),
      let right = spaces.first(where: { begins($0, text, at: index + dash.count) })
    else { return false }
    return isDigit(text, before: index - left.count)
      && isDigit(text, at: index + dash.count + right.count)
  }

  /// Whether numbers stand on both sides of a space, and the first of their row begins with a zero.
  private static func isWithinPhoneNumber(_ text: Span<UInt8>, at space: Int) -> Bool {
    guard isDigit(text, at: space + 1) else { return false }
    var start = space
    var first = space
    while true {
      if isDigit(text, before: start) {
        start -= text[start - 1] < 0x80 ? 1 : 3
        first = start
      } else if let blank = spaces.first(where: { ends($0, text, before: start) }) {
        start -= blank.count
      } else {
        return zeros.contains { begins($0, text, at: first) }
      }
    }
  }

  private static let months = CalendarDate.thaiMonths.flatMap { [$0.long, $0.short] }

  /// What a number belongs to when it stands before it.
  private static let prefixes: [[UInt8]] =
    (["พ.ศ.", "ค.ศ.", "ข้อ", "ที่", "ร้อยละ", "หน้า", "จำนวน", "โทร", "โทร.", "ต่อ"] + months).map {
      Array($0.utf8)
    }

  /// What a number counts when it stands behind it.
  private static let units: [[UInt8]] =
    ([
      "คน", "ครั้ง", "กลุ่ม", "แนวทาง", "กิจกรรม", "ข้อ", "บทเรียน", "รายงาน", "ปี", "เดือน", "วัน", "บาท",
      "ชั่วโมง", "นาที", "แห่ง", "โครงการ", "ฉบับ", "รายการ", "เปอร์เซ็นต์",
    ] + months).map { Array($0.utf8) }

  private static let marks = ["ๆ", "ฯ"].map { Array($0.utf8) }
  private static let so = Array("ส".utf8)
  private static let zeros = ["0", "๐"].map { Array($0.utf8) }
  private static let dashes = ["-", "–"].map { Array($0.utf8) }
  private static let spaces = [" ", "\u{A0}"].map { Array($0.utf8) }
}

// MARK: UTF-8

extension NoBreakSpaces {
  private static func begins(
    _ word: [UInt8], _ text: Span<UInt8>, at index: Int
  ) -> Bool {
    guard index >= 0, text.count - index >= word.count else { return false }
    var index = index
    for byte in word {
      if text[index] != byte { return false }
      index += 1
    }
    return true
  }

  private static func ends(_ word: [UInt8], _ text: Span<UInt8>, before index: Int) -> Bool {
    begins(word, text, at: index - word.count)
  }

  /// A Thai or an Arabic digit.
  private static func isDigit(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index >= 0, index < text.count else { return false }
    if (0x30...0x39).contains(text[index]) { return true }
    return index + 2 < text.count && text[index] == 0xE0 && text[index + 1] == 0xB9
      && (0x90...0x99).contains(text[index + 2])
  }

  private static func isDigit(_ text: Span<UInt8>, before index: Int) -> Bool {
    isDigit(text, at: index - 3) && text[index - 3] == 0xE0 || isDigit(text, at: index - 1)
  }

  /// A letter, vowel or mark of Thai; no digit.
  private static func isThaiLetter(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 < text.count, text[index] == 0xE0 else { return false }
    return text[index + 1] == 0xB8 || text[index + 1] == 0xB9 && text[index + 2] <= 0x8E
  }
}
