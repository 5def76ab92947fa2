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
  ///
  /// To a disk two orders of the marks of a Thai letter are two names, which to a `String` are one.
  let files: [FilePath: FileStatus]

  /// Folders below the folder, each behind those in it.
  let folders: [String]

  /// Whether everything has a name that is UTF-8.
  let isWhole: Bool

  /// Lists a folder; nothing when it is not there.
  ///
  /// - Throws: `FileSystemError`.
  init(of folder: FilePath) throws(FileSystemError) {
    let found: FolderContent
    do {
      found = try folder.content { _ in true }
    } catch {
      throw FileSystemError(error, below: folder.lastComponent?.string ?? "")
    }
    files = Dictionary(
      found.entries.lazy.filter { !$0.isFolder }.map { (FilePath($0.path), $0.status) }
    ) { first, _ in first }
    folders = found.entries.reversed().filter(\.isFolder).map(\.path)
    isWhole = found.foreignNames.isEmpty
  }
}

/// What is below a folder.
struct FolderContent: Sendable {
  /// Each folder before what is in it.
  var entries: [FolderEntry] = []

  /// Paths of what was not looked at, for its name is not UTF-8, as far as they can be read.
  var foreignNames: [String] = []
}

/// One thing below a folder.
struct FolderEntry: Sendable {
  /// Its path from the folder.
  let path: String
  let status: FileStatus

  var isFolder: Bool { status.mode & S_IFMT == S_IFDIR }
}

/// What cannot be looked at, and why.
struct UnreadableEntry: Error {
  /// Its path from the folder that was to be listed; empty for that itself.
  let path: String
  let reason: Errno
}

extension FileSystemError {
  /// Tells what cannot be looked at below a folder.
  init(_ entry: UnreadableEntry, below folder: String) {
    self = .failed(
      operation: "read", path: entry.path.isEmpty ? folder : "\(folder)/\(entry.path)",
      reason: entry.reason.description)
  }
}

extension FilePath {
  /// Everything below a folder, looked at on all cores; nothing when the folder is not there.
  ///
  /// - Parameter isWanted: Whether to look at what has a name.
  /// - Returns: What is there, in no order of names.
  /// - Throws: `UnreadableEntry`.
  func content(
    where isWanted: @Sendable (_ name: String) -> Bool
  ) throws(UnreadableEntry) -> FolderContent {
    var content = FolderContent()
    var pending = [""]
    while !pending.isEmpty {
      let found = pending.mappedConcurrently { folder in
        Result { () throws(UnreadableEntry) in try self.content(of: folder, where: isWanted) }
      }
      pending = []
      for found in found {
        let found = try found.get()
        pending += found.entries.filter(\.isFolder).map(\.path)
        content.entries += found.entries
        content.foreignNames += found.foreignNames
      }
    }
    return content
  }

  /// What is in one folder below this one.
  private func content(
    of path: String, where isWanted: (_ name: String) -> Bool
  ) throws(UnreadableEntry) -> FolderContent {
    let folder = pushing(FilePath(path))
    let names: [(text: String, isWhole: Bool)]
    do {
      names = try folder.names()
    } catch {
      throw UnreadableEntry(path: path, reason: error)
    }
    var content = FolderContent()
    for (name, isWhole) in names where isWanted(name) {
      let path = path.isEmpty ? name : "\(path)/\(name)"
      if !isWhole {
        content.foreignNames.append(path)
      } else if let status = FileStatus(of: folder.appending(name)) {
        content.entries.append(FolderEntry(path: path, status: status))
      } else if errno != ENOENT {
        throw UnreadableEntry(path: path, reason: Errno(rawValue: errno))
      }
      // What is gone by now is not there.
    }
    return content
  }

  /// The names in a folder, and whether they are UTF-8 as a whole; none when it is not there.
  private func names() throws(Errno) -> [(text: String, isWhole: Bool)] {
    guard let folder = unsafe opendir(string) else {
      if errno == ENOENT { return [] }
      throw Errno(rawValue: errno)
    }
    defer { unsafe closedir(folder) }
    var names: [(text: String, isWhole: Bool)] = []
    errno = 0
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe (text: String(cString: $0), isWhole: String(validatingCString: $0) != nil)
        }
      }
      if name.text != ".", name.text != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw Errno(rawValue: errno) }
    return names
  }
}
