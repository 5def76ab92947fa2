public import BotrianDiagnostics
internal import CLinux
internal import Foundation
internal import Glibc
internal import SystemPackage

/// The folder that holds the finished site on the disk.
///
/// A build writes a new folder beside it and exchanges the two, so that a reader finds the old site
/// or the new one, never a mixture.
public struct OutputFolder: Sendable {
  /// The mark by which the tool knows a folder as its own.
  public static let marker = OutputFile(
    path: ".botrian-site",
    text: "This folder is made by botrian. Everything in it is replaced at the next build.\n")

  /// The mark of a folder that must not be published.
  static let previewMarker = OutputFile(
    path: marker.path,
    text: "This folder is a preview made by botrian. It holds what may not be published.\n")

  private let folder: URL

  /// What messages call it.
  let name: String

  /// Where it is.
  var place: FilePath { FilePath(folder.path(percentEncoded: false)) }

  private let isPreview: Bool

  /// Names the folder.
  ///
  /// - Parameters:
  ///   - path: Where it is or will be; absolute, or relative to `root`.
  ///   - root: The folder that holds `site.yml`.
  ///   - isPreview: Whether what is written may not be published.
  public init(path: String, root: String, isPreview: Bool = false) {
    let root = URL(filePath: root, directoryHint: .isDirectory)
    folder = URL(filePath: path, directoryHint: .isDirectory, relativeTo: root).standardizedFileURL
    name = path
    self.isPreview = isPreview
  }

  /// Makes sure that the folder may be replaced: it is absent, empty, or carries the mark, and a preview takes
  /// the place of previews only.
  ///
  /// - Throws: `output-is-not-ours`, `preview-over-site`.
  public func check() throws(Diagnostic) {
    let path = folder.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return }
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard let names, names.isEmpty || names.contains(Self.marker.path) else {
      throw .outputIsNotOurs(name)
    }
    let mark = try? Data(contentsOf: folder.appending(path: Self.marker.path))
    if isPreview, !names.isEmpty, mark != Data(Self.previewMarker.bytes) {
      throw .previewOverSite(name)
    }
  }

  /// Replaces the folder's content by what is made, and nothing else.
  ///
  /// - Parameter make: Makes the files.
  /// - Returns: What it returns.
  /// - Throws: `FileSystemError`, and what `make` throws; the folder is then as it was, unless the error tells of an old content
  ///   that could not be removed.
  package func replace<Made>(
    by make: (any OutputSink) async throws -> Made
  ) async throws -> Made { try await replace(by: stage(), make) }

  /// Replaces the folder's content by what is made into a stage of its own.
  func replace<Made>(
    by stage: OutputStage, _ make: (any OutputSink) async throws -> Made
  ) async throws -> Made {
    do {
      let made = try await make(stage)
      try stage.take(mark)
      try exchange(stage)
      return made
    } catch {
      stage.discard()
      throw error
    }
  }

  /// Replaces the folder's content by these files and nothing else.
  ///
  /// - Throws: `FileSystemError`; the folder is then as it was.
  public func replace(with files: [OutputFile]) throws {
    try replace(with: files + [mark], keeping: [])
  }

  /// Replaces the folder's content by these files and some of those that it holds; it gets no mark.
  ///
  /// - Parameters:
  ///   - files: New files.
  ///   - paths: Files of the folder that stay as they are, owner and time included; none of the new ones.
  /// - Throws: `FileSystemError`; the folder is then as it was.
  package func replace(with files: [OutputFile], keeping paths: [String]) throws {
    let stage = stage()
    do {
      for file in files { try stage.take(file) }
      for path in paths { try stage.keep(path) }
      try exchange(stage)
    } catch {
      stage.discard()
      throw error
    }
  }

  /// The mark that its content gets.
  var mark: OutputFile { isPreview ? Self.previewMarker : Self.marker }

  /// A new content, with nothing in it yet.
  func stage() -> OutputStage { OutputStage(beside: place, named: name) }

  /// The folder's files without its mark and without any whose name is not UTF-8, by path.
  ///
  /// - Throws: `FileSystemError`.
  public func files() throws -> [OutputFile] {
    let parent = folder.deletingLastPathComponent().path(percentEncoded: false)
    let disk = FileSystem.disk(root: parent)
    let prefix = folder.lastPathComponent
    let paths = try disk.entries(prefix).filter { $0.kind != .foreignName }.map(\.path)
    return try paths.sorted().map { path in
      OutputFile(
        path: String(path.dropFirst(prefix.count + 1)), bytes: try disk.read(path))
    }
  }

  /// Packs these files into an archive beside the folder, under the folder's name.
  ///
  /// - Returns: The archive's name, such as `Site-portable.zip`.
  /// - Throws: `FileSystemError`; an archive that was there is then as it was.
  public func pack(_ files: [OutputFile]) throws -> String {
    let entries = files.map { file in
      ZipArchive.Entry(
        OutputFile(path: "\(folder.lastPathComponent)/\(file.path)", bytes: file.bytes))
    }
    let archive = name.droppingFinalSlash + ".zip"
    let bytes = try ZipArchive(entries).bytes(named: archive)
    do {
      let place = folder.deletingLastPathComponent()
        .appending(path: folder.lastPathComponent + ".zip")
      try Data(bytes).write(to: place, options: .atomic)
    } catch {
      throw FileSystemError.failed(
        operation: "write", path: archive, reason: error.localizedDescription)
    }
    return archive
  }

  /// Puts the staged content in the place of the old one, in one step of the file system, and removes the old one.
  private func exchange(_ stage: OutputStage) throws {
    let new = stage.place.string
    let old = FilePath(folder.path(percentEncoded: false)).string
    if FileManager.default.fileExists(atPath: old) {
      guard swapFolders(new, old) else { throw Self.systemError("exchange", path: name) }
    } else if unsafe rename(new, old) != 0 {
      throw Self.systemError("rename", path: name)
    }
    try stage.removeOldContent()
  }

  private func swapFolders(_ new: String, _ old: String) -> Bool {
    let exchange: UInt32 = 2  // RENAME_EXCHANGE
    return unsafe renameat2(AT_FDCWD, new, AT_FDCWD, old, exchange) == 0
  }

  private static func systemError(_ operation: String, path: String) -> FileSystemError {
    .failed(operation: operation, path: path, reason: unsafe String(cString: strerror(errno)))
  }
}

extension String {
  fileprivate var droppingFinalSlash: String {
    utf8.last == UInt8(ascii: "/") && utf8.count > 1 ? String(dropLast()) : self
  }
}
