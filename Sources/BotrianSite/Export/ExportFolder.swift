public import BotrianDiagnostics
internal import Foundation

/// A folder of exported files, replaced as a whole.
public struct ExportFolder: Sendable {
  /// The mark by which the tool knows a folder of exports, and never takes a website for one.
  private static let marker = OutputFile(
    path: ".botrian-export",
    text: "This folder is made by botrian. Everything in it is replaced at the next export.\n")

  private let folder: URL
  private let output: OutputFolder
  private let name: String

  /// Names the folder.
  ///
  /// - Parameters:
  ///   - path: Where it is or will be; absolute, or relative to `root`.
  ///   - root: The folder that holds `site.yml`.
  public init(path: String, root: String) {
    let root = URL(filePath: root, directoryHint: .isDirectory)
    folder = URL(filePath: path, directoryHint: .isDirectory, relativeTo: root)
    output = OutputFolder(path: path, root: root.path(percentEncoded: false))
    name = path
  }

  /// Makes sure that the folder may be replaced: it is absent, empty, or carries the mark.
  ///
  /// - Throws: `export-is-not-ours`.
  public func check() throws(Diagnostic) {
    let path = folder.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return }
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    guard let names, names.isEmpty || names.contains(Self.marker.path) else {
      throw .exportIsNotOurs(name)
    }
  }

  /// Replaces the folder's content by these files and nothing else.
  ///
  /// - Throws: `FileSystemError`; the folder is then as it was.
  public func replace(with files: [OutputFile]) throws {
    try output.replace(with: files + [Self.marker], keeping: [])
  }
}
