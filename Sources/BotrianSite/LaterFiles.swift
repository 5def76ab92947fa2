internal import Synchronization

/// Files that are made together, once, when somebody asks for one of them.
public final class LaterFiles: Sendable {
  let group: FileGroup

  /// The files by path, once they are made; who asks meanwhile waits.
  private let made = Mutex<[String: OutputFile]?>(nil)

  init(_ group: FileGroup) { self.group = group }

  /// One of the files; `nil` when the group has none of that path.
  package func file(_ path: String) -> OutputFile? {
    guard path.utf8.starts(with: group.folder.utf8) else { return nil }
    return made.withLock { made in
      let files =
        made ?? Dictionary(uniqueKeysWithValues: group.make { _ in nil }.map { ($0.path, $0) })
      made = files
      return files[path]
    }
  }

  /// The file that differs from another group's if any does.
  package func difference(from other: LaterFiles?) -> String? {
    group.key == other?.group.key ? nil : group.root
  }
}
