package import BotrianDiagnostics

extension FileSystem.Entry {
  /// Why nothing can be read there.
  package var mistake: Diagnostic? {
    switch kind {
    case .strayLink(let target): .linkOutOfContent(to: target, at: SourceLocation(path: path))
    case .foreignName: .foreignName(at: SourceLocation(path: path))
    case .file, .link: nil
    }
  }
}

extension [FileSystem.Entry] {
  /// A mistake for each name that cannot be read.
  package var foreignNames: [Diagnostic] {
    filter { $0.kind == .foreignName }.compactMap(\.mistake)
  }
}
