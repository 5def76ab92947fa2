internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianTheme

/// The site's values, read and checked; what a build and a volume both begin with.
struct PreparedSite: Sendable {
  let site: Site
  let theme: Theme
  let addresses: AddressBook

  /// The digests of `site.yml` and of the records' files, by path.
  let digests: [String: BuildKey]

  /// Files below `Content/media/` as they are published.
  let media: [PublishedMedia]

  /// Findings of personal data that authors have permitted, by place.
  let allowances: [PersonalDataAllowance]

  /// Errors and warnings, unsorted.
  let diagnostics: [Diagnostic]

  /// Makes sure that everything may be made of it.
  ///
  /// - Throws: `BuildFailure` with the warnings too, when there is an error.
  func requireNoErrors() throws(BuildFailure) {
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw BuildFailure(diagnostics)
    }
  }
}

/// Reads the sources and makes the site's values of them.
///
/// - Throws: `BuildFailure` when there are no settings or no theme; other mistakes are in the result.
func prepareSite(
  using files: FileSystem, options: BuildOptions, progress: (BuildStage) -> Void
) async throws -> PreparedSite {
  progress(.load)
  let sources = try await loadSources(using: files, memory: options.memory)
  let settings = try siteSettings(in: sources)
  let theme = try loadTheme(for: settings, among: sources.themes, using: files)

  progress(.parse)
  let records = await parseRecords(
    sources.content, timings: options.timings, memory: options.memory)

  progress(.check)
  var site = assembleSite(
    records, settings: settings, media: sources.media, options: options)
  let unreadable = records.unreadable(besides: sources.diagnostics)
  let texts = Later { sources.textByPath }
  let shelfDiagnostics = site.shelve(
    records.volumes, files: sources.volumes, texts: texts, unreadable: unreadable)
  let addresses = AddressBook(of: site, unreadable: unreadable)
  let media = try await site.publishedMedia(addresses, using: files)
  site.files = site.linkedFiles(media)
  async let personalData = PersonalDataCheck(
    site: site, records: records, sources: sources.texts, media: media, unreadable: unreadable
  ).review()
  let checked = checks(of: site, records, addresses, media, unreadable: unreadable)
  let spelling =
    options.checksSpelling ? SpellingCheck(records: records, texts: texts.value).diagnostics() : []
  let diagnostics =
    sources.diagnostics + records.diagnostics + (await personalData.diagnostics) + checked
    + spelling + shelfDiagnostics + theme.warnings
  var digests = records.textKeys
  digests["site.yml"] = sources.settings?.key
  return PreparedSite(
    site: site, theme: theme, addresses: addresses, digests: digests, media: media,
    allowances: await personalData.allowances, diagnostics: diagnostics)
}

extension Site {
  /// Puts the volumes on the shelf that may go out.
  ///
  /// - Returns: What is wrong with the others.
  fileprivate mutating func shelve(
    _ records: [VolumeRecord], files: [OutputFile], texts: Later<[String: String]>,
    unreadable: Set<String>
  ) -> [Diagnostic] {
    let shelf = VolumeShelf(
      site: self, records: records, files: files, texts: texts, unreadable: unreadable
    ).offered()
    volumes = shelf.volumes
    withdrawnVolumes = records.filter { $0.withdrawal != nil && wasPublished($0) }
    return shelf.diagnostics
  }
}

/// Reads the site's values as they are, whatever is still wrong with its records.
///
/// - Throws: `BuildFailure` when there are no settings; `FileSystemError`.
package func readSite(
  using files: FileSystem, options: BuildOptions
) async throws -> Site {
  let sources = try await loadSources(using: files)
  return assembleSite(
    await parseRecords(sources.content), settings: try siteSettings(in: sources),
    media: sources.media, options: options)
}

/// The settings among the sources.
///
/// - Throws: What is wrong with `site.yml`.
func siteSettings(in sources: Sources) throws(BuildFailure) -> SiteSettings {
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
  let checks: [@Sendable () -> [Diagnostic]] = [
    { ReferenceCheck(records: records, unreadable: unreadable).diagnostics() },
    { TwinReportCheck(records: records).diagnostics() },
    { WithdrawalCheck(records: records).diagnostics() },
    { SynonymCheck(records: records).diagnostics() },
    {
      FollowUpCheck(followUps: records.followUps, lasting: site.lasting, unreadable: unreadable)
        .diagnostics()
    },
    { LastingAddressCheck(site: site, records: records, unreadable: unreadable).diagnostics() },
    { ChangeNoteCheck(site: site).diagnostics() },
    { EditionCheck(site: site, records: records).diagnostics() },
    { LinkCheck(site: site, records: records, addresses: addresses).diagnostics() },
    { AccessibilityCheck(site: site).diagnostics() },
    { MediaCheck(media: media).diagnostics() },
    { LogoCheck(site: site, addresses: addresses, media: media).diagnostics() },
    { ColourCheck(settings: site.settings).diagnostics() },
  ]
  return checks.mappedConcurrently { $0() }.flatMap(\.self)
}
