internal import BotrianDiagnostics
internal import BotrianSite

/// Writes what a run found as a page for people who do not work at a terminal.
struct MessageReport {
  private let options: SiteOptions
  private let isWanted: Bool
  private var isWritten = false

  init(_ options: SiteOptions, isWanted: Bool) {
    self.options = options
    self.isWanted = isWanted
  }

  /// Does a run's work, and writes the page whatever comes of it.
  mutating func writing(_ work: () async throws -> SiteOutline) async throws -> SiteOutline {
    do {
      let site = try await work()
      try write(.diagnostics(site.warnings, withheld: site.withheld))
      return site
    } catch let failure as BuildFailure {
      try write(.diagnostics(failure.diagnostics))
      throw failure
    } catch let diagnostic as Diagnostic {
      try write(.diagnostics([diagnostic]))
      throw diagnostic
    } catch {
      try write(.fault(options.console.explanation(of: error)))
      throw error
    }
  }

  /// Says where the page is, once it is there; beside an answer that programs read, too.
  func announce() {
    guard isWritten else { return }
    let text = LocalizedText(
      th: "เปิดดูข้อความทั้งหมดในเบราว์เซอร์ได้ที่ \(MessagePage.path)",
      en: "All messages, for a browser: \(MessagePage.path)")
    options.console.say(text(options.console.language))
  }

  private mutating func write(_ findings: MessagePage.Findings) throws {
    guard isWanted else { return }
    let page = MessagePage(
      language: options.console.language, asOf: options.build.asOf, files: options.files)
    try ContentFolder(root: options.root).write(page.file(of: findings))
    isWritten = true
  }
}
