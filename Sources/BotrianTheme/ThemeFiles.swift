internal import BotrianDiagnostics

/// The files that a theme works with: its own, and the default theme's where it has none.
struct ThemeFiles {
  /// Templates in the order of their paths, with the folder that each comes from.
  let templates: [Source]
  let assets: [Theme.File]
  private(set) var diagnostics: [Diagnostic] = []
  private let folder: ThemeFolder
  private let base: ThemeFolder?

  /// A layout or a partial before it is read.
  struct Source {
    /// What it is called: the file's name without folder and ending.
    let name: String
    let file: Theme.File
    let location: SourceLocation
  }

  /// The sheet that is put at the end of `site.css`, so that a few rules need no copy of it.
  private static let addedStyle = "assets/office.css"

  init(_ folder: ThemeFolder, over base: ThemeFolder?) {
    self.folder = folder
    self.base = base
    var files: [String: (file: Theme.File, location: SourceLocation)] = [:]
    for folder in [base, folder].compactMap(\.self) {
      for file in folder.files { files[file.path] = (file, folder.location(of: file.path)) }
    }
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    templates = paths.compactMap { path in
      guard let name = Self.templateName(of: path), let placed = files[path] else { return nil }
      return Source(name: name, file: placed.file, location: placed.location)
    }
    let added = files[Self.addedStyle]?.file.bytes ?? []
    assets = paths.filter { $0.utf8.starts(with: "assets/".utf8) && $0 != Self.addedStyle }
      .compactMap { path in
        files[path].map { placed in
          path == "assets/site.css"
            ? Theme.File(path: path, bytes: placed.file.bytes + added) : placed.file
        }
      }
    for (name, twins) in Dictionary(grouping: templates, by: \.name) where twins.count > 1 {
      let own = twins.last { $0.location.path.hasPrefix(folder.path + "/") } ?? twins[1]
      let other = twins.first { $0.location != own.location } ?? twins[0]
      diagnostics.append(.repeatedTemplate(name, first: other.location.path, at: own.location))
    }
  }

  /// Paths of templates that are others than the tool's own, which tests have checked.
  var changedTemplates: Set<String> {
    let own = Dictionary(
      uniqueKeysWithValues: ThemeFolder.embedded.files.map { ($0.path, $0.bytes) })
    return Set(
      templates.filter { own[$0.file.path] != $0.file.bytes }.map(\.location.path))
  }

  /// Files of the theme's own folder that nothing uses: mostly a name that was misspelled.
  func unused(besides tags: [TemplateParser.Tag]) -> [Diagnostic] {
    let called = Set(tags.filter(\.kind.isCall).map(\.name)).union(Theme.layouts)
    let known = (base ?? folder).files.map(\.path)
    return folder.files.filter { file in
      if let name = Self.templateName(of: file.path) { return !called.contains(name) }
      return !Self.isKnown(file.path)
    }.map { file in
      .unusedThemeFile(
        file.path, nearest: nearestName(to: file.path, among: known.filter { $0 != file.path }),
        at: folder.location(of: file.path))
    }
  }

  private static func templateName(of path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count == 2, parts[0] == "layouts" || parts[0] == "partials",
      parts[1].hasSuffix(".mustache")
    else { return nil }
    return parts[1].split(separator: ".").first.map(String.init)
  }

  private static func isKnown(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    switch parts.first {
    case "assets", Substring(ThemeOverrides.originals): return true
    case "strings": return Language.allCases.contains { path == "strings/\($0.rawValue).yml" }
    default: return parts.count == 1 && (path == ThemeManifest.path || path.hasSuffix(".md"))
    }
  }
}
