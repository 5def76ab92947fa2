internal import BotrianSite
internal import Foundation
internal import Glibc

/// Watches `site.yml`, `Content/` and `Themes/` for files that are saved, moved or removed.
///
/// The kernel tells (inotify), so that ten thousand files at rest cost nothing.
public struct SourceWatch: Sendable {
  private let root: String
  private let descriptor: Int32

  /// The watched folders, by the kernel's number; the root is "".
  private var folders: [Int32: String] = [:]

  /// Begins to watch: what is saved from now on is told.
  ///
  /// - Parameter root: The folder that holds `site.yml`.
  /// - Throws: `FileSystemError` when the system refuses.
  public init(root: String) throws {
    self.root = root
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw Self.systemError(root) }
    try watch(folder: "")
    for folder in Self.trees { try watchTree(folder) }
  }

  /// What changes, as it does; the watch ends after the first change that nobody waits for any more.
  ///
  /// - Parameter policy: What is kept of changes that nobody has taken yet.
  /// - Returns: Paths from the root, each once, the one saved last at the end. A folder's path stands for all that
  ///   is in it. None when more changed than the system could tell.
  public func changes(
    keeping policy: AsyncStream<[String]>.Continuation.BufferingPolicy = .unbounded
  ) -> AsyncStream<[String]> {
    AsyncStream(bufferingPolicy: policy) { continuation in
      // Waiting for the kernel blocks a thread, so this one is no task's.
      Thread.detachNewThread {
        var watch = self
        var isWanted = true
        while isWanted {
          if case .terminated = continuation.yield(watch.next()) { isWanted = false }
        }
        close(watch.descriptor)
      }
    }
  }

  private static let trees = ["Content", "Themes"]
  private static let settings = "site.yml"

  /// Editors save in several steps; how many milliseconds of silence end a change, and after how many steps it ends anyway.
  private static let silence: Int32 = 10
  private static let stepLimit = 20
}

extension SourceWatch {
  /// Waits for a change and for the silence after it.
  private mutating func next() -> [String] {
    var changed: [String] = []
    var hasLostEvents = false
    var steps = 0
    while (changed.isEmpty && !hasLostEvents) || (steps < Self.stepLimit && isMoreComing()) {
      for event in read() {
        if event.isOverflow { hasLostEvents = true }
        guard let path = note(event) else { continue }
        changed.removeAll { $0 == path }
        changed.append(path)
      }
      steps += 1
    }
    guard hasLostEvents else { return changed }
    for folder in Self.trees { try? watchTree(folder) }
    return []
  }

  /// Keeps the list of watched folders right.
  ///
  /// - Returns: The path that changed, if it is a source's.
  private mutating func note(_ event: FolderEvent) -> String? {
    guard let folder = folders[event.watch] else { return nil }
    if event.isForgotten {
      folders[event.watch] = nil
      return nil
    }
    let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
    let isSource = folder.isEmpty ? (Self.trees + [Self.settings]).contains(path) : true
    guard isSource, !FileSystem.isHidden(event.name) else { return nil }
    if event.isDepartedFolder { forget(path) }
    if event.isNewFolder {
      // A folder that is gone again is told by the kernel as well.
      try? watchTree(path)
      return path
    }
    return event.isChange ? path : nil
  }

  private mutating func watchTree(_ folder: String) throws {
    try watch(folder: folder)
    let url = URL(filePath: root).appending(path: folder)
    let entries = try? FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: [.isDirectoryKey, .isSymbolicLinkKey])
    for entry in entries ?? [] where !FileSystem.isHidden(entry.lastPathComponent) {
      let values = try? entry.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])
      guard values?.isDirectory == true, values?.isSymbolicLink != true else { continue }
      try watchTree("\(folder)/\(entry.lastPathComponent)")
    }
  }

  private mutating func watch(folder: String) throws {
    let path = URL(filePath: root).appending(path: folder).path(percentEncoded: false)
    let number = unsafe inotify_add_watch(descriptor, path, FolderEvent.wanted)
    if number >= 0 {
      folders[number] = folder
    } else if errno != ENOENT && errno != ENOTDIR {
      throw Self.systemError(folder)
    }
  }

  /// Stops watching a folder that was moved away, and those in it.
  private mutating func forget(_ path: String) {
    for (number, folder) in folders
    where folder == path || folder.utf8.starts(with: "\(path)/".utf8) {
      inotify_rm_watch(descriptor, number)
      folders[number] = nil
    }
  }

  private func read() -> [FolderEvent] {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
    }
    return FolderEvent.decode(Array(buffer.prefix(max(count, 0))))
  }

  private func isMoreComing() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, Self.silence) > 0
  }

  private static func systemError(_ path: String) -> FileSystemError {
    .failed(
      operation: "watch", path: path.isEmpty ? "." : path,
      reason: unsafe String(cString: strerror(errno)))
  }
}
