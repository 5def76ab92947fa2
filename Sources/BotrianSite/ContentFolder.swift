internal import BotrianDiagnostics
internal import Foundation

/// The office's folder, as far as the tool itself keeps records in it.
public struct ContentFolder: Sendable {
  private let root: URL

  /// Names the folder that holds `site.yml`.
  public init(root: String) {
    self.root = URL(filePath: root, directoryHint: .isDirectory)
  }

  /// Writes a file whole: a reader finds the old one or the new one.
  ///
  /// - Throws: `FileSystemError`; the file is then as it was.
  public func write(_ file: OutputFile) throws {
    let url = root.appending(path: file.path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url, options: .atomic)
    } catch {
      throw FileSystemError.failed(
        operation: "write", path: file.path, reason: error.localizedDescription)
    }
  }

  /// Writes files that are all new.
  ///
  /// - Throws: `file-exists` before anything is written; `FileSystemError`.
  public func create(_ files: [OutputFile]) throws {
    for file in files where exists(file.path) { throw Diagnostic.fileExists(file.path) }
    for file in files { try write(file) }
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
  }

  /// Removes a file, if it is there.
  ///
  /// - Throws: `FileSystemError`.
  public func remove(_ path: String) throws {
    let url = root.appending(path: path)
    guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return }
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      throw FileSystemError.failed(
        operation: "remove", path: path, reason: error.localizedDescription)
    }
  }
}
