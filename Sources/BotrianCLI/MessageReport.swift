internal import BotrianDiagnostics
internal import BotrianSite

/// Writes what a run found as a page for people who do not work at a terminal.
struct MessageReport {
  private let options: SiteOptions
  private let isWanted: Bool
  private var isWritten = false

  /// Why it could not be written.
  private var failure: (any Error)?

  init(_ options: SiteOptions, isWanted: Bool) {
    self.options = options
    self.isWanted = isWanted
  }

  /// Does a run's work, and writes the page whatever comes of it; what keeps the page from being written hides no mistake.
  mutating func writing(_ work: () async throws -> SiteOutline) async throws -> SiteOutline {
    do {
      let site = try await work()
      write(.diagnostics(site.warnings, withheld: site.withheld))
      return site
    } catch let failure as BuildFailure {
      write(.diagnostics(failure.diagnostics))
      throw failure
    } catch let diagnostic as Diagnostic {
      write(.diagnostics([diagnostic]))
      throw diagnostic
    } catch {
      write(.fault(options.console.explanation(of: error)))
      throw error
    }
  }

  /// Says where the page is, or why it is not there; beside an answer that programs read, too.
  func announce() {
    if let failure { options.console.say(options.console.explanation(of: failure)) }
    guard isWritten else { return }
    let text = LocalizedText(
      th: "เปิดดูข้อความทั้งหมดในเบราว์เซอร์ได้ที่ \(MessagePage.path)",
      en: "All messages, for a browser: \(MessagePage.path)")
    options.console.say(text(options.console.language))
  }

  /// Ends the command as the machine's fault when the page that was asked for is not there.
  ///
  /// - Throws: The exit code; `announce` tells why.
  func requireWritten() throws {
    if failure != nil { throw Console.Exit.machine }
  }

  private mutating func write(_ findings: MessagePage.Findings) {
    guard isWanted else { return }
    let page = MessagePage(
      language: options.console.language, asOf: options.build.asOf, files: options.files)
    do {
      try ContentFolder(root: options.root).write(page.file(of: findings))
      isWritten = true
    } catch {
      failure = error
    }
  }
}
