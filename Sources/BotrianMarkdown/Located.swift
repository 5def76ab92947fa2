public import BotrianDiagnostics

/// A value and the place where an author wrote it.
public struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What was written.
  public let value: Value

  /// Where it stands.
  public let location: SourceLocation

  /// Ties a value to its place.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
