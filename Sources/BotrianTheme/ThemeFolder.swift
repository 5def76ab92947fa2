internal import BotrianDiagnostics

/// The files of one theme, and where they are.
package struct ThemeFolder: Sendable {
  /// For messages: `Themes/default`.
  package let path: String
  package let files: [Theme.File]

  package init(_ files: [Theme.File], at path: String) {
    self.files = files
    self.path = path
  }

  /// The default theme as the tool carries it.
  package static let embedded = ThemeFolder(Theme.embeddedFiles, at: "Themes/default")

  /// A file by its path within the folder.
  package func file(_ path: String) -> Theme.File? { files.first { $0.path == path } }

  func location(of path: String) -> SourceLocation {
    SourceLocation(path: "\(self.path)/\(path)")
  }
}
