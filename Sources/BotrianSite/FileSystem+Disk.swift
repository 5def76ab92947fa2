internal import Foundation
internal import Glibc
internal import SystemPackage

extension FileSystem {
  /// The files below a folder of the disk.
  public static func disk(root: String) -> FileSystem {
    let root = URL(filePath: root, directoryHint: .isDirectory)
    return FileSystem(
      entries: { folder in
        let seconds = Int64(Date.now.timeIntervalSince1970)
        return try DiskListing(root: root, folder: folder, seconds: seconds).entries()
      },
      read: { path in
        do {
          return try FilePath(root.appending(path: path).path(percentEncoded: false)).contents()
        } catch let error as Errno where [.noSuchFileOrDirectory, .notDirectory].contains(error) {
          throw FileSystemError.missing(path)
        } catch {
          throw FileSystemError.failed(operation: "read", path: path, reason: "\(error)")
        }
      })
  }

  /// Whether the system or an editor put the file there: `.DS_Store`, `~$report.docx`, `Thumbs.db`.
  package static func isHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.utf8.starts(with: "~$".utf8)
      || name.utf8.last == UInt8(ascii: "~") || name == "Thumbs.db"
  }
}

extension FilePath {
  /// The bytes of a file.
  ///
  /// - Throws: `Errno`.
  func contents() throws -> [UInt8] {
    let file = try FileDescriptor.open(self, .readOnly, options: .closeOnExec)
    return try file.closeAfter { try file.contents() }
  }
}

extension FileDescriptor {
  /// The bytes from the file's start to its end, wherever that is by now.
  ///
  /// - Throws: `Errno`.
  func contents() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var count = max(1, Int(try stat().size))
    while true {
      let piece = try self.bytes(at: bytes.count, atMost: count)
      if piece.isEmpty { return bytes }
      bytes = bytes.isEmpty ? piece : bytes + piece
      count = 4_096
    }
  }

  /// Bytes of the file, as many as can be read at once; none at its end.
  ///
  /// - Throws: `Errno`.
  func bytes(at place: Int, atMost count: Int) throws -> [UInt8] {
    // Data of Foundation would have to be copied once more.
    try unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      length = unsafe try read(
        fromAbsoluteOffset: Int64(place), into: UnsafeMutableRawBufferPointer(buffer))
    }
  }
}

/// Walks a folder without leaving it through a link.
private struct DiskListing {
  let root: URL
  let folder: String

  /// The time, in seconds since 1970.
  let seconds: Int64

  func entries() throws(FileSystemError) -> [FileSystem.Entry] {
    do {
      let place = FilePath(root.appending(path: folder).path(percentEncoded: false))
      let found = try place.content { !FileSystem.isHidden($0) }
      return found.entries.filter { !$0.isFolder }.map(entry)
        + found.foreignNames.map { FileSystem.Entry(path: "\(folder)/\($0)", kind: .foreignName) }
    } catch {
      throw FileSystemError(error, below: folder)
    }
  }

  private func entry(_ found: FolderEntry) -> FileSystem.Entry {
    let path = "\(folder)/\(found.path)"
    guard found.status.mode & S_IFMT != S_IFLNK else {
      return FileSystem.Entry(path: path, kind: link(at: root.appending(path: path)))
    }
    return FileSystem.Entry(
      path: path, kind: .file(byteCount: Int(found.status.byteCount)),
      status: isSettled(found.status) ? found.status : nil)
  }

  /// Whether a file was left alone for so long that one more change would give it another time.
  ///
  /// The disk's clock may count in seconds, but must not be more than one behind: a folder of another computer's, of which
  /// the kernel would tell no change either.
  ///
  /// - Source: FAT counts in two seconds; the same rule as git's for "racily clean" entries of its index.
  private func isSettled(_ status: FileStatus) -> Bool {
    max(status.changed, status.modified) / 1_000_000_000 < seconds - 3
  }

  private func link(at url: URL) -> FileSystem.Kind {
    let home = root.appending(path: folder).resolvingSymlinksInPath().path(percentEncoded: false)
    let path = url.resolvingSymlinksInPath().path(percentEncoded: false)
    let isBelow = path.utf8.starts(with: (home.last == "/" ? home : home + "/").utf8)
    guard isBelow, let target = try? Stat(FilePath(path)), target.type == .regular else {
      return .strayLink(target: path)
    }
    return .link(byteCount: Int(target.size))
  }
}
