internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme

/// What makes a site's pages, and how they look.
struct SitePages: Sendable {
  let builder: PageBuilder

  /// What the page on open data tells of.
  let data: Later<OpenData>
  let theme: Theme

  /// The pages that show something, in the order of the site, lists last.
  var sections: [PageSection] { builder.sections(data) }

  /// What makes the pages that say where something has gone.
  ///
  /// - Parameters:
  ///   - present: The site's other pages.
  ///   - name: What one of them is called.
  /// - Returns: One for each published address at which nothing stands.
  func departures(
    besides present: [Permalink], name: @escaping @Sendable (Permalink) -> String?
  ) -> [PageMaker] {
    builder.site.departures(besides: present).map { departure in
      PageMaker(departure.address) { builder.departed(departure, name: name) }
    }
  }

  /// Fills in a page's layout.
  func file(of page: PageInput, _ timings: BuildTimings?) -> OutputFile {
    timings.measure(.layout(page.layout)) {
      let bytes = theme.render(page.value, with: page.layout)
      return OutputFile(
        path: page.permalink.outputPath,
        bytes: builder.site.isPortable ? PortableCopy.namingFiles(in: bytes) : bytes)
    }
  }
}

/// Renders every page, each from its own input, on all cores.
///
/// - Returns: The pages in the order of the site, lists last, then what is left of pages that are gone.
/// - Throws: What the sink throws.
func renderPages(
  _ pages: SitePages, into sink: some OutputSink, timings: BuildTimings?
) async throws -> [PublishedPage] {
  let publish = { @Sendable (maker: PageMaker) in
    let plan = maker.plan()
    let note = plan.key.flatMap { sink.keep(maker.permalink.outputPath, from: $0) }
    if let note, let kept = PublishedPage(maker.permalink, note: note) { return kept }
    let page = plan.make()
    let published = PublishedPage(page)
    try sink.take(
      pages.file(of: page, timings),
      from: plan.key.map { Recipe(key: $0, note: published.note) })
    return published
  }
  let makers = await pages.sections.concurrentMap { $0.makers() }.flatMap(\.self)
  let published = try await makers.concurrentMap { maker in
    guard let source = maker.source else { return try publish(maker) }
    return try timings.measure(.record(source)) { try publish(maker) }
  }
  let names = Dictionary(published.map { ($0.permalink.path, $0.name) }) { first, _ in first }
  let departures = pages.departures(besides: published.map(\.permalink)) { names[$0.path] }
  return published + (try departures.map(publish))
}

/// Pages that are listed together.
struct PageSection: Sendable {
  /// Where each of them is, or below which.
  let place: Permalink

  /// Lists them.
  let makers: @Sendable () -> [PageMaker]

  init(below place: Permalink, _ makers: @escaping @Sendable () -> [PageMaker]) {
    self.place = place
    self.makers = makers
  }
}

extension PageBuilder {
  /// All pages, those of one kind or of one record together.
  func sections(_ data: Later<OpenData>) -> [PageSection] {
    var sections = [
      PageSection(below: .home) { [self] in overviews(data) },
      PageSection(below: .reports) { [self] in reports() },
    ]
    sections += site.years.map { year in
      PageSection(below: .reports(of: year.fiscalYear)) { [self] in reports(of: year) }
    }
    sections += site.activities.map { activity in
      PageSection(below: activity.permalink) { [self] in
        self.activity(activity) + checklist(of: activity)
      }
    }
    sections += site.years.map { year in
      PageSection(below: year.permalink) { [self] in self.year(year) }
    }
    sections += LessonType.allCases.map { type in
      PageSection(below: type.permalink) { [self] in lessons(of: type) }
    }
    sections += site.approvals.map { approval in
      PageSection(below: approval.permalink) { [self] in self.approval(approval) }
    }
    sections += site.years.map { year in
      PageSection(below: year.evidencePermalink) { [self] in evidence(of: year) }
    }
    sections.append(PageSection(below: .followUp) { [self] in followUps() })
    return sections
  }

  /// Pages of which there is one, and those whose records are shown by themselves.
  private func overviews(_ data: Later<OpenData>) -> [PageMaker] {
    var makers = [
      PageMaker(.home) { [self] in home() }, PageMaker(.search) { [self] in search() },
      PageMaker(.activities) { [self] in activities() },
      PageMaker(.years) { [self] in years() }, PageMaker(.lessons) { [self] in lessons() },
      PageMaker(.compare) { [self] in compare() }, PageMaker(.volumes) { [self] in volumes() },
      PageMaker(.data) { [self] in
        PageMaker.Plan(key: keys?.data) { [self] in page(of: data.value) }
      },
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
          of: reports[index], beside: [previous, next, across.neighbour(of: reports[index])],
          alike: alike)
        return PageMaker.Plan(key: key) { [self] in
          report(reports[index], previous: previous, next: next, alike: alike)
        }
      }
    }
  }
}
