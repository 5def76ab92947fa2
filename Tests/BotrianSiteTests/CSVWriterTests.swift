internal import Testing

@testable internal import BotrianSite

@Suite struct CSVWriterTests {
  private func row(_ cells: String...) -> String {
    var csv = CSVWriter()
    for cell in cells { csv.cell(cell) }
    csv.endRow()
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test func endsARowAsRFC4180Asks() {
    #expect(row("a", "", "ข") == "a,,ข\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a\r", "\"a\r\""),
    ("=\"a\"", "\"'=\"\"a\"\"\""),
  ])
  func quotesWhatWouldBreakARow(cell: String, written: String) {
    #expect(row(cell) == written + "\r\n")
  }
}
