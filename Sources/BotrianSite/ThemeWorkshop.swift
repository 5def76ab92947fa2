package import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
package import BotrianTheme

/// What an office does with its own theme: copy files to change, and see whether they are up to date.
package struct ThemeWorkshop: Sendable {
  /// The office's theme as it is now; without files when it is still to be made.
  package let folder: ThemeFolder

  /// The default theme, from which files are copied.
  package let base: ThemeFolder

  private let settings: SiteSettings
  private let themes: Set<String>
  private let files: FileSystem

  /// Opens the theme that `site.yml` names.
  ///
  /// - Throws: `BuildFailure` when the settings or `theme.yml` are wrong, or the theme is no office's own;
  ///   `FileSystemError`.
  package init(using files: FileSystem) async throws {
    let sources = try await loadSources(using: files)
    let settings = try siteSettings(in: sources)
    let theme = settings.theme
    guard theme.value != "default", Slug(rawValue: theme.value) != nil else {
      throw BuildFailure([.themeToCopyInto(at: theme.location)])
    }
    self.settings = settings
    self.files = files
    themes = sources.themes
    base = try themeFolder(named: "default", among: themes, using: files)
    folder =
      themes.contains(theme.value)
      ? try themeFolder(named: theme.value, among: themes, using: files)
      : ThemeFolder([], at: "Themes/\(theme.value)")
    guard !folder.files.isEmpty else { return }
    let (manifest, mistakes) = ThemeManifest.parse(folder)
    guard mistakes.isEmpty else { throw BuildFailure(mistakes) }
    guard manifest.extendsDefault else {
      throw BuildFailure([
        .wholeTheme(at: SourceLocation(path: "\(folder.path)/\(ThemeManifest.path)"))
      ])
    }
  }

  /// Every file of the default theme that can be copied, sorted by path.
  package var names: [String] {
    base.files.map(\.path).filter { $0.utf8.contains(UInt8(ascii: "/")) }.sorted()
  }

  /// The files to write for a copy of one, or to say that a copy is up to date again.
  ///
  /// - Returns: The path within the theme that the name means, and files with their paths from the site's root.
  /// - Throws: `Diagnostic`, when there is no such file, or nothing to renew.
  package func copy(
    _ name: String, renewing: Bool
  ) throws(Diagnostic) -> (path: String, files: [OutputFile]) {
    let copy = ThemeCopy(from: base, to: folder)
    let path = try copy.path(of: name)
    let files = renewing ? try copy.renewing(path) : try copy.copying(path)
    return (
      path, files.map { OutputFile(path: "\(folder.path)/\($0.path)", bytes: $0.bytes) }
    )
  }

  /// How each file of the office's stands to the default theme.
  package var overrides: [ThemeOverrides.Override] {
    ThemeOverrides(folder, over: base).files
  }

  /// What is wrong with the theme, apart from being out of date.
  ///
  /// - Throws: `FileSystemError`.
  package func mistakes() throws -> [Diagnostic] {
    do {
      return try loadTheme(for: settings, among: themes, using: files).warnings
        .filter { $0.code != "outdated-override" }
    } catch let failure as BuildFailure {
      return failure.diagnostics
    }
  }
}
