internal import BotrianDiagnostics
internal import BotrianMarkdown
package import BotrianTheme

/// Makes the theme that the settings name: one below `Themes/`, or the one that the tool carries.
///
/// - Throws: `BuildFailure` with the theme's mistakes, or `FileSystemError`.
package func loadTheme(
  for settings: SiteSettings, among themes: Set<String>, using files: FileSystem
) throws -> Theme {
  let name = settings.theme.value
  guard themes.contains(name) || name == "default" else {
    throw BuildFailure([
      .unknownTheme(name, known: themes.union(["default"]).sorted(), at: settings.theme.location)
    ])
  }
  let folder = try themeFolder(named: name, among: themes, using: files)
  let (manifest, mistakes) = ThemeManifest.parse(folder)
  guard mistakes.isEmpty else { throw BuildFailure(mistakes) }
  let base =
    manifest.extendsDefault && name != "default"
    ? try themeFolder(named: "default", among: themes, using: files) : nil
  return try Theme(folder, over: base, named: name, for: settings.look)
}

/// The files of a theme; the default theme's are the tool's own unless the site has some.
///
/// - Throws: `BuildFailure` when a link leads out of the theme or a file's name cannot be read, or `FileSystemError`.
package func themeFolder(
  named name: String, among themes: Set<String>, using files: FileSystem
) throws -> ThemeFolder {
  let path = "Themes/\(name)"
  guard themes.contains(name) || name != "default" else { return .embedded }
  let entries = try files.entries(path).sorted { $0.path < $1.path }
  let mistakes = entries.compactMap(\.mistake)
  guard mistakes.isEmpty else { throw BuildFailure(mistakes) }
  return ThemeFolder(
    try entries.map { entry in
      Theme.File(
        path: String(entry.path.dropFirst(path.utf8.count + 1)), bytes: try files.read(entry.path))
    }, at: path)
}

extension SiteSettings {
  /// What the theme takes from the settings.
  var look: OfficeLook {
    OfficeLook(
      language: language, words: words,
      colours: office.colours.map {
        OfficeColours(accent: $0.accent?.value, tint: $0.tint?.value)
      })
  }
}
