public import BotrianDiagnostics
package import BotrianReports
internal import BotrianSearch
internal import BotrianTheme

/// A site that was built in memory: what to write, and what to tell its office.
public struct BuiltSite: Sendable {
  /// Every file, each path once, sorted by path.
  public let files: [OutputFile]

  /// Warnings, sorted by place.
  public let warnings: [Diagnostic]

  /// Records that may not be published, sorted by path; only a preview holds them.
  package let withheld: [WithheldRecord]

  /// What was built, as values.
  package let site: Site

  /// The addresses of its pages, without those that only say that something is gone.
  package let pages: [Permalink]

  /// Findings of personal data that authors have permitted, with their reasons, by place.
  package let personalDataAllowances: [PersonalDataAllowance]

  /// How many reports, lessons and pages were published.
  package let counts: Counts

  /// What a build made.
  package struct Counts: Hashable, Sendable {
    package let reports: Int
    package let lessons: Int
    package let pages: Int
  }
}

/// Makes the whole site from its sources.
///
/// - Parameters:
///   - files: The folder that holds `site.yml`.
///   - options: What is asked for, and the day that counts as today.
///   - progress: Called with the name of each stage as it begins.
/// - Returns: The files, not yet written, and what to tell the office.
/// - Throws: `BuildFailure` with every mistake in the input; `FileSystemError` when the machine fails.
public func buildSite(
  using files: FileSystem, options: BuildOptions, progress: (BuildStage) -> Void = { _ in }
) async throws -> BuiltSite {
  progress(.load)
  let sources = try loadSources(using: files)
  let settings = try settings(in: sources)
  let theme = try loadTheme(for: settings, among: sources.themes, using: files)

  progress(.parse)
  let records = await parseRecords(sources.content)

  progress(.check)
  let site = assembleSite(
    records, settings: settings, media: sources.media, options: options)
  let unreadable = records.unreadable(besides: sources.diagnostics)
  let addresses = AddressBook(of: site, unreadable: unreadable)
  let media = try await site.publishedMedia(addresses, using: files)
  let personalData = await PersonalDataCheck(
    site: site, records: records, sources: sources.texts, media: media, unreadable: unreadable
  ).review()
  let diagnostics =
    sources.diagnostics + records.diagnostics + personalData.diagnostics
    + checks(of: site, records, addresses, media, unreadable: unreadable)
  guard !diagnostics.contains(where: { $0.severity == .error }) else {
    throw BuildFailure(diagnostics)
  }

  progress(.render)
  let strings = theme.strings(settings.language)
  async let index = searchFiles(of: site, strings: strings)
  let data = await OpenData(of: site, addresses: addresses)
  let pages = await renderPages(of: site, with: theme, addresses: addresses, data: data)

  progress(.index)
  let feeds = feedFiles(of: site, pages: pages, strings: strings)
  let assets = theme.assets.map { OutputFile(path: $0.path, bytes: $0.bytes) }
  let mediaFiles = media.map { OutputFile(path: $0.path, bytes: $0.image.bytes) }
  return BuiltSite(
    files: (pages.map(\.file) + data.files(settings: settings) + feeds + (await index) + assets
      + mediaFiles).sorted { $0.path < $1.path },
    warnings: BuildFailure(diagnostics).diagnostics,
    withheld: site.withheld,
    site: site,
    pages: pages.filter(\.isListed).map(\.permalink),
    personalDataAllowances: personalData.allowances,
    counts: BuiltSite.Counts(
      reports: site.reports.count, lessons: site.reports.reduce(0) { $0 + $1.lessonCount },
      pages: pages.count))
}

/// The files of the search index; they are made while pages are rendered, for they need none of them.
private func searchFiles(of site: Site, strings: InterfaceStrings) async -> [OutputFile] {
  SearchIndex(pages: site.searchPages(), catalog: site.searchCatalog(strings: strings))
    .encoded().map { OutputFile(path: "search/" + $0.path, bytes: $0.bytes) }
}

/// The stages of a build, in order.
public enum BuildStage: Int, CaseIterable, Sendable {
  case load, parse, check, render, index, write
}

private func settings(in sources: Sources) throws(BuildFailure) -> SiteSettings {
  guard let file = sources.settings else {
    let unreadable = sources.diagnostics.filter { $0.location.path == "site.yml" }
    throw BuildFailure(unreadable.isEmpty ? [.missingSettings()] : unreadable)
  }
  let (settings, diagnostics) = SiteSettings.parse(file.text, at: file.path)
  guard let settings, diagnostics.isEmpty else { throw BuildFailure(diagnostics) }
  return settings
}

private func checks(
  of site: Site, _ records: Records, _ addresses: AddressBook, _ media: [PublishedMedia],
  unreadable: Set<String>
) -> [Diagnostic] {
  ReferenceCheck(records: records, unreadable: unreadable).diagnostics()
    + TwinReportCheck(records: records).diagnostics()
    + WithdrawalCheck(records: records).diagnostics()
    + SynonymCheck(records: records).diagnostics()
    + FollowUpCheck(
      followUps: records.followUps, reports: site.lasting.reports, unreadable: unreadable
    ).diagnostics()
    + ChangeNoteCheck(site: site).diagnostics()
    + EditionCheck(site: site, records: records).diagnostics()
    + LinkCheck(site: site, records: records, addresses: addresses).diagnostics()
    + MediaCheck(media: media).diagnostics()
}
