/// Turns the spaces at which a Thai line must not break into no-break spaces.
///
/// Thai puts a space before ๆ and between a number and what it counts; browsers break there.
/// - Source: the rules of อักขรวิธี of the Royal Institute for ๆ and ฯลฯ; measured in browsers, which
///   put ๆ at a line's start when the space before it is a plain one.
public enum NoBreakSpaces {
  /// Replaces the spaces before ๆ and ฯ, in `๕ ส`, `พ.ศ. ๒๕๖๗`, `ข้อ ๓`, `ที่ ๑ - ๒`, dates, and between
  /// a number and its unit; every other scalar stays as it is.
  public static func inserted(in text: String) -> String {
    guard text.utf8.contains(0x20) else { return text }
    var scalars = Array(text.unicodeScalars)
    var didChange = false
    for index in scalars.indices.dropFirst().dropLast() where scalars[index] == " " {
      guard joins(scalars, at: index) else { continue }
      scalars[index] = "\u{A0}"
      didChange = true
    }
    return didChange ? String(String.UnicodeScalarView(scalars)) : text
  }

  private static func joins(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let next = scalars[index + 1]
    if next == "\u{0E46}" || next == "\u{0E2F}" { return true }
    let previous = scalars[index - 1]
    if previous.thaiOrArabicDigitValue != nil {
      return isUnit(scalars, from: index + 1) || isRange(scalars, dashAt: index + 1)
    }
    guard next.thaiOrArabicDigitValue != nil else { return false }
    if previous == "-" || previous == "–" { return isRange(scalars, dashAt: index - 1) }
    return prefixes.contains { endsWith($0, scalars, before: index) }
  }

  /// Whether a unit word, or ส alone as in `๕ ส`, begins at an index.
  private static func isUnit(_ scalars: [Unicode.Scalar], from index: Int) -> Bool {
    if scalars[index] == "ส" {
      return index + 1 == scalars.count || !scalars[index + 1].isThaiLetter
    }
    return units.contains { unit in
      index + unit.count <= scalars.count && scalars[index..<index + unit.count].elementsEqual(unit)
    }
  }

  /// Whether the dash at an index stands between two numbers, with spaces or without.
  private static func isRange(_ scalars: [Unicode.Scalar], dashAt index: Int) -> Bool {
    guard scalars[index] == "-" || scalars[index] == "–", index >= 2, index + 2 < scalars.count
    else {
      return false
    }
    return scalars[index + 1].isBlankSpace && scalars[index + 2].thaiOrArabicDigitValue != nil
      && scalars[index - 1].isBlankSpace && scalars[index - 2].thaiOrArabicDigitValue != nil
  }

  private static func endsWith(
    _ word: [Unicode.Scalar], _ scalars: [Unicode.Scalar], before index: Int
  ) -> Bool {
    index >= word.count && scalars[index - word.count..<index].elementsEqual(word)
  }

  private static let months = CalendarDate.thaiMonths.flatMap { [$0.long, $0.short] }

  /// What a number belongs to when it stands before it.
  private static let prefixes: [[Unicode.Scalar]] =
    (["พ.ศ.", "ค.ศ.", "ข้อ", "ที่", "ร้อยละ", "หน้า", "จำนวน"] + months)
    .map { Array($0.unicodeScalars) }

  /// What a number counts when it stands behind it.
  private static let units: [[Unicode.Scalar]] =
    ([
      "คน", "ครั้ง", "กลุ่ม", "แนวทาง", "กิจกรรม", "ข้อ", "บทเรียน", "รายงาน", "ปี", "เดือน", "วัน", "บาท",
      "ชั่วโมง", "นาที", "แห่ง", "โครงการ", "ฉบับ", "รายการ", "เปอร์เซ็นต์",
    ] + months)
    .map { Array($0.unicodeScalars) }
}

extension Unicode.Scalar {
  fileprivate var isBlankSpace: Bool { self == " " || self == "\u{A0}" }
}
