public import BotrianDiagnostics
public import BotrianSite

/// What came of one attempt to build the site.
public enum BuildOutcome: Sendable {
  case built(OnDemandSite)
  /// The sources hold mistakes.
  case mistakes([Diagnostic])
  /// The machine or the tool failed, in words for a person.
  case fault(String)

  /// What an author should know.
  public var diagnostics: [Diagnostic] {
    switch self {
    case .built(let site): site.warnings
    case .mistakes(let diagnostics): diagnostics
    case .fault: []
    }
  }
}

/// Makes the site from its sources, again and again.
public struct SiteMaker: Sendable {
  /// Makes the next site.
  ///
  /// `changed` are the paths that changed since the last call, as `SourceWatch` tells them; none means that anything may have.
  public var make: @Sendable (_ changed: [String]) async -> BuildOutcome

  /// Gives the way to make a site.
  public init(make: @escaping @Sendable (_ changed: [String]) async -> BuildOutcome) {
    self.make = make
  }
}
