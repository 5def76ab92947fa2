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
  private(set) var files: [String: FileStatus] = [:]

  /// Folders below the folder, each behind those in it.
  private(set) var folders: [String] = []

  /// Lists a folder; nothing when it is not there.
  ///
  /// - Throws: `Errno`.
  init(of folder: FilePath) throws(Errno) { try add(folder, below: "") }

  private mutating func add(_ folder: FilePath, below prefix: String) throws(Errno) {
    for name in try folder.names() {
      let place = folder.appending(name)
      // What is gone by now is not there.
      guard let status = FileStatus(of: place) else { continue }
      if status.mode & S_IFMT == S_IFDIR {
        try add(place, below: prefix + name + "/")
        folders.append(prefix + name)
      } else {
        files[prefix + name] = status
      }
    }
  }
}

extension FilePath {
  /// The names in a folder; none when it is not there.
  fileprivate func names() throws(Errno) -> [String] {
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
