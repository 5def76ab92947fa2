internal import Foundation
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// A new content of an output folder, written beside it file by file.
///
/// A file that the folder holds already, byte for byte, is not written again: it gets a second name here, and keeps its
/// time, by which browsers, backups and programs that copy sites know it as unchanged.
public final class OutputStage: OutputSink {
  /// Where the new content stands.
  let place: FilePath
  private let current: FilePath

  /// What messages call the folder.
  private let name: String
  private let folders = Mutex<Set<FilePath>>([])

  /// Begins with nothing.
  ///
  /// - Throws: `FileSystemError`.
  init(at place: FilePath, beside current: FilePath, named name: String) throws {
    self.place = place
    self.current = current
    self.name = name
    discard()
    try makeFolder(place)
  }

  /// Writes a file, or links it to the one that is there already.
  public func take(_ file: OutputFile) throws {
    let target = place.appending(file.path)
    try makeFolder(target.removingLastComponent())
    let old = current.appending(file.path)
    if old.holds(file.bytes), unsafe Glibc.link(old.string, target.string) == 0 { return }
    do {
      let new = try FileDescriptor.open(
        target, .writeOnly, options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      _ = try new.closeAfter { try new.writeAll(file.bytes) }
    } catch let error as Errno {
      throw failure("write", error)
    }
  }

  /// Takes a file of the folder as it is.
  ///
  /// - Throws: `FileSystemError`.
  func keep(_ path: String) throws {
    let target = place.appending(path)
    try makeFolder(target.removingLastComponent())
    if unsafe Glibc.link(current.appending(path).string, target.string) != 0 {
      throw failure("link", Errno(rawValue: errno))
    }
  }

  /// Removes what was written.
  func discard() {
    try? FileManager.default.removeItem(atPath: place.string)
  }

  private func makeFolder(_ folder: FilePath) throws {
    if folders.withLock({ $0.contains(folder) }) { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder.string, withIntermediateDirectories: true)
    } catch {
      throw FileSystemError.failed(
        operation: "write", path: name, reason: error.localizedDescription)
    }
    _ = folders.withLock { $0.insert(folder) }
  }

  private func failure(_ operation: String, _ error: Errno) -> FileSystemError {
    .failed(operation: operation, path: name, reason: error.description)
  }
}

extension FilePath {
  /// Whether a file is there and has this content.
  fileprivate func holds(_ bytes: [UInt8]) -> Bool {
    guard let file = try? FileDescriptor.open(self, .readOnly, options: [.noFollow]) else {
      return false
    }
    defer { try? file.close() }
    guard (try? file.seek(offset: 0, from: .end)) == Int64(bytes.count),
      let content = FileManager.default.contents(atPath: string)
    else { return false }
    return content == Data(bytes)
  }
}
