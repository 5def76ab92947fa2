internal import BotrianMarkdown
internal import BotrianReports
package import BotrianTheme

/// Renders every page, each from its own input, on all cores.
///
/// - Returns: The pages in the order of the site, lists last, then what is left of pages that are gone.
/// - Throws: What the sink throws.
package func renderPages(
  of site: Site, with theme: Theme, addresses: AddressBook, data: OpenData,
  across: AcrossReports, keys: SiteKeys? = nil, into sink: some OutputSink, timings: BuildTimings?
) async throws -> [PublishedPage] {
  let builder = PageBuilder(
    site, strings: theme.strings(site.settings.language), addresses: addresses, across: across,
    keys: keys)
  let publish = { @Sendable (maker: PageMaker) in
    let plan = maker.plan()
    let note = plan.key.flatMap { sink.keep(maker.permalink.outputPath, from: $0) }
    if let note, let kept = PublishedPage(maker.permalink, note: note) { return kept }
    let page = plan.make()
    let file = timings.measure(.layout(page.layout)) {
      page.rendered(with: theme, isPortable: site.isPortable)
    }
    let published = PublishedPage(page)
    try sink.take(file, from: plan.key.map { Recipe(key: $0, note: published.note) })
    return published
  }
  let makers = await builder.makers(data).concurrentMap { $0() }.flatMap(\.self)
  let pages = try await makers.concurrentMap { maker in
    guard let source = maker.source else { return try publish(maker) }
    return try timings.measure(.record(source)) { try publish(maker) }
  }
  let departures = site.departures(besides: pages.map(\.permalink))
  let names = Dictionary(pages.map { ($0.permalink.path, $0.name) }) { first, _ in first }
  return try pages
    + departures.map { departure in
      try publish(PageMaker(departure.address) { builder.departed(departure, names: names) })
    }
}

extension PageInput {
  fileprivate func rendered(with theme: Theme, isPortable: Bool) -> OutputFile {
    let bytes = theme.render(value, with: layout)
    return OutputFile(
      path: permalink.outputPath, bytes: isPortable ? PortableCopy.namingFiles(in: bytes) : bytes)
  }
}

extension PageBuilder {
  /// What makes every page: functions that each list the pages of one kind or of one record.
  func makers(_ data: OpenData) -> [@Sendable () -> [PageMaker]] {
    var makers: [@Sendable () -> [PageMaker]] = [
      { @Sendable [self] in overviews(data) },
      { @Sendable [self] in reports() },
    ]
    makers += site.years.map { year in { @Sendable [self] in reports(of: year) } }
    makers += site.activities.map { activity in
      { @Sendable [self] in self.activity(activity) + checklist(of: activity) }
    }
    makers += site.years.map { year in { @Sendable [self] in self.year(year) } }
    makers += LessonType.allCases.map { type in { @Sendable [self] in lessons(of: type) } }
    makers += site.approvals.map { approval in { @Sendable [self] in self.approval(approval) } }
    makers += site.years.map { year in { @Sendable [self] in evidence(of: year) } }
    makers.append { @Sendable [self] in followUps() }
    return makers
  }

  /// Pages of which there is one, and those whose records are shown by themselves.
  private func overviews(_ data: OpenData) -> [PageMaker] {
    var makers = [
      PageMaker(.home) { [self] in home() }, PageMaker(.search) { [self] in search() },
      PageMaker(.activities) { [self] in activities() },
      PageMaker(.years) { [self] in years() }, PageMaker(.lessons) { [self] in lessons() },
      PageMaker(.compare) { [self] in compare() }, PageMaker(.volumes) { [self] in volumes() },
      PageMaker(.data) { [self] in page(of: data) },
    ]
    // Only a server shows a page for what is missing.
    if !site.isPortable { makers.append(PageMaker(.notFound) { [self] in notFound() }) }
    makers += site.pages.map { page in
      PageMaker(page.permalink, of: page.path) { [self] in other(page) }
    }
    makers += site.withdrawn.map { report in
      PageMaker(report.permalink) { [self] in withdrawn(report) }
    }
    return makers
      + site.withdrawnVolumes.map { volume in
        PageMaker(VolumeFormat.html.permalink(of: volume.fiscalYear)) { [self] in
          withdrawn(volume)
        }
      }
  }

  /// The reports of a year, each with its neighbours.
  private func reports(of year: Site.Year) -> [PageMaker] {
    let reports = year.reports
    return reports.indices.map { index in
      PageMaker(reports[index].permalink, of: reports[index].path) { [self] in
        let previous = index > 0 ? reports[index - 1] : nil
        let next = index + 1 < reports.count ? reports[index + 1] : nil
        let alike = alike(reports[index])
        let key = keys?.page(
          of: reports[index], beside: [previous, next, across.neighbours[reports[index]]],
          alike: alike)
        return PageMaker.Plan(key: key) { [self] in
          report(reports[index], previous: previous, next: next, alike: alike)
        }
      }
    }
  }
}
