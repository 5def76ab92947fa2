internal import BotrianDiagnostics
internal import Testing

@Suite struct DiagnosticPrinterTests {
  private let diagnostic = Diagnostic(
    code: "year-in-wrong-era",
    at: SourceLocation(path: "Content/reports/2567/no-gift-policy.md", line: 4, column: 14),
    summary: LocalizedText(th: "ปี 2024 เป็น ค.ศ.", en: "2024 is a year of the common era"),
    reason: LocalizedText(th: "ช่องนี้ใช้ปี พ.ศ.", en: "Fiscal years are of the Buddhist era"),
    remedy: LocalizedText(th: "เขียน 2567", en: "Write 2567"))

  @Test func printsPlaceLineReasonAndRemedyInThai() {
    let printer = DiagnosticPrinter(language: .thai) { _, _ in "fiscal_year: 2024" }
    #expect(
      printer.text(of: diagnostic) == """
        Content/reports/2567/no-gift-policy.md:4:14: error: ปี 2024 เป็น ค.ศ. [year-in-wrong-era]
          4 | fiscal_year: 2024
          เพราะ: ช่องนี้ใช้ปี พ.ศ.
          แก้: เขียน 2567
        """)
  }

  @Test func printsTheSameInEnglish() {
    let printer = DiagnosticPrinter(language: .english) { _, _ in nil }
    #expect(
      printer.text(of: diagnostic) == """
        Content/reports/2567/no-gift-policy.md:4:14: error: 2024 is a year of the common era [year-in-wrong-era]
          Why: Fiscal years are of the Buddhist era
          Mend: Write 2567
        """)
  }

  @Test func quotesOnlyTheNeighbourhoodOfALongLine() {
    let line = String(repeating: "ก", count: 150) + "ข" + String(repeating: "ค", count: 150)
    let place = SourceLocation(path: "a.md", line: 1, column: 151)
    let printer = DiagnosticPrinter(language: .thai) { _, _ in line }
    let text = printer.text(
      of: Diagnostic(
        code: "x", at: place, summary: diagnostic.summary, reason: diagnostic.reason,
        remedy: diagnostic.remedy))
    let quote = text.split(separator: "\n")[1]
    #expect(quote.contains("ข") && quote.hasPrefix("  1 | …") && quote.hasSuffix("…"))
    #expect(quote.unicodeScalars.count < 120)
  }

  @Test func printsMoreThanTwentyWarningsOfACodeAsACount() {
    let warnings = (1...25).map { line in
      Diagnostic(
        code: "column-head-differs", severity: .warning,
        at: SourceLocation(path: "a.md", line: line),
        summary: diagnostic.summary, reason: diagnostic.reason, remedy: diagnostic.remedy)
    }
    let text = DiagnosticPrinter(language: .thai) { _, _ in nil }.text(of: warnings)
    #expect(text.contains("a.md:20: warning") && !text.contains("a.md:21: warning"))
    #expect(text.hasSuffix("และคำเตือนแบบเดียวกันอีก 5 จุด [column-head-differs]"))
  }

  @Test func ordersByPathLineAndColumn() {
    func at(_ path: String, _ line: Int?, _ column: Int? = nil) -> Diagnostic {
      Diagnostic(
        code: "x", at: SourceLocation(path: path, line: line, column: column),
        summary: diagnostic.summary, reason: diagnostic.reason, remedy: diagnostic.remedy)
    }
    let sorted = [
      at("a.md", nil), at("a.md", 2, 1), at("a.md", 2, 9), at("a.md", 10), at("b.md", 1),
    ]
    #expect(BuildFailure(sorted.reversed()).diagnostics == sorted)
  }

  @Test func keepsEachDiagnosticOnce() {
    #expect(BuildFailure([diagnostic, diagnostic]).diagnostics == [diagnostic])
  }
}
