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
  /// - Returns: The one reason that comes first.
  func refusal(of manifest: PublicationManifest, known: [String?]) -> Diagnostic? {
    switch state.manifest {
    case .missing:
      let strangers = state.foreignFiles
      return strangers.isEmpty ? nil : .hostFolderNotOurs(name, files: strangers)
    case .unreadable:
      // Of a first publication that broke off at its first word, nothing else is there.
      return state.files.isEmpty ? nil : .hostManifestUnreadable(name)
    case .readable(let published, _):
      guard published.files.isEmpty || known.contains(published.digest) else {
        return .publishedElsewhere(name)
      }
      let paths = Set(manifest.files.map(\.path))
      let inTheWay = state.foreignFiles.filter(paths.contains)
      return inTheWay.isEmpty ? nil : .foreignFilesInTheWay(name, files: inTheWay)
    }
  }
}
