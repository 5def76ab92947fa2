internal import ArgumentParser
internal import BotrianDiagnostics
internal import BotrianServe
internal import BotrianSite
internal import Foundation

/// Prints answers, messages and progress, and knows the exit codes.
struct Console: Sendable {
  let language: Language
  let files: FileSystem

  /// Exit codes beside success.
  enum Exit {
    static let mistakes = ExitCode(1)
    static let fault = ExitCode(70)
    static let machine = ExitCode(74)
  }

  /// Prints the answer of a command on standard output.
  func answer(_ text: String) {
    print(text)
    // What answers for hours must say so at once, to a pipe too.
    fflush(nil)
  }

  /// Prints a message on standard error.
  func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Shows how far a build is, on a terminal only.
  func progress(_ stage: BuildStage) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let count = BuildStage.allCases.count
    say("[\(stage.rawValue + 1)/\(count)] \(stage.title(language))")
  }

  /// Prints diagnostics with the lines they speak of.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let files = files
    let printer = DiagnosticPrinter(language: language) { path, number in
      files.line(number, of: path)
    }
    say(printer.text(of: diagnostics) + "\n")
  }

  /// Runs a command's work and turns what went wrong into messages and an exit code.
  func run<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await reportingMachineFaults(work)
    } catch let failure as BuildFailure {
      report(failure.diagnostics)
      say(summary(of: failure.diagnostics))
      throw Exit.mistakes
    } catch let diagnostic as Diagnostic {
      report([diagnostic])
      throw Exit.mistakes
    }
  }

  /// Builds and says what came of it, whatever goes wrong.
  func outcome(of build: () async throws -> OnDemandSite) async -> BuildOutcome {
    do {
      return .built(try await build())
    } catch let failure as BuildFailure {
      return .mistakes(failure.diagnostics)
    } catch {
      return .fault(explanation(of: error))
    }
  }

  /// Runs work and turns what the machine refused, or what we did not foresee, into a message and
  /// an exit code.
  func reportingMachineFaults<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch  where !(error is BuildFailure || error is Diagnostic || error is ExitCode) {
      say(explanation(of: error))
      throw error is FileSystemError ? Exit.machine : Exit.fault
    }
  }

  /// How many errors and warnings there are.
  func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let text = LocalizedText(
      th: "พบข้อผิดพลาด \(errors) จุด คำเตือน \(warnings) จุด",
      en: "\(errors) errors, \(warnings) warnings")
    return text(language)
  }

  /// What the machine refused, or what we did not foresee, in words for a person.
  func explanation(of error: any Error) -> String {
    if let error = error as? FileSystemError { return message(for: error) }
    let text = LocalizedText(
      th: "โปรแกรมผิดพลาดเอง เว็บไซต์เดิมไม่ถูกแตะต้อง โปรดแจ้งผู้ดูแลโปรแกรมพร้อมข้อความนี้: \(error)",
      en: "A fault of the tool's own; the previous website is untouched. Please report: \(error)")
    return text(language)
  }

  private func message(for error: FileSystemError) -> String {
    let text =
      switch error {
      case .missing(let path):
        LocalizedText(th: "ไม่พบไฟล์ \(path)", en: "\(path) is not there")
      case .failed(let operation, let path, let reason):
        LocalizedText(
          th: "เครื่องอ่านหรือเขียน \(path) ไม่ได้: \(reason)",
          en: "The machine could not \(operation) \(path): \(reason)")
      }
    return text(language)
  }
}

extension BuildStage {
  func title(_ language: Language) -> String {
    let text =
      switch self {
      case .load: LocalizedText(th: "อ่านไฟล์", en: "Reading files")
      case .parse: LocalizedText(th: "อ่านรายงาน", en: "Reading reports")
      case .check: LocalizedText(th: "ตรวจ", en: "Checking")
      case .render: LocalizedText(th: "สร้างหน้าเว็บ", en: "Making pages")
      case .write: LocalizedText(th: "เขียนไฟล์", en: "Writing files")
      }
    return text(language)
  }
}
