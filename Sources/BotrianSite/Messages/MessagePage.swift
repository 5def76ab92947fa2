package import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianTheme
package import BotrianThai

/// The messages of one run as a page of one file, for people who do not work at a terminal.
///
/// It holds its style and fonts, so that it can be opened from a disk, printed, and sent by mail.
package struct MessagePage: Sendable {
  private let language: Language
  private let asOf: CalendarDate
  private let list: MessageList

  /// Where it is written: beside `site.yml`, where nothing is read as content and nothing is published.
  package static let path = "botrian-report.html"

  /// What a run came to.
  package enum Findings: Sendable {
    /// Mistakes and warnings, sorted by place, and records that may not be published.
    case diagnostics([Diagnostic], withheld: [WithheldRecord] = [])
    /// The machine or the tool failed, in words for a person.
    case fault(String)
  }

  /// Quotes lines from the folder that holds `site.yml`; `asOf` is the day that the run took for today.
  package init(language: Language, asOf: CalendarDate, files: FileSystem) {
    self.language = language
    self.asOf = asOf
    list = MessageList(language: language, files: files)
  }

  /// The file.
  package func file(of findings: Findings) -> OutputFile {
    let page =
      switch findings {
      case .fault(let text):
        document(
          title: Words.fault, lead: Words.faultLead, "<p class=\"what\">\(escaped(text))</p>")
      case .diagnostics(let diagnostics, let withheld): document(diagnostics, withheld)
      }
    return OutputFile(path: Self.path, bytes: Theme.finishing(Array(page.utf8), in: language))
  }

  private func document(_ diagnostics: [Diagnostic], _ withheld: [WithheldRecord]) -> String {
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    let sections =
      section(Words.toMend, anchor: "error", errors)
      + section(Words.warnings(warnings.count), anchor: "warning", warnings)
      + section(of: withheld)
    switch (errors.isEmpty, warnings.isEmpty) {
    case (false, _):
      return document(title: Words.errors(errors.count), lead: Words.oldSiteStays, sections)
    case (true, false):
      return document(title: Words.onlyWarnings, lead: Words.warningsDoNotStop, sections)
    case (true, true):
      return document(title: Words.nothing, lead: Words.nothingLead, sections)
    }
  }

  /// The messages of one severity, file by file; nothing when there is none.
  private func section(_ title: LocalizedText, anchor: String, _ diagnostics: [Diagnostic])
    -> String
  {
    guard !diagnostics.isEmpty else { return "" }
    let files = Dictionary(grouping: diagnostics, by: \.location.path).map { ($0.key, $0.value) }
      .sorted { $0.1[0] < $1.1[0] }
    let contents = files.enumerated().map { number, file in
      "<li><a href=\"#\(anchor)-\(number + 1)\">\(escaped(file.0))</a> (\(file.1.count))</li>"
    }
    let parts = files.enumerated().map { number, file in
      """
      <section>
      <h3 id="\(anchor)-\(number + 1)">\(escaped(file.0))</h3>
      \(list.html(of: file.1) { Words.place($0)(language) })
      </section>

      """
    }
    return """
      <section class="\(anchor)s">
      <h2>\(escaped(title))</h2>
      \(files.count > 1 ? "<ul class=\"files\">" + contents.joined() + "</ul>\n" : "")\
      \(parts.joined())</section>

      """
  }

  private func section(of withheld: [WithheldRecord]) -> String {
    guard !withheld.isEmpty else { return "" }
    let items = withheld.map { record in
      "<li><p class=\"place\">\(escaped(record.path))</p><p>\(escaped(record.explanation))</p></li>"
    }
    return """
      <section>
      <h2>\(escaped(Words.withheld(withheld.count)))</h2>
      <ol class="messages">\(items.joined())</ol>
      </section>

      """
  }

  private func document(title: LocalizedText, lead: LocalizedText, _ body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <title>\(escaped(title)) · botrian</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <style>
    \(Self.style)</style>
    </head>
    <body class="message-page">
    <main>
    <header>
    <h1>\(escaped(title))</h1>
    <p>\(escaped(lead))</p>
    <p class="place">\(escaped(Words.day(asOf)))</p>
    </header>
    \(body)</main>
    </body>
    </html>

    """
  }

  private static let style: String = {
    let sheet = Theme.File(
      path: "assets/messages.css", bytes: PackageResources.message_page_css + MessageList.style)
    return String(decoding: sheet.holdingFonts(of: Theme.embeddedFiles).bytes, as: UTF8.self)
  }()

  private func escaped(_ text: LocalizedText) -> String { escaped(text(language)) }

  private func escaped(_ text: String) -> String { HTML(escaping: text).markup }
}

/// What the page says of its own.
private enum Words {
  static func errors(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "พบข้อผิดพลาด \(count) จุด",
      en: count == 1 ? "1 error" : "\(count) errors")
  }

  static let toMend = LocalizedText(
    th: "ต้องแก้ก่อนสร้างเว็บไซต์", en: "To mend before the website can be made")

  static func warnings(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "ควรตรวจดู \(count) จุด",
      en: count == 1 ? "1 place to look at" : "\(count) places to look at")
  }

  static func withheld(_ count: Int) -> LocalizedText {
    LocalizedText(th: "ยังเผยแพร่ไม่ได้ \(count) รายการ", en: "Not to be published: \(count)")
  }

  static func place(_ location: SourceLocation) -> LocalizedText {
    guard let line = location.line else {
      return LocalizedText(th: "ทั้งไฟล์", en: "The whole file")
    }
    return LocalizedText(th: "บรรทัดที่ \(line)", en: "Line \(line)")
  }

  static func day(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      th: "ตรวจ ณ วันที่ \(day.formatted(.thai, digits: .arabic))",
      en: "Checked as of \(day.formatted(.english, digits: .arabic))")
  }

  static let oldSiteStays = LocalizedText(
    th: "เว็บไซต์เดิมยังอยู่ครบ เปิดไฟล์ตามรายการ แก้ตามที่บอก บันทึก แล้วสั่งคำสั่งเดิมอีกครั้ง",
    en:
      "The website is as it was before. Mend the files below, save them, and run the command again."
  )

  static let onlyWarnings = LocalizedText(
    th: "สร้างเว็บไซต์ได้ แต่มีจุดที่ควรตรวจดู", en: "The website can be made; some places want a look")

  static let warningsDoNotStop = LocalizedText(
    th: "จุดเหล่านี้ไม่หยุดการสร้างเว็บไซต์ แก้เมื่อเห็นว่าควรแก้",
    en: "Nothing here stops the website. Mend what you find should be mended.")

  static let nothing = LocalizedText(th: "ไม่พบสิ่งที่ต้องแก้", en: "Nothing to mend")

  static let nothingLead = LocalizedText(
    th: "ตรวจเนื้อหาทุกไฟล์แล้ว สร้างเว็บไซต์ได้",
    en: "Every file was checked; the website can be made.")

  static let fault = LocalizedText(th: "ทำงานไม่สำเร็จ", en: "The run did not succeed")

  static let faultLead = LocalizedText(
    th: "เนื้อหาไม่ได้ผิด เครื่องหรือโปรแกรมทำงานไม่สำเร็จ แก้สาเหตุข้างล่างแล้วสั่งคำสั่งเดิมอีกครั้ง",
    en: "Nothing is wrong with the content. Mend the cause below and run the command again.")
}
