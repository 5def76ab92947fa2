internal import BotrianDiagnostics

/// Finds names that some pages give, but none of those that a template is for.
struct LayoutCheck {
  private let tags: [TemplateParser.Tag]

  /// What may be named in each template: what is given to a layout that it is, or that calls it.
  private let given: [String: Set<String>]

  init(_ tags: [TemplateParser.Tag]) {
    self.tags = tags
    let calls = tags.filter(\.kind.isCall)
    let called = Dictionary(grouping: calls, by: \.template).mapValues { $0.map(\.name) }
    var given: [String: Set<String>] = [:]
    for (layout, names) in TemplateNames.ofLayouts {
      var reached: Set<String> = []
      var pending = [layout]
      while let template = pending.popLast() {
        guard reached.insert(template).inserted else { continue }
        given[template, default: []].formUnion(names)
        pending += called[template] ?? []
      }
    }
    self.given = given
  }

  func diagnostics() -> [Diagnostic] { tags.compactMap(check) }

  private func check(_ tag: TemplateParser.Tag) -> Diagnostic? {
    guard let value = tag.value, tag.wording == nil, let given = given[tag.template] else {
      return nil
    }
    let unknown = value.parts.first { part in
      TemplateNames.all.contains((part.list ?? part.key).name)
        && !given.contains((part.list ?? part.key).name) && !given.contains(part.key.name)
    }
    guard let name = unknown.map({ ($0.list ?? $0.key).name }) else { return nil }
    let layouts = TemplateNames.ofLayouts.filter { $0.value.contains(name) }.keys.sorted()
    return .nameOfOtherPages(
      name, layouts: layouts, nearest: nearestName(to: name, among: given), at: tag.location)
  }
}
