internal import BotrianReports
internal import Synchronization

/// Takes the files of a site as they are made, so that no more of them than necessary stand in memory.
public protocol OutputSink: Sendable {
  /// Takes a file, from any task and in any order; each path comes once, or again after it was to be kept.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - recipe: What it was made from; absent for a file that is made every time.
  /// - Throws: `FileSystemError`.
  func take(_ file: OutputFile, from recipe: Recipe?) throws

  /// Keeps a file of an earlier site, if there is one that was made from the same; it need not be made then.
  ///
  /// - Parameters:
  ///   - path: Its path within the output folder.
  ///   - key: What it would be made from.
  /// - Returns: What its making told; `nil` when it has to be made.
  func keep(_ path: String, from key: BuildKey) -> [String]?

  /// Whether a file of the earlier site is there as it was left.
  func hasEarlier(_ path: String) -> Bool

  /// The bytes of a file of the earlier site; `nil` when it is not there any more as it was left.
  func earlier(_ path: String) -> [UInt8]?

  /// Takes files that are made together, made now or as they stand.
  ///
  /// - Throws: `FileSystemError`.
  func take(_ group: FileGroup) throws
}

/// Files that are made together.
public struct FileGroup: Sendable {
  /// The folder that holds all of them, with its `/`; other files may be in it too.
  let folder: String

  /// The file that names the others.
  let root: String

  /// What they are made from.
  let key: Later<BuildKey>

  /// Makes them and hands them over one by one; it may ask for files of the earlier site.
  let make:
    @Sendable (_ earlier: any OutputSink, _ take: (OutputFile) throws -> Void) throws -> Void
}

/// What a file was made from, and what its making told besides its bytes.
public struct Recipe: Hashable, Sendable {
  let key: BuildKey

  /// What others need to know of the file when it is not made again.
  let note: [String]
}

extension OutputSink {
  /// Takes a file that is made every time.
  package func take(_ file: OutputFile) throws { try take(file, from: nil) }

  /// Keeps nothing.
  public func keep(_ path: String, from key: BuildKey) -> [String]? { nil }

  /// There is no earlier site.
  public func hasEarlier(_ path: String) -> Bool { false }

  /// There is no earlier site.
  public func earlier(_ path: String) -> [UInt8]? { nil }

  /// Makes the files at once.
  public func take(_ group: FileGroup) throws { try takeNow(group) }

  /// Makes the files of a group, each with the group's key; the last one names the others and has the number of all as its note.
  func takeNow(_ group: FileGroup) throws {
    let key = group.key.value
    var count = 0
    var root: OutputFile?
    try group.make(self) { file in
      count += 1
      if file.path == group.root {
        root = file
      } else {
        try take(file, from: Recipe(key: key, note: []))
      }
    }
    guard let root else { preconditionFailure("\(group.root) was not made") }
    try take(root, from: Recipe(key: key, note: ["\(count)"]))
  }
}

/// Keeps the files in memory.
public final class MemorySink: OutputSink {
  /// A mutex, for all cores hand files in.
  private let taken = Mutex<[String: OutputFile]>([:])

  /// Begins with nothing.
  public init() {}

  /// Takes a file.
  public func take(_ file: OutputFile, from recipe: Recipe?) {
    taken.withLock { $0[file.path] = file }
  }

  /// Everything that was taken, sorted by path.
  package var files: [OutputFile] {
    taken.withLock { Array($0.values) }.sorted { $0.path < $1.path }
  }
}

/// Keeps nothing: for who only wants to know what a site holds and what is wrong with it.
public struct EmptySink: OutputSink {
  /// Ready to take anything.
  public init() {}

  /// Lets a file go.
  public func take(_ file: OutputFile, from recipe: Recipe?) {}

  /// Makes none of the files.
  public func take(_ group: FileGroup) {}
}
