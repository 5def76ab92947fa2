internal import BotrianDiagnostics

/// Finds what the template engine would pass over in silence.
struct TemplateCheck {
  let sources: [TemplateSource]
  let strings: [String: String]
  let folder: String

  var diagnostics: [Diagnostic] {
    missingLayouts + sources.flatMap { source in source.tags.compactMap { check($0, in: source) } }
  }

  private var missingLayouts: [Diagnostic] {
    let names = Set(sources.map(\.name))
    return Theme.layouts.filter { !names.contains($0) }.map {
      .missingThemeFile("layouts/\($0).mustache", at: SourceLocation(path: folder))
    }
  }

  private func check(_ tag: TemplateSource.Tag, in source: TemplateSource) -> Diagnostic? {
    let location = SourceLocation(path: source.path, line: tag.line, column: tag.column)
    let last = tag.name.split(separator: ".").last.map(String.init) ?? tag.name
    if tag.sigil == ">", !sources.contains(where: { $0.name == tag.name }) {
      return .missingPartial(
        tag.name, nearest: nearestName(to: tag.name, among: sources.map(\.name)), at: location)
    }
    if tag.name.utf8.starts(with: "t.".utf8), strings[String(tag.name.dropFirst(2))] == nil {
      return .unknownString(
        tag.name, nearest: nearestName(to: last, among: strings.keys), at: location)
    }
    return nil
  }
}
