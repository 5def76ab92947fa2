internal import BotrianReports
@testable internal import BotrianSite

extension FileSystem {
  /// Files held in memory of which each tells, as a disk's does, whether it was touched: only then is its status another.
  ///
  /// - Parameters:
  ///   - files: Path and bytes.
  ///   - read: Told the path of each file that is read.
  /// - Returns: The files.
  static func telling(
    _ files: [String: [UInt8]], read: @escaping @Sendable (_ path: String) -> Void = { _ in }
  ) -> FileSystem {
    let silent = FileSystem.inMemory(files)
    return FileSystem(
      entries: { folder in
        try silent.entries(folder).map { entry in
          let bytes = files[entry.path] ?? []
          let key = BuildKey(of: bytes.span)
          let status = FileStatus(
            byteCount: Int64(entry.byteCount), inode: key.high, mode: 0,
            modified: Int64(truncatingIfNeeded: key.low), changed: 0)
          return Entry(path: entry.path, kind: entry.kind, status: status)
        }
      },
      read: { path in
        read(path)
        return try silent.read(path)
      })
  }
}
