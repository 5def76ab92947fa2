/// Sets diagnostics as text for a person.
public struct DiagnosticPrinter: Sendable {
  private let language: Language
  private let line: @Sendable (_ path: String, _ lineNumber: Int) -> String?

  /// How many diagnostics of one code are printed in full, if they are warnings.
  public static let warningLimit = 20

  /// Makes a printer.
  ///
  /// - Parameters:
  ///   - language: The language of the messages.
  ///   - line: Gives a line of a source file, without its line feed.
  public init(
    language: Language, line: @escaping @Sendable (_ path: String, _ lineNumber: Int) -> String?
  ) {
    self.language = language
    self.line = line
  }

  /// All messages, in order, parted by blank lines; beyond `warningLimit` warnings of a code a count.
  public func text(of diagnostics: [Diagnostic]) -> String {
    var counts: [String: Int] = [:]
    var texts: [String] = []
    for diagnostic in diagnostics {
      counts[diagnostic.code, default: 0] += 1
      if diagnostic.severity == .error || counts[diagnostic.code, default: 0] <= Self.warningLimit {
        texts.append(text(of: diagnostic))
      }
    }
    let warnings = Set(diagnostics.filter { $0.severity == .warning }.map(\.code))
    for code in warnings.sorted() {
      let rest = counts[code, default: 0] - Self.warningLimit
      guard rest > 0 else { continue }
      texts.append(
        LocalizedText(
          th: "และคำเตือนแบบเดียวกันอีก \(rest) จุด [\(code)]", en: "and \(rest) more [\(code)]")(
            language))
    }
    return texts.joined(separator: "\n\n")
  }

  /// One message: place, summary and code; the line itself; why; what to write instead.
  public func text(of diagnostic: Diagnostic) -> String {
    let head = "\(diagnostic.location): \(diagnostic.severity.rawValue): "
    var lines = [head + diagnostic.summary(language) + " [\(diagnostic.code)]"]
    if let number = diagnostic.location.line, let quoted = quotation(at: diagnostic.location) {
      lines.append("  \(number) | " + quoted.text)
    }
    lines.append("  " + LocalizedText.why(language) + diagnostic.reason(language))
    lines.append("  " + LocalizedText.mend(language) + diagnostic.remedy(language))
    return lines.joined(separator: "\n")
  }

  /// The line that a location names, shortened around its column; `nil` when there is nothing to quote.
  public func quotation(at location: SourceLocation) -> Quotation? {
    guard let number = location.line, let line = line(location.path, number) else { return nil }
    return Quotation(of: line, at: location.column)
  }
}

extension LocalizedText {
  /// What stands before a diagnostic's reason.
  public static let why = LocalizedText(th: "เพราะ: ", en: "Why: ")
  /// What stands before a diagnostic's remedy.
  public static let mend = LocalizedText(th: "แก้: ", en: "Mend: ")
}
