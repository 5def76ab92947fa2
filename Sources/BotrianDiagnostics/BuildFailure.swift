/// Every mistake of one run, sorted by path, line and column.
public struct BuildFailure: Error, Hashable, Sendable {
  /// Errors and the warnings found beside them, each once.
  public let diagnostics: [Diagnostic]

  /// Gathers the mistakes of a run.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = Set(diagnostics).sorted()
  }
}
