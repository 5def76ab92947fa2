/// Where a publication goes.
package protocol PublicationHost: Sendable {
  /// Its name, for people and for the log; it tells no secret.
  var name: String { get }

  /// Looks at what is there.
  ///
  /// - Throws: `HostFailure`, `FileSystemError`.
  func state() async throws -> HostState

  /// Brings the files there, deletes what is no more, and makes sure that all of it arrived.
  ///
  /// - Parameters:
  ///   - publication: What to bring.
  ///   - progress: Called with each step as it begins.
  /// - Returns: How many files were sent.
  /// - Throws: `HostFailure`, `FileSystemError`; the same call later goes on from there.
  func send(
    _ publication: Publication, progress: @Sendable (PublicationStage) -> Void
  ) async throws -> Int

  /// Notes on the host that the publication is whole.
  func finish(_ publication: Publication) async throws
}

/// What is being done, for people who wait.
package enum PublicationStage: Hashable, Sendable {
  case send(PublicationPlan.Step, fileCount: Int)
  case verify
  case delete(fileCount: Int)
}
