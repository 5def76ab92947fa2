/// A mistake in the input, told so that its author can mend it.
///
/// Each kind has one factory, all of a module's in its `Diagnostic+….swift`.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much a diagnostic stops.
  public enum Severity: String, Sendable {
    /// The site is not built.
    case error
    /// The site is built; somebody should look.
    case warning
    /// Nothing is wrong; something is left to be done.
    case note
  }

  /// Stable English name of the kind, in kebab case.
  public let code: String

  /// Whether it stops the build.
  public let severity: Severity

  /// Where the mistake stands.
  public let location: SourceLocation

  /// What is wrong: the rule's specific part first, no final full stop.
  public let summary: LocalizedText

  /// Why it is wrong.
  public let reason: LocalizedText

  /// What to write instead.
  public let remedy: LocalizedText

  /// Describes one mistake.
  public init(
    code: String,
    severity: Severity = .error,
    at location: SourceLocation,
    summary: LocalizedText,
    reason: LocalizedText,
    remedy: LocalizedText
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.summary = summary
    self.reason = reason
    self.remedy = remedy
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, then by code.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.code != right.code { return left.code < right.code }
    return left.summary.english < right.summary.english
  }
}
