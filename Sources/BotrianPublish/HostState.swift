/// What a host's folder holds before a publication.
package struct HostState: Hashable, Sendable {
  /// What the last publication left there.
  package let manifest: Manifest

  /// Every file that the host lists, the manifest left out, by path.
  package let files: [String: File]

  /// The manifest on the host.
  package enum Manifest: Hashable, Sendable {
    case missing
    /// It is there, and cut short or edited.
    case unreadable
    case readable(PublicationManifest)
  }

  /// What the host tells of a file.
  package struct File: Hashable, Sendable {
    package let size: Int

    /// Its SHA-256, where reading it is cheap.
    package let sha256: String?

    package init(size: Int, sha256: String? = nil) {
      self.size = size
      self.sha256 = sha256
    }
  }

  package init(manifest: Manifest, files: [String: File]) {
    self.manifest = manifest
    self.files = files.filter { $0.key != PublicationManifest.path }
  }

  /// What was published there last, as far as known.
  package var published: PublicationManifest {
    if case .readable(let manifest) = manifest { return manifest }
    return PublicationManifest(files: [])
  }

  /// Files that no publication has put there, sorted.
  package var foreignFiles: [String] {
    let ours = Set(published.files.map(\.path) + published.pending.map(\.path))
    return files.keys.filter { !ours.contains($0) }.sorted()
  }
}
