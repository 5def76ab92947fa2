package import BotrianDiagnostics

/// One text file that an office wrote.
package struct SourceFile: Hashable, Sendable {
  package let path: String
  package let text: String
}

/// Everything a build reads, before any of it is understood.
package struct Sources: Sendable {
  /// `site.yml`.
  package let settings: SourceFile?

  /// The records below `Content/`, sorted by path.
  package let content: [SourceFile]

  /// Everything that an office wrote: `site.yml` and the records.
  package var texts: [SourceFile] { [settings].compactMap { $0 } + content }

  /// Paths of the files below `Content/media/`.
  package let media: Set<String>

  /// Years' reports as books, by their path from `Content/`.
  package let volumes: [OutputFile]

  /// Names of the folders below `Themes/`.
  package let themes: Set<String>

  /// What could not be read as text, or stands where nothing belongs.
  package let diagnostics: [Diagnostic]
}
