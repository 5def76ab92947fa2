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
