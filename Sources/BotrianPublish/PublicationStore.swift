package import BotrianSite
internal import Foundation

/// What a computer keeps of publications, below `.botrian/` of the office's folder: the files of the last one, of the
/// one before, and of the one under way.
package struct PublicationStore: Sendable {
  private let root: String

  /// One set of files.
  package enum Tree: String, Sendable {
    /// The last publication that was finished.
    case published
    /// The one before it.
    case previous
    /// The one under way.
    case next
  }

  package init(root: String) {
    self.root = root
  }

  /// Where a tree is on the disk.
  package func path(of tree: Tree) -> String {
    url(of: tree).path(percentEncoded: false)
  }

  /// The description of a tree; `nil` when there is none.
  package func manifest(of tree: Tree) -> PublicationManifest? {
    read(PublicationManifest.path, of: tree).flatMap { PublicationManifest(parsing: $0) }
  }

  /// The files of a tree; `nil` when one is missing or not as it was published.
  package func files(of tree: Tree) -> [OutputFile]? {
    guard let manifest = manifest(of: tree) else { return nil }
    let files = manifest.files.compactMap { file in
      read(file.path, of: tree).map { OutputFile(path: file.path, bytes: $0) }
    }
    return PublicationManifest(of: files).digest == manifest.digest ? files : nil
  }

  /// Keeps the files of the publication that is about to be sent, and its line of the log.
  package func begin(_ publication: Publication) throws {
    let manifest = OutputFile(path: PublicationManifest.path, bytes: publication.manifest.bytes)
    let record = OutputFile(path: Self.record, text: publication.record.line)
    try OutputFolder(path: Self.folder + Tree.next.rawValue, root: root).replace(
      with: publication.files + [manifest, record])
  }

  /// The line of the log that a publication began with.
  package func record(of tree: Tree) -> PublicationRecord? {
    guard let bytes = read(Self.record, of: tree) else { return nil }
    return try? PublicationLog(parsing: String(decoding: bytes, as: UTF8.self)).records.first
  }

  /// Makes the publication under way the last one, and the last one the one before; sending the last one again
  /// changes neither.
  package func finish() throws {
    let files = FileManager.default
    do {
      if let last = manifest(of: .published), last.digest == manifest(of: .next)?.digest {
        return try files.removeItem(at: url(of: .next))
      }
      if files.fileExists(atPath: path(of: .published)) {
        try? files.removeItem(at: url(of: .previous))
        try files.moveItem(at: url(of: .published), to: url(of: .previous))
      }
      try files.moveItem(at: url(of: .next), to: url(of: .published))
    } catch {
      throw FileSystemError.failed(
        operation: "move", path: Self.folder, reason: error.localizedDescription)
    }
  }

  private static let folder = ".botrian/"

  /// The name does not end like a page's or asset's, and no site has a file of it.
  private static let record = "botrian-publication-record.json"

  private func url(of tree: Tree) -> URL {
    URL(filePath: root, directoryHint: .isDirectory)
      .appending(path: Self.folder + tree.rawValue, directoryHint: .isDirectory)
  }

  private func read(_ path: String, of tree: Tree) -> [UInt8]? {
    (try? Data(contentsOf: url(of: tree).appending(path: path))).map { Array($0) }
  }
}
