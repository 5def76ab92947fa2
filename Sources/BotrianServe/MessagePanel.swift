internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianSite

/// The messages of a build as a panel over the page: what the terminal prints, for the eye.
struct MessagePanel: Sendable {
  private let language: Language
  private let messages: MessageList

  /// How many messages of each severity are shown in full.
  static let limit = 50

  /// Quotes lines from the folder that holds `site.yml`.
  init(language: Language, files: FileSystem) {
    self.language = language
    messages = MessageList(language: language, files: files)
  }

  /// The panel; empty when a build has nothing to say.
  ///
  /// `hasSite` tells whether there is a site to be looked at meanwhile. What is wrong with the `saved` files comes first, for there
  /// somebody is at work.
  func html(of outcome: BuildOutcome, hasSite: Bool, saved: [String] = []) -> String {
    let diagnostics =
      outcome.diagnostics.filter { saved.contains($0.location.path) }
      + outcome.diagnostics.filter { !saved.contains($0.location.path) }
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    if case .fault(let text) = outcome {
      return panel(
        .errors, title: Words.fault, lead: meanwhile(hasSite),
        "<p class=\"what\">\(escaped(text))</p>")
    }
    if !errors.isEmpty {
      let more =
        warnings.isEmpty
        ? "" : "<h2>\(escaped(Words.warnings(warnings.count)))</h2>" + list(warnings)
      return panel(
        .errors, title: Words.errors(errors.count), lead: meanwhile(hasSite), list(errors) + more)
    }
    guard !warnings.isEmpty else { return "" }
    return panel(
      .warnings, title: Words.warnings(warnings.count), lead: Words.onlyWarnings, list(warnings))
  }

  private enum Kind: String { case errors, warnings }

  private func meanwhile(_ hasSite: Bool) -> LocalizedText {
    hasSite ? Words.oldSiteStays : Words.nothingYet
  }

  private func panel(_ kind: Kind, title: LocalizedText, lead: LocalizedText, _ body: String)
    -> String
  {
    """
    <details class="panel \(kind.rawValue)"\(kind == .errors ? " open" : "") lang="\(language.rawValue)">\
    <summary>\(escaped(title))</summary>\
    <div class="body" tabindex="0" role="region" aria-label="\(escaped(title))">\
    <p class="lead">\(escaped(lead))</p>\(body)</div></details>
    """
  }

  private func list(_ diagnostics: [Diagnostic]) -> String {
    let rest = diagnostics.count - Self.limit
    let more = rest > 0 ? "<p class=\"lead\">\(escaped(Words.more(rest)))</p>" : ""
    return messages.html(of: diagnostics.prefix(Self.limit)) { $0.description } + more
  }

  private func escaped(_ text: LocalizedText) -> String { escaped(text(language)) }

  private func escaped(_ text: String) -> String { HTML(escaping: text).markup }
}

/// What the panel says of its own.
private enum Words {
  static func errors(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "พบข้อผิดพลาด \(count) จุด", en: count == 1 ? "1 error" : "\(count) errors")
  }

  static func warnings(_ count: Int) -> LocalizedText {
    LocalizedText(th: "คำเตือน \(count) จุด", en: count == 1 ? "1 warning" : "\(count) warnings")
  }

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(
      th: "และอีก \(count) จุด ดูทั้งหมดด้วยคำสั่ง botrian check",
      en: "and \(count) more: botrian check shows all")
  }

  static let fault = LocalizedText(th: "อ่านไฟล์ไม่สำเร็จ", en: "The files could not be read")

  static let oldSiteStays = LocalizedText(
    th: "หน้าที่เห็นเป็นของเดิมก่อนแก้ เมื่อแก้ไฟล์แล้วบันทึก หน้านี้จะเปลี่ยนเอง",
    en: "The page is as it was before. Mend the file and save it; this page follows by itself.")

  static let nothingYet = LocalizedText(
    th: "ยังสร้างเว็บไซต์ไม่ได้ เมื่อแก้ไฟล์แล้วบันทึก หน้าเว็บจะขึ้นเอง",
    en: "There is no website yet. Mend the file and save it; the page comes by itself.")

  static let onlyWarnings = LocalizedText(
    th: "หน้าเว็บเป็นปัจจุบันแล้ว แต่มีบางจุดควรตรวจดู",
    en: "The page is up to date; somebody should look at this.")
}
