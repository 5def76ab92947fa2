internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports

/// Every link between pages leads somewhere.
struct LinkCheck {
  let site: Site
  let records: Records
  let addresses: AddressBook

  func diagnostics() -> [Diagnostic] {
    site.publishedLinks.compactMap { diagnostic(for: $0.link, in: $0.path) }
      + (site.settings.menu + site.settings.footer).compactMap {
        diagnostic(forYAML: $0.destination, in: "site.yml")
      }
      + evidence.compactMap { diagnostic(forYAML: $0.value, in: $0.path) }
  }

  /// Evidence of what was done up to the day that counts as today.
  private var evidence: [(path: String, value: Located<String>)] {
    records.followUps.flatMap { file in
      file.items.filter { $0.on <= site.asOf }.compactMap(\.evidence).map { (file.path, $0) }
    }
  }

  /// Checks a link that no reader of Markdown has seen.
  private func diagnostic(forYAML link: Located<String>, in path: String) -> Diagnostic? {
    if LinkDestination.isDangerous(link.value) {
      return .dangerousLink(link.value, at: link.location)
    }
    return diagnostic(for: Link(link), in: path)
  }

  private func diagnostic(for link: Link, in path: String) -> Diagnostic? {
    switch addresses.target(of: link.destination, from: path) {
    case .elsewhere, .page, .media, .unreadable: nil
    case .withheldReport: .linkToWithheldReport(link.destination, at: link.location)
    case .missingFragment(let page):
      .brokenFragment(link.destination, page: page.path, at: link.location)
    case .missing(let nearest):
      .brokenLink(link.destination, nearest: nearest, at: link.location)
    }
  }
}

extension Link {
  /// A link that is the value of a key.
  init(_ value: Located<String>) {
    self.init(destination: value.value, location: value.location)
  }
}

extension Site {
  /// The Markdown that reaches a page besides reports, by source file.
  var publishedTexts: [(path: String, blocks: [Block])] {
    activities.map { (path: $0.path, blocks: $0.body) }
      + approvals.map { (path: $0.path, blocks: $0.body) }
      + pages.map { (path: $0.path, blocks: $0.body) }
  }

  /// Links and images in Markdown that reaches a page, each with its source file.
  var publishedLinks: [(path: String, link: Link)] {
    reports.flatMap { report in report.facts.links.map { (path: report.path, link: $0) } }
      + publishedTexts.flatMap { path, blocks in blocks.links.map { (path: path, link: $0) } }
  }

  /// Files below `Content/media/` that a published page shows or links to.
  ///
  /// - Returns: Their output paths, ascending, each with the places that use it, ascending.
  func usedMedia(_ addresses: AddressBook) -> [(path: String, places: [SourceLocation])] {
    let evidence = reports.flatMap(followUps.recommendations).flatMap(\.records)
    let links =
      publishedLinks
      + (settings.menu + settings.footer).map { (path: "site.yml", link: Link($0.destination)) }
      + [settings.office.logo].compactMap(\.self).map { (path: "site.yml", link: Link($0)) }
      + evidence.compactMap { record in
        record.evidence.map { (path: record.path, link: Link($0)) }
      }
    var places: [String: [SourceLocation]] = [:]
    for (path, link) in links {
      if let file = addresses.media(link.destination, from: path) {
        places[file, default: []].append(link.location)
      }
    }
    return places.map { (path: $0, places: $1.sorted()) }.sorted { $0.path < $1.path }
  }
}
