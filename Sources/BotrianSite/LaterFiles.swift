/// Files that are made together, once, when somebody asks for one of them.
final class LaterFiles: Sendable {
  /// What they are made from, and the one that names the others; `nil` where only their bytes tell whether they changed.
  private let origin: (key: Later<BuildKey>, root: String)?
  private let isTheirs: @Sendable (String) -> Bool
  private let made: Later<[String: OutputFile]>

  /// Files that only their bytes tell apart.
  ///
  /// - Parameters:
  ///   - isTheirs: Whether a path may be that of one of them.
  ///   - make: Makes all of them.
  init(
    where isTheirs: @escaping @Sendable (String) -> Bool,
    _ make: @escaping @Sendable () -> [OutputFile]
  ) {
    origin = nil
    self.isTheirs = isTheirs
    made = Later { Self.byPath(make()) }
  }

  init(_ group: FileGroup) {
    origin = (group.key, group.root)
    isTheirs = { $0.utf8.starts(with: group.folder.utf8) }
    made = Later { Self.byPath(group.make { _ in nil }) }
  }

  private static func byPath(_ files: [OutputFile]) -> [String: OutputFile] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
  }

  /// One of the files; `nil` when none of them has that path.
  func file(_ path: String) -> OutputFile? { isTheirs(path) ? made.value[path] : nil }

  /// The paths of all of them, which are made now.
  var paths: [String] { Array(made.value.keys) }

  /// Whether the path is that of a file which its key tells apart.
  func isKeyed(_ path: String) -> Bool { origin != nil && isTheirs(path) }

  /// The file that names the others.
  var root: String? { origin?.root }

  /// These files, or those of the site before that were made from the same.
  func unlessMade(in earlier: LaterFiles?) -> LaterFiles {
    guard let earlier, let origin, let other = earlier.origin, earlier.made.madeValue != nil,
      origin.key.value == other.key.value
    else { return self }
    return earlier
  }
}
