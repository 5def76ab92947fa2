internal import BotrianDiagnostics

/// Finds what a template asks for and nobody has: layouts, partials, wordings, values.
struct TemplateCheck {
  /// Names of all layouts and partials, those that could not be read included.
  let templates: Set<String>

  /// Wordings that there are in one language at least.
  let strings: Set<String>
  let folder: String

  func diagnostics(of tags: [TemplateParser.Tag]) -> [Diagnostic] {
    missingLayouts + tags.compactMap(check) + circularPartials(tags)
  }

  /// Partials that call themselves, straight or through others: their page would have no end.
  private func circularPartials(_ tags: [TemplateParser.Tag]) -> [Diagnostic] {
    let calls = tags.filter(\.kind.isCall)
    let called = Dictionary(grouping: calls, by: \.template).mapValues { $0.map(\.name) }
    return calls.filter { call in
      var reached: Set<String> = []
      var pending = [call.name]
      while let name = pending.popLast() {
        if name == call.template { return true }
        if reached.insert(name).inserted { pending += called[name] ?? [] }
      }
      return false
    }.map { .circularPartial($0.name, at: $0.location) }
  }

  private var missingLayouts: [Diagnostic] {
    Theme.layouts.filter { !templates.contains($0) }.map {
      .missingThemeFile("layouts/\($0).mustache", at: SourceLocation(path: folder))
    }
  }

  private func check(_ tag: TemplateParser.Tag) -> Diagnostic? {
    switch tag.kind {
    case .comment, .closing, .block, .delimiters: nil
    case .partial, .parent: checkPartial(tag)
    case .variable, .section, .inverted: checkName(tag)
    }
  }

  private func checkPartial(_ tag: TemplateParser.Tag) -> Diagnostic? {
    guard !templates.contains(tag.name) else { return nil }
    return .missingPartial(
      tag.name, nearest: nearestName(to: tag.name, among: templates), at: tag.location)
  }

  private func checkName(_ tag: TemplateParser.Tag) -> Diagnostic? {
    if let key = tag.wording {
      guard !strings.contains(key) else { return nil }
      return .unknownString(
        tag.name, nearest: nearestName(to: key, among: strings), at: tag.location)
    }
    for part in tag.value?.parts ?? []
    where !TemplateNames.all.contains((part.list ?? part.key).name) {
      guard !TemplateNames.all.contains(part.key.name) else { continue }
      return .unknownName(
        part.key.name, nearest: nearestName(to: part.key.name, among: TemplateNames.all),
        at: tag.location)
    }
    return nil
  }
}
