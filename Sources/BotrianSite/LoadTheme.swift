internal import BotrianMarkdown
internal import BotrianDiagnostics
package import BotrianTheme

/// Finds the theme that the settings name: below `Themes/`, or the one that the tool carries.
///
/// - Throws: `BuildFailure` with the theme's mistakes, or `FileSystemError`.
package func loadTheme(
  for settings: SiteSettings, among themes: Set<String>, using files: FileSystem
) throws -> Theme {
  let name = settings.theme.value
  let folder = "Themes/\(name)"
  if themes.contains(name) {
    let entries = try files.entries(folder).sorted { $0.path < $1.path }
    let themeFiles = try entries.map { entry in
      Theme.File(
        path: String(entry.path.dropFirst(folder.count + 1)), bytes: try files.read(entry.path))
    }
    return try Theme(themeFiles, named: name, at: folder)
  }
  guard name == "default" else {
    throw BuildFailure([
      .unknownTheme(name, known: themes.union(["default"]).sorted(), at: settings.theme.location)
    ])
  }
  return try Theme(Theme.embeddedFiles, named: name, at: folder)
}
