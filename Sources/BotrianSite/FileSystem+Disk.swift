internal import Foundation

extension FileSystem {
  /// The files below a folder of the disk.
  public static func disk(root: String) -> FileSystem {
    let root = URL(filePath: root, directoryHint: .isDirectory)
    return FileSystem(
      entries: { folder in try DiskListing(root: root, folder: folder).entries() },
      read: { path in
        let url = root.appending(path: path)
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else {
          throw FileSystemError.missing(path)
        }
        do {
          return Array(try Data(contentsOf: url))
        } catch {
          throw FileSystemError.failed(
            operation: "read", path: path, reason: error.localizedDescription)
        }
      })
  }

  /// Whether the system or an editor put the file there: `.DS_Store`, `~$report.docx`, `Thumbs.db`.
  package static func isHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.utf8.starts(with: "~$".utf8)
      || name.utf8.last == UInt8(ascii: "~") || name == "Thumbs.db"
  }
}

/// Walks a folder without leaving it through a link.
private struct DiskListing {
  let root: URL
  let folder: String

  func entries() throws -> [FileSystem.Entry] {
    let top = root.appending(path: folder)
    guard FileManager.default.fileExists(atPath: top.path(percentEncoded: false)) else { return [] }
    let home = top.resolvingSymlinksInPath().path(percentEncoded: false)
    var entries: [FileSystem.Entry] = []
    var pending = [folder]
    while let current = pending.popLast() {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: current).path(percentEncoded: false))
      for name in names where !FileSystem.isHidden(name) {
        let path = current + "/" + name
        let url = root.appending(path: path)
        let values = try url.resourceValues(
          forKeys: [.isSymbolicLinkKey, .isDirectoryKey, .fileSizeKey])
        if values.isSymbolicLink == true {
          entries.append(FileSystem.Entry(path: path, kind: link(at: url, home: home)))
        } else if values.isDirectory == true {
          pending.append(path)
        } else {
          entries.append(
            FileSystem.Entry(path: path, kind: .file(byteCount: values.fileSize ?? 0)))
        }
      }
    }
    return entries
  }

  private func link(at url: URL, home: String) -> FileSystem.Kind {
    let target = url.resolvingSymlinksInPath()
    let path = target.path(percentEncoded: false)
    let isBelow = path.utf8.starts(with: (home.last == "/" ? home : home + "/").utf8)
    let values = try? target.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
    guard isBelow, values?.isRegularFile == true else { return .strayLink(target: path) }
    return .link(byteCount: values?.fileSize ?? 0)
  }
}
