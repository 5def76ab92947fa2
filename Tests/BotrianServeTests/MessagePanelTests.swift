internal import BotrianDiagnostics
internal import BotrianSite
internal import Testing

@testable internal import BotrianServe

/// Messages as a person in a browser sees them.
@Suite struct MessagePanelTests {
  private func panel(_ language: Language = .thai) -> MessagePanel {
    MessagePanel(language: language, files: .inMemory(["a.md": Array("one\n<two>\n".utf8)]))
  }

  private func mistake(
    _ severity: Diagnostic.Severity = .error, in path: String = "a.md", line: Int? = 2,
    summary: String = "ผิด"
  ) -> Diagnostic {
    Diagnostic(
      code: "some-code", severity: severity,
      at: SourceLocation(path: path, line: line, column: line),
      summary: LocalizedText(th: summary, en: "Wrong"),
      reason: LocalizedText(th: "เหตุผล", en: "a reason"),
      remedy: LocalizedText(th: "วิธีแก้", en: "a remedy"))
  }

  @Test func saysWhereWhatWhyAndWhatToWrite() {
    let html = panel().html(of: .mistakes([mistake()]), hasSite: true)
    for part in [
      "พบข้อผิดพลาด 1 จุด", "a.md:2:2", "ผิด", "some-code",
      "<span>2</span><span>&lt;<mark>two&gt;</mark></span>",
      "<b>เพราะ: </b>เหตุผล", "<b>แก้: </b>วิธีแก้", "หน้าที่เห็นเป็นของเดิมก่อนแก้",
    ] {
      #expect(html.contains(part))
    }
  }

  @Test func speaksEnglish() {
    let html = panel(.english).html(of: .mistakes([mistake()]), hasSite: false)
    for part in [
      "lang=\"en\"", "1 error", "Wrong", "<b>Why: </b>a reason", "<b>Mend: </b>a remedy",
    ] {
      #expect(html.contains(part))
    }
  }

  @Test func quotesNoLineOfAWholeFile() {
    #expect(!panel().html(of: .mistakes([mistake(line: nil)]), hasSite: true).contains("<pre>"))
  }

  @Test func escapesWhatAnAuthorWrote() {
    let html = panel().html(of: .mistakes([mistake(summary: "<img src=x>")]), hasSite: true)
    #expect(html.contains("&lt;img src=x&gt;") && !html.contains("<img"))
  }

  @Test func opensForErrorsAndNotForWarnings() {
    let errors = panel().html(of: .mistakes([mistake(), mistake(.warning)]), hasSite: true)
    #expect(errors.contains(" open lang=") && errors.contains("<h2>คำเตือน 1 จุด</h2>"))
    let warnings = panel().html(of: .mistakes([mistake(.warning)]), hasSite: true)
    #expect(warnings.contains("class=\"panel warnings\" lang="))
  }

  @Test(arguments: [
    (["b.md"], ["b.md", "a.md"]), (["c.md"], ["a.md", "b.md"]), ([], ["a.md", "b.md"]),
  ])
  func beginsWithTheFileThatWasSaved(saved: [String], order: [String]) throws {
    let mistakes = [mistake(in: "a.md"), mistake(in: "b.md")]
    let html = panel().html(of: .mistakes(mistakes), hasSite: true, saved: saved)
    let places = html.matches(of: /class="place">([^:]+):/).map { String($0.1) }
    #expect(places == order)
  }

  @Test func saysNothingWhenAllIsWell() async throws {
    let site = try await BuiltTestSite.value
    #expect(panel().html(of: .built(site), hasSite: true) == "")
  }

  @Test func saysWhatTheMachineRefused() {
    let html = panel().html(of: .fault("ดิสก์ <เสีย>"), hasSite: true)
    #expect(html.contains("ดิสก์ &lt;เสีย&gt;") && html.contains("class=\"panel errors\""))
  }

  @Test func countsWhatIsTooMuchToShow() {
    let many = (1...60).map { mistake(line: $0) }
    let html = panel().html(of: .mistakes(many), hasSite: true)
    #expect(html.contains("พบข้อผิดพลาด 60 จุด") && html.contains("และอีก 10 จุด"))
    #expect(html.ranges(of: "<li>").count == MessagePanel.limit)
  }
}
