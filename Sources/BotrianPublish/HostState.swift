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
    case readable(PublicationManifest, at: String = PublicationManifest.path)

    /// Reads the manifest, or its copy where the manifest is missing or a run broke off while writing it.
    ///
    /// - Parameters:
    ///   - names: What the host lists.
    ///   - read: Gives the bytes of a file of the host.
    package init(
      among names: some Sequence<String>, read: (String) async throws -> [UInt8]
    ) async rethrows {
      let paths = [PublicationManifest.path, PublicationManifest.copyPath].filter(names.contains)
      for path in paths {
        if let manifest = PublicationManifest(parsing: try await read(path)) {
          self = .readable(manifest, at: path)
          return
        }
      }
      self = paths.isEmpty ? .missing : .unreadable
    }
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
    let ours = [PublicationManifest.path, PublicationManifest.copyPath]
    self.files = files.filter { !ours.contains($0.key) }
  }

  /// What was published there last, as far as known.
  package var published: PublicationManifest {
    if case .readable(let manifest, _) = manifest { return manifest }
    return PublicationManifest(files: [])
  }

  /// In which order the manifest and its copy are written: the one that can be read comes last.
  package var manifestPaths: [String] {
    let paths = [PublicationManifest.copyPath, PublicationManifest.path]
    if case .readable(_, at: PublicationManifest.copyPath) = manifest { return paths.reversed() }
    return paths
  }

  /// Files that no publication has put there, sorted.
  package var foreignFiles: [String] {
    let ours = Set(published.files.map(\.path) + published.pending.map(\.path))
    return files.keys.filter { !ours.contains($0) }.sorted()
  }
}
