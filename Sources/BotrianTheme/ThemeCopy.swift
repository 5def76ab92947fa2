package import BotrianDiagnostics

/// Copies files of the default theme into a theme that extends it.
package struct ThemeCopy: Sendable {
  private let folder: ThemeFolder
  private let base: ThemeFolder

  package init(from base: ThemeFolder, to folder: ThemeFolder) {
    self.base = base
    self.folder = folder
  }

  /// Finds a file of the default theme by its path (`layouts/report.mustache`), its name (`report.mustache`) or, of a
  /// template, its name alone (`report`).
  ///
  /// - Throws: `no-such-theme-file`.
  package func path(of name: String) throws(Diagnostic) -> String {
    let paths = base.files.map(\.path).filter { $0.utf8.contains(UInt8(ascii: "/")) }.sorted()
    let names: (String) -> String = { String($0.split(separator: "/").last ?? "") }
    let found =
      paths.first { $0 == name } ?? paths.first { names($0) == name + ".mustache" }
      ?? paths.first { names($0) == name }
    if let found { return found }
    let known =
      paths + paths.map(names)
      + paths.map { names($0).split(separator: ".")[0] }
      .map(String.init)
    throw .noSuchThemeFile(
      name, nearest: nearestName(to: name, among: known), at: SourceLocation(path: base.path))
  }

  /// The files to write for a copy: the file to change, what it was copied from, and `theme.yml` if there is none.
  ///
  /// - Returns: Paths within the theme's folder.
  /// - Throws: `override-exists`, so that nobody's work is lost.
  package func copying(_ path: String) throws(Diagnostic) -> [Theme.File] {
    guard folder.file(path) == nil else {
      throw .overrideExists(path, at: folder.location(of: path))
    }
    let bytes = base.file(path)?.bytes ?? []
    return manifest + [Theme.File(path: path, bytes: bytes), original(of: path)]
  }

  /// The files to write once a copy has been changed as the default's file has.
  ///
  /// - Throws: `no-override`, when there is no copy.
  package func renewing(_ path: String) throws(Diagnostic) -> [Theme.File] {
    guard folder.file(path) != nil else {
      throw .noOverride(path, at: SourceLocation(path: folder.path))
    }
    return [original(of: path)]
  }

  private func original(of path: String) -> Theme.File {
    Theme.File(
      path: "\(ThemeOverrides.originals)/\(path)", bytes: base.file(path)?.bytes ?? [])
  }

  private var manifest: [Theme.File] {
    guard folder.file(ThemeManifest.path) == nil else { return [] }
    let name = folder.path.split(separator: "/").last ?? ""
    let text = """
      # ธีมของสำนักงาน: ไฟล์ที่ไม่มีในโฟลเดอร์นี้ ใช้ของธีม default
      # The office's theme: what is not in this folder is taken from the default theme.
      name: \(name)
      version: 1.0.0
      extends: default

      """
    return [Theme.File(path: ThemeManifest.path, bytes: Array(text.utf8))]
  }
}
