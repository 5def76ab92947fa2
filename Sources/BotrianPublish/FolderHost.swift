internal import BotrianReports
internal import BotrianSite
internal import Foundation

/// A folder of this computer that a web server shows: the old site and the new one are exchanged in one step.
package struct FolderHost: PublicationHost {
  private let root: String
  private let path: String

  /// Names the folder; absolute, or relative to the office's folder.
  package init(path: String, root: String) {
    self.path = path
    self.root = root
  }

  package var name: String { path }

  private var url: URL {
    URL(
      filePath: path, directoryHint: .isDirectory,
      relativeTo: URL(filePath: root, directoryHint: .isDirectory)
    ).standardizedFileURL
  }

  package func state() async throws -> HostState {
    let top = url.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: top) else {
      return HostState(manifest: .missing, files: [:])
    }
    do {
      var files: [String: HostState.File] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: top) {
        let file = url.appending(path: path)
        let values = try file.resourceValues(forKeys: [.isDirectoryKey, .isSymbolicLinkKey])
        guard values.isDirectory != true || values.isSymbolicLink == true else { continue }
        let bytes = values.isSymbolicLink == true ? [] : Array(try Data(contentsOf: file))
        files[path] = HostState.File(size: bytes.count, sha256: sha256(bytes))
      }
      let manifest = try await HostState.Manifest(among: Array(files.keys)) { path in
        Array(try Data(contentsOf: url.appending(path: path)))
      }
      return HostState(manifest: manifest, files: files)
    } catch let error as CocoaError {
      throw FileSystemError.failed(
        operation: "read", path: path, reason: error.localizedDescription)
    }
  }

  package func send(
    _ publication: Publication, progress: @Sendable (PublicationStage) -> Void
  ) async throws -> Int {
    let plan = publication.plan
    for upload in plan.uploads { progress(.send(upload.step, fileCount: upload.paths.count)) }
    let sent = Set(plan.uploads.flatMap(\.paths))
    let leaving = sent.union(plan.deletions)
    let manifest = OutputFile(
      path: PublicationManifest.path, bytes: publication.manifest.bytes)
    try OutputFolder(path: path, root: root).replace(
      with: publication.files.filter { sent.contains($0.path) } + [manifest],
      keeping: publication.host.files.keys.filter { !leaving.contains($0) }.sorted())
    progress(.verify)
    try await verify(publication)
    return sent.count
  }

  package func finish(_ publication: Publication) async throws {}

  private func verify(_ publication: Publication) async throws {
    let there = try await state().files
    let wrong = publication.manifest.files.first { there[$0.path]?.sha256 != $0.sha256 }
    if let wrong {
      throw FileSystemError.failed(
        operation: "verify", path: "\(path)/\(wrong.path)", reason: "the bytes differ")
    }
  }
}
