internal import BotrianMarkdown
internal import BotrianReports
package import BotrianTheme

/// Renders every page, each from its own input, on all cores.
///
/// - Returns: The pages in the order of the site, lists last, then what is left of pages that are gone.
/// - Throws: What the sink throws.
package func renderPages(
  of site: Site, with theme: Theme, addresses: AddressBook, data: OpenData,
  across: AcrossReports, into sink: some OutputSink
) async throws -> [PublishedPage] {
  let builder = PageBuilder(
    site, strings: theme.strings(site.settings.language), addresses: addresses, across: across)
  let publish = { @Sendable (page: PageInput) in
    try sink.take(page.rendered(with: theme, isPortable: site.isPortable))
    return PublishedPage(page)
  }
  let pages = try await builder.makers(data).concurrentMap { make in try make().map(publish) }
    .flatMap(\.self)
  let departures = site.departures(besides: pages.map(\.permalink))
  let names = Dictionary(pages.map { ($0.permalink.path, $0.name) }) { first, _ in first }
  return try pages + departures.map { try publish(builder.departed($0, names: names)) }
}

extension PageInput {
  fileprivate func rendered(with theme: Theme, isPortable: Bool) -> OutputFile {
    let bytes = theme.render(value, with: layout)
    return OutputFile(
      path: permalink.outputPath, bytes: isPortable ? PortableCopy.namingFiles(in: bytes) : bytes)
  }
}

extension PageBuilder {
  /// One maker for each page, or for each list that goes over several pages.
  func makers(_ data: OpenData) -> [@Sendable () -> [PageInput]] {
    var makers: [@Sendable () -> [PageInput]] = [
      { @Sendable [self] in [home(), search(), activities(), years(), lessons(), compare()] },
      // Only a server shows a page for what is missing.
      { @Sendable [self] in site.isPortable ? [] : [notFound()] },
      { @Sendable [self] in reports() },
    ]
    makers += site.years.flatMap { year in
      year.reports.indices.map { index in
        { @Sendable [self] in
          let reports = year.reports
          let previous = index > 0 ? reports[index - 1] : nil
          let next = index + 1 < reports.count ? reports[index + 1] : nil
          return [report(reports[index], previous: previous, next: next)]
        }
      }
    }
    makers += site.activities.map { activity in { @Sendable [self] in self.activity(activity) } }
    makers += site.activities.map { activity in { @Sendable [self] in checklist(of: activity) } }
    makers += site.years.map { year in { @Sendable [self] in self.year(year) } }
    makers += LessonType.allCases.map { type in { @Sendable [self] in lessons(of: type) } }
    makers += site.approvals.map { approval in { @Sendable [self] in self.approval(approval) } }
    makers += site.pages.map { page in { @Sendable [self] in [other(page)] } }
    makers += site.years.map { year in { @Sendable [self] in evidence(of: year) } }
    makers.append { @Sendable [self] in followUps() }
    makers.append { @Sendable [self] in [page(of: data)] }
    makers += site.withdrawn.map { report in { @Sendable [self] in [withdrawn(report)] } }
    makers.append { @Sendable [self] in [volumes()] + site.withdrawnVolumes.map(withdrawn) }
    return makers
  }
}
