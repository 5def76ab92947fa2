internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianServe
internal import BotrianSite
internal import Foundation

/// `botrian check`: finds every mistake and writes nothing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "ตรวจเนื้อหาทั้งหมดโดยไม่เขียนไฟล์ (find every mistake, write nothing)")

  @OptionGroup var options: SiteOptions

  @OptionGroup var report: ReportOptions

  @Option(help: "รูปแบบของคำตอบ sarif สำหรับโปรแกรมแก้ข้อความ (how to answer)")
  var format = CheckFormat.text

  @Flag(help: "ตรวจอีกครั้งทุกครั้งที่บันทึกไฟล์ หยุดด้วย Ctrl-C (check again on every change)")
  var watch = false

  func run() async throws {
    guard watch else { return try await check() }
    let console = options.console
    endOnInterruption()
    let sources = try await console.run { try SourceWatch(root: options.root) }
    try await checkAgain()
    // One check answers all that was saved during the last one.
    for await paths in sources.changes(keeping: .bufferingNewest(1)) {
      console.say(Self.saved(paths)(console.language))
      try await checkAgain()
    }
  }

  /// Checks, and goes on whatever is found: it can be mended.
  private func checkAgain() async throws {
    do {
      try await check()
    } catch is ExitCode {}
  }

  private static func saved(_ paths: [String]) -> LocalizedText {
    let names = paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? " …" : "")
    return LocalizedText(th: "\nบันทึก \(names) ตรวจอีกครั้ง", en: "\nSaved \(names), checking again")
  }

  private func check() async throws {
    let console = options.console
    var page = MessageReport(options, isWanted: report.report)
    defer { page.announce() }
    let diagnostics: [Diagnostic]
    var withheld: [String] = []
    var notes: [Diagnostic] = []
    do {
      let site = try await console.reportingMachineFaults {
        var request = options.build
        request.checksSpelling = true
        return try await page.writing {
          try await makeSite(
            using: options.files, options: request, into: EmptySink(), progress: console.progress)
        }
      }
      diagnostics = site.warnings
      withheld = site.withheldList(console.language)
      notes = site.withheld.map(Diagnostic.notPublished)
    } catch let failure as BuildFailure {
      diagnostics = failure.diagnostics
    }
    switch format {
    case .json:
      console.answer(try json(of: (diagnostics + notes).sorted().map(DiagnosticRecord.init)))
    case .sarif:
      let log = SARIFLog(of: (diagnostics + notes).sorted(), language: console.language)
      console.answer(try json(of: log))
    case .text:
      console.report(diagnostics)
      for line in withheld { console.answer(line) }
      console.answer(console.summary(of: diagnostics))
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw Console.Exit.mistakes }
    try page.requireWritten()
  }

  private func json(of answer: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(answer)
    return String(decoding: data, as: UTF8.self)
  }
}

/// A diagnostic as a program reads it.
private struct DiagnosticRecord: Encodable {
  let code: String
  let severity: String
  let path: String
  let line: Int?
  let column: Int?
  let summary: [String: String]
  let reason: [String: String]
  let remedy: [String: String]

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    severity = diagnostic.severity.rawValue
    path = diagnostic.location.path
    line = diagnostic.location.line
    column = diagnostic.location.column
    summary = diagnostic.summary.byLanguage
    reason = diagnostic.reason.byLanguage
    remedy = diagnostic.remedy.byLanguage
  }
}

extension LocalizedText {
  fileprivate var byLanguage: [String: String] { ["th": thai, "en": english] }
}

/// How a check answers.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif
}
