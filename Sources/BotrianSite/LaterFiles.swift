internal import BotrianReports

/// Files that are made together, once, when somebody asks for one of them.
final class LaterFiles: Sendable {
  /// Whether pages load them.
  let isForPages: Bool

  /// What they are made from, and the one that names the others; `nil` where only their bytes tell whether they changed.
  private let origin: (key: Later<BuildKey>, root: String)?

  /// Whether a path may be that of one of them, without making them.
  let mayHold: @Sendable (_ path: String) -> Bool
  private let made: Later<[String: OutputFile]>

  /// Files that only their bytes tell apart.
  ///
  /// - Parameters:
  ///   - isForPages: Whether pages load them.
  ///   - mayHold: Whether a path may be that of one of them.
  ///   - make: Makes all of them.
  init(
    forPages isForPages: Bool = false, where mayHold: @escaping @Sendable (String) -> Bool,
    _ make: @escaping @Sendable () -> [OutputFile]
  ) {
    self.isForPages = isForPages
    origin = nil
    self.mayHold = mayHold
    made = Later { Self.byPath(make()) }
  }

  /// Files that pages load, and that name each other; none of them is a page.
  init(_ group: FileGroup) {
    isForPages = true
    origin = (group.key, group.root)
    mayHold = { $0.utf8.starts(with: group.folder.utf8) && !$0.hasSuffix(".html") }
    made = Later { Self.byPath(group.files) }
  }

  private static func byPath(_ files: [OutputFile]) -> [String: OutputFile] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
  }

  /// One of the files; `nil` when none of them has that path.
  func file(_ path: String) -> OutputFile? { mayHold(path) ? made.value[path] : nil }

  /// Whether they were made.
  var isMade: Bool { made.isMade }

  /// The paths of all of them, which are made now.
  var paths: [String] { Array(made.value.keys) }

  /// The file that names the others.
  var root: String? { origin?.root }

  /// These files, or those of the site before that were made from the same.
  func unlessMade(in earlier: LaterFiles?) -> LaterFiles {
    guard let earlier, let origin, let other = earlier.origin, earlier.isMade,
      origin.key.value == other.key.value
    else { return self }
    return earlier
  }
}

extension FileGroup {
  /// All of them, made from nothing.
  fileprivate var files: [OutputFile] {
    var files: [OutputFile] = []
    guard (try? make(EmptySink(), { files.append($0) })) != nil else {
      preconditionFailure("nothing here throws")
    }
    return files
  }
}
