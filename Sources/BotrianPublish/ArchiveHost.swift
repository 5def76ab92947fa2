internal import BotrianSite

/// An archive for whoever owns the server: what is in it counts as published.
package struct ArchiveHost: PublicationHost {
  private let root: String
  private let published: PublicationManifest?

  /// What the archive is called; it unpacks into a folder `Site`.
  package static let archive = "Site.zip"

  /// Makes archives in the office's folder.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `site.yml`.
  ///   - published: The publication that the owner of the server has, as far as this computer knows.
  package init(root: String, published: PublicationManifest?) {
    self.root = root
    self.published = published
  }

  package var name: String { Self.archive }

  package func state() async throws -> HostState {
    guard let published else { return HostState(manifest: .missing, files: [:]) }
    let files = published.fileByPath.mapValues {
      HostState.File(size: $0.size, sha256: $0.sha256)
    }
    return HostState(manifest: .readable(published), files: files)
  }

  package func send(
    _ publication: Publication, progress: @Sendable (PublicationStage) -> Void
  ) async throws -> Int {
    let manifest = OutputFile(path: PublicationManifest.path, bytes: publication.manifest.bytes)
    _ = try OutputFolder(path: "Site", root: root).pack(publication.files + [manifest])
    return publication.files.count
  }

  package func finish(_ publication: Publication) async throws {}
}
