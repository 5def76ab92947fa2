internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// Messages as a page for people who do not work at a terminal.
@Suite struct MessagePageTests {
  private func page(
    _ diagnostics: [Diagnostic], _ language: Language = .thai, withheld: [WithheldRecord] = []
  ) -> String {
    text(of: .diagnostics(diagnostics, withheld: withheld), language)
  }

  private func text(of findings: MessagePage.Findings, _ language: Language = .thai) -> String {
    let files = FileSystem.inMemory(["a.md": Array("one\nyear: <2024>\n".utf8)])
    let page = MessagePage(language: language, asOf: TestSite.day("2567-06-19"), files: files)
    return String(decoding: page.file(of: findings).bytes, as: UTF8.self)
  }

  private func mistake(
    _ severity: Diagnostic.Severity = .error, in path: String = "a.md", line: Int? = 2,
    summary: String = "ผิด"
  ) -> Diagnostic {
    Diagnostic(
      code: "some-code", severity: severity, at: SourceLocation(path: path, line: line, column: 7),
      summary: LocalizedText(th: summary, en: "Wrong"),
      reason: LocalizedText(th: "เหตุผล", en: "a reason"),
      remedy: LocalizedText(th: "วิธีแก้", en: "a remedy"))
  }

  @Test func saysWhereWhatWhyAndWhatToWrite() {
    let page = page([mistake()])
    for part in [
      "<html lang=\"th\">", "<h1>พบข้อผิดพลาด 1 จุด</h1>", ">a.md</h3>", "บรรทัดที่ 2", "ผิด",
      "some-code", "year: <mark>&lt;2024&gt;</mark>", "<b>เพราะ: </b>เหตุผล", "<b>แก้: </b>วิธีแก้",
      "19 มิถุนายน 2567",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func speaksEnglishAndMarksTheThaiInIt() {
    let english = page([mistake(in: "ก.md", line: nil)], .english)
    for part in [
      "<html lang=\"en\">", "<h1>1 error</h1>", "The whole file", "<b>Why: </b>a reason",
      "lang=\"th\">ก.md</h3>",
    ] {
      #expect(english.contains(part), "\(part)")
    }
  }

  @Test func putsErrorsBeforeWarningsFileByFile() {
    let page = page([
      mistake(.warning, in: "a.md"), mistake(in: "b.md", line: 1), mistake(in: "b.md", line: 9),
      mistake(in: "c.md"),
    ])
    let headings = page.matches(of: #/<h([23])[^>]*>([^<]+)</#).map { String($0.2) }
    #expect(headings == ["ต้องแก้ก่อนสร้างเว็บไซต์", "b.md", "c.md", "ควรตรวจดู 1 จุด", "a.md"])
    #expect(page.contains("<a href=\"#error-1\">b.md</a> (2)"))
  }

  @Test func listsTheFilesOnlyWhereThereAreMany() {
    #expect(!page([mistake(line: 1), mistake(line: 2)]).contains("href="))
  }

  @Test func saysWhenNothingIsWrong() {
    let page = page([])
    #expect(page.contains("<h1>ไม่พบสิ่งที่ต้องแก้</h1>") && !page.contains("<h2>"))
  }

  @Test func saysThatWarningsStopNothing() {
    #expect(page([mistake(.warning)]).contains("<h1>สร้างเว็บไซต์ได้ แต่มีจุดที่ควรตรวจดู</h1>"))
  }

  @Test func listsWhatIsNotPublishedYet() async throws {
    let built = try await TestSite().replacing("status: approved", with: "status: draft").build()
    let page = page(built.warnings, withheld: built.withheld)
    #expect(page.contains("<h2>ยังเผยแพร่ไม่ได้ 1 รายการ</h2>") && page.contains(TestSite.reportPath))
  }

  @Test func saysWhatTheMachineRefused() {
    let page = text(of: .fault("ดิสก์ <เต็ม>"))
    #expect(page.contains("ดิสก์ &lt;เต็ม&gt;") && page.contains("เนื้อหาไม่ได้ผิด"))
    #expect(!page.contains("เปิดไฟล์ตามรายการ"))
  }

  @Test func escapesWhatAnAuthorWrote() {
    let page = page([mistake(in: "<b>.md", summary: "<img src=x>")])
    #expect(page.contains("&lt;img src=x&gt;") && page.contains("&lt;b&gt;.md</h3>"))
    #expect(!page.contains("<img") && !page.contains("<b>.md"))
  }

  @Test func asksNoOtherFileOrHost() {
    let page = page([mistake()])
    #expect(page.contains("url(\"data:font/woff2;base64,") && !page.contains("url(\"fonts/"))
    #expect(!page.contains("://") && !page.contains("<script") && !page.contains("<link"))
  }
}
