internal import Synchronization

/// Takes the files of a site as they are made, so that no more of them than necessary stand in memory.
public protocol OutputSink: Sendable {
  /// Takes a file, from any task and in any order; each path comes once.
  ///
  /// - Throws: `FileSystemError`.
  func take(_ file: OutputFile) throws
}

/// Keeps the files in memory.
package final class MemorySink: OutputSink {
  /// A mutex, for all cores hand files in.
  private let taken = Mutex<[OutputFile]>([])

  package init() {}

  package func take(_ file: OutputFile) { taken.withLock { $0.append(file) } }

  /// Everything that was taken, sorted by path.
  package var files: [OutputFile] { taken.withLock { $0 }.sorted { $0.path < $1.path } }
}

/// Keeps nothing: for who only wants to know what a site holds and what is wrong with it.
public struct EmptySink: OutputSink {
  /// Ready to take anything.
  public init() {}

  /// Lets a file go.
  public func take(_ file: OutputFile) {}
}
