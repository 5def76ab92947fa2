internal import BotrianDiagnostics

/// Whether a publication may go into a host's folder.
struct HostCheck {
  private let state: HostState
  private let name: String

  init(_ state: HostState, name: String) {
    self.state = state
    self.name = name
  }

  /// Why it may not; `nil` when it may.
  ///
  /// - Parameters:
  ///   - manifest: The publication.
  ///   - known: Digests of the publications that this office's folder knows of.
  func refusal(of manifest: PublicationManifest, known: [String?]) -> Diagnostic? {
    switch state.manifest {
    case .missing:
      let strangers = state.foreignFiles
      return strangers.isEmpty ? nil : .hostFolderNotOurs(name, files: strangers)
    case .unreadable:
      return .hostManifestUnreadable(name)
    case .readable(let published):
      guard published.files.isEmpty || known.contains(published.digest) else {
        return .publishedElsewhere(name)
      }
      let paths = Set(manifest.files.map(\.path))
      let inTheWay = state.foreignFiles.filter(paths.contains)
      return inTheWay.isEmpty ? nil : .foreignFilesInTheWay(name, files: inTheWay)
    }
  }
}

extension HostState {
  /// The same host, taken to hold a known publication of which no file is certain, since its manifest is lost.
  func assuming(_ last: PublicationManifest, then next: PublicationManifest?) -> HostState {
    let paths = Set((last.files + (next?.files ?? [])).map(\.path))
    let pending = paths.map { PublicationManifest.Pending(path: $0, target: nil) }
    return HostState(
      manifest: .readable(PublicationManifest(files: last.files, pending: pending)), files: files)
  }
}
