internal import Glibc
internal import SystemPackage

/// What tells whether a file was touched since it was looked at last.
struct FileStatus: Hashable, Sendable {
  let byteCount: Int64
  let inode: UInt64
  let mode: UInt32

  /// When the content was changed last, and when anything of the file was, in nanoseconds since 1970.
  let modified: Int64
  let changed: Int64

  init(byteCount: Int64, inode: UInt64, mode: UInt32, modified: Int64, changed: Int64) {
    self.byteCount = byteCount
    self.inode = inode
    self.mode = mode
    self.modified = modified
    self.changed = changed
  }

  fileprivate init(_ status: stat) {
    func nanoseconds(_ time: timespec) -> Int64 {
      Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
    self.init(
      byteCount: Int64(status.st_size), inode: UInt64(status.st_ino), mode: status.st_mode,
      modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
  }

  /// Looks at a file, not through a link; `nil` when nothing is there.
  init?(of path: FilePath) {
    var status = stat()
    guard unsafe lstat(path.string, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Whether it is a file that everybody may read, as a web server must.
  var isServable: Bool { mode & S_IFMT == S_IFREG && mode & 0o444 == 0o444 }
}

/// Everything below a folder, links not followed.
struct FolderListing: Sendable {
  /// Files, links and whatever else is no folder, by path from the folder.
  let files: [String: FileStatus]

  /// Folders below the folder, each behind those in it.
  let folders: [String]

  /// Lists a folder; nothing when it is not there.
  ///
  /// - Throws: `Errno`.
  init(of folder: FilePath) throws(Errno) {
    let found: [FolderEntry]
    do {
      found = try folder.entries { _ in true }
    } catch {
      throw error.reason
    }
    files = Dictionary(
      uniqueKeysWithValues: found.lazy.filter { !$0.isFolder }.map { ($0.path, $0.status) })
    folders = found.reversed().filter(\.isFolder).map(\.path)
  }
}

/// One thing below a folder.
struct FolderEntry: Sendable {
  /// Its path from the folder.
  let path: String
  let status: FileStatus

  var isFolder: Bool { status.mode & S_IFMT == S_IFDIR }
}

/// What cannot be listed, and why.
struct UnreadableFolder: Error {
  /// Its path from the folder that was to be listed, with `/` at the end; empty for that itself.
  let path: String
  let reason: Errno
}

extension FilePath {
  /// Everything below a folder, looked at on all cores; nothing when the folder is not there.
  ///
  /// - Parameter isWanted: Whether to look at what has a name.
  /// - Returns: Each folder before what is in it.
  /// - Throws: `UnreadableFolder`.
  func entries(
    where isWanted: @Sendable (_ name: String) -> Bool
  ) throws(UnreadableFolder) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    var pending = [""]
    while !pending.isEmpty {
      let found = pending.mappedConcurrently { prefix in
        Result { () throws(UnreadableFolder) in try self.entries(in: prefix, where: isWanted) }
      }
      pending = []
      for found in found {
        let found = try found.get()
        pending += found.filter(\.isFolder).map { $0.path + "/" }
        entries += found
      }
    }
    return entries
  }

  /// What is in one folder below this one.
  private func entries(
    in prefix: String, where isWanted: (_ name: String) -> Bool
  ) throws(UnreadableFolder) -> [FolderEntry] {
    let folder = pushing(FilePath(prefix))
    do {
      return try folder.names().filter(isWanted).compactMap { name in
        // What is gone by now is not there.
        FileStatus(of: folder.appending(name)).map { FolderEntry(path: prefix + name, status: $0) }
      }
    } catch {
      throw UnreadableFolder(path: prefix, reason: error)
    }
  }

  /// The names in a folder; none when it is not there.
  private func names() throws(Errno) -> [String] {
    guard let folder = unsafe opendir(string) else {
      if errno == ENOENT { return [] }
      throw Errno(rawValue: errno)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
