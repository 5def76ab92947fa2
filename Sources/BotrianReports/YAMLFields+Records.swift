internal import BotrianDiagnostics
package import BotrianMarkdown
package import BotrianThai

extension YAMLFields {
  /// A key's date in any of the forms that `CalendarDate` reads.
  package mutating func date(_ key: String) -> CalendarDate? {
    guard let text = text(key, example: "2567-06-19") else { return nil }
    if let date = CalendarDate(parsing: text.value) { return date }
    report(.invalidDate(text.value, of: key, at: text.location))
    return nil
  }

  /// A key's date, which must be there.
  package mutating func requiredDate(_ key: String) -> CalendarDate? {
    require(key, example: "2567-06-19")
    return date(key)
  }

  /// A key's year of the Buddhist era.
  package mutating func fiscalYear(_ key: String) -> FiscalYear? {
    guard let text = text(key, example: "2567") else { return nil }
    let number = Int(Digits.arabic(text.value))
    if let number, let year = FiscalYear(number) { return year }
    if let number, (1900..<2484).contains(number) {
      report(.yearInWrongEra(number, at: text.location))
    } else {
      report(.invalidFiscalYear(text.value, at: text.location))
    }
    return nil
  }

  /// A key's year, which must be there.
  package mutating func requiredFiscalYear(_ key: String) -> FiscalYear? {
    require(key, example: "2567")
    return fiscalYear(key)
  }

  /// A key's slug.
  package mutating func slug(_ key: String, example: String) -> Located<Slug>? {
    text(key, example: example).flatMap { slug(of: $0) }
  }

  /// Reads a text as a slug, or notes the mistake.
  package mutating func slug(of text: Located<String>) -> Located<Slug>? {
    if let slug = Slug(rawValue: text.value) { return Located(slug, at: text.location) }
    report(.invalidSlug(text.value, at: text.location))
    return nil
  }

  /// A key's quarters of a fiscal year, ascending and each once.
  package mutating func quarters(_ key: String) -> [Int] {
    let quarters = texts(key, example: "[1, 2]").compactMap { text -> Int? in
      if let number = Int(Digits.arabic(text.value)), (1...4).contains(number) { return number }
      report(.invalidQuarter(text.value, at: text.location))
      return nil
    }
    return Set(quarters).sorted()
  }

  /// Since when and why something is withdrawn.
  package mutating func withdrawal() -> Report.Withdrawal? {
    guard var nested = mapping("withdrawn") else { return nil }
    let day = nested.requiredDate("on")
    let reason = nested.requiredText("reason", example: "เหตุผล")
    merge(nested)
    guard let day, let reason else { return nil }
    return Report.Withdrawal(on: day, reason: reason.value)
  }
}
