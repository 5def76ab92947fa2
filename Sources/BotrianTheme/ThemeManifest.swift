package import BotrianDiagnostics
internal import BotrianMarkdown

/// What a theme says of itself in `theme.yml`.
package struct ThemeManifest: Hashable, Sendable {
  /// Whether the theme changes single files of the default theme, instead of being whole.
  package let extendsDefault: Bool

  package static let path = "theme.yml"

  /// Reads `theme.yml`; a theme without one is whole.
  ///
  /// - Returns: What could be read, and every mistake.
  package static func parse(_ folder: ThemeFolder) -> (ThemeManifest, [Diagnostic]) {
    guard let file = folder.file(path) else { return (ThemeManifest(extendsDefault: false), []) }
    let location = folder.location(of: path)
    do throws(Diagnostic) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      var fields = YAMLFields(try YAMLValue(parsing: text, at: location.path))
      for key in ["name", "version", "description"] { _ = fields.text(key) }
      let base = fields.choice("extends", of: Base.self)
      return (ThemeManifest(extendsDefault: base != nil), fields.finished())
    } catch {
      return (ThemeManifest(extendsDefault: false), [error])
    }
  }

  /// What a theme can be built upon.
  private enum Base: String, CaseIterable {
    case standard = "default"
  }
}
