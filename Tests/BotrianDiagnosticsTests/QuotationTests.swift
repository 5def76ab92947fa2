internal import Testing

@testable internal import BotrianDiagnostics

/// A line as a message quotes it.
@Suite struct QuotationTests {
  @Test(arguments: [
    ("fiscal_year: 2024", 14, ["fiscal_year: ", "2024", ""]),
    ("langauge: th", 1, ["", "langauge:", " th"]),
    ("[big-cleaning-day, thai-cultur]", 20, ["[big-cleaning-day, ", "thai-cultur", "]"]),
    ("menu: [{title: ก}]", 16, ["menu: [{title: ", "ก", "}]"]),
    ("ดู [ที่นี่](/x/) ต่อ", 4, ["ดู ", "[ที่นี่](/x/)", " ต่อ"]),
    ("| ก | ข|", 7, ["| ก | ", "ข", "|"]),
    ("ก", 2, ["ก", "", ""]),
    ("ก", 9, ["ก", "", ""]),
  ])
  func marksTheWordAtTheColumn(line: String, column: Int, parts: [String]) throws {
    let quotation = try #require(Quotation(of: line, at: column))
    #expect([quotation.before, quotation.place, quotation.after] == parts)
  }

  @Test func marksNothingWhereTheWholeLineIsMeant() throws {
    let quotation = try #require(Quotation(of: "ก ข", at: nil))
    #expect(quotation.before == "ก ข" && quotation.place.isEmpty)
  }

  @Test(arguments: ["", "  ", "\t\r"])
  func quotesNoEmptyLine(line: String) {
    #expect(Quotation(of: line, at: 1) == nil)
  }

  @Test func tearsNoMarkFromItsLetterWhereALongLineIsCut() throws {
    let line = String(repeating: "ที่", count: 200)
    for column in 100...102 {
      let quotation = try #require(Quotation(of: line, at: column))
      let scalars = quotation.text.unicodeScalars
      #expect(scalars.starts(with: "…ท".unicodeScalars))
      #expect(scalars.reversed().starts(with: "ที่…".unicodeScalars.reversed()))
    }
  }

  @Test func keepsColumnsBehindATab() throws {
    #expect(try #require(Quotation(of: "\ta: 1", at: 5)).place == "1")
  }

  @Test func showsWhatHasNoShape() throws {
    #expect(try #require(Quotation(of: "ก\u{0B}ข", at: 2)).text == "ก\u{FFFD}ข")
  }
}
