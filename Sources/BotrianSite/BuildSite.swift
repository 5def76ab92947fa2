internal import BotrianReports
internal import BotrianDiagnostics
internal import BotrianSearch
internal import BotrianTheme

/// Makes the whole site from its sources, and keeps it in memory.
///
/// - Parameters:
///   - files: The folder that holds `site.yml`.
///   - options: What is asked for, and the day that counts as today.
///   - sink: Where the files go; none is in it yet.
///   - progress: Called with the name of each stage as it begins.
/// - Returns: The files, not yet written, and what to tell the office.
/// - Throws: As `makeSite`.
public func buildSite(
  using files: FileSystem, options: BuildOptions, into sink: MemorySink = MemorySink(),
  progress: (BuildStage) -> Void = { _ in }
) async throws -> BuiltSite {
  let outline = try await makeSite(using: files, options: options, into: sink, progress: progress)
  return BuiltSite(outline: outline, files: sink.files, later: sink.later)
}

/// Makes the whole site from its sources.
///
/// Everything is read and checked before the first file is made.
///
/// - Parameters:
///   - files: The folder that holds `site.yml`.
///   - options: What is asked for, and the day that counts as today.
///   - sink: Where each file goes when it is made.
///   - progress: Called with the name of each stage as it begins.
/// - Returns: What was made, and what to tell the office.
/// - Throws: `BuildFailure` with every mistake in the input; `FileSystemError` when the machine fails.
public func makeSite(
  using files: FileSystem, options: BuildOptions, into sink: some OutputSink,
  progress: (BuildStage) -> Void = { _ in }
) async throws -> SiteOutline {
  let prepared = try await prepareSite(using: files, options: options, progress: progress)
  try prepared.requireNoErrors()
  let (site, theme, addresses) = (prepared.site, prepared.theme, prepared.addresses)

  progress(.render)
  let strings = theme.strings(site.settings.language)
  let base = SiteKeys.base(of: prepared)
  // The index needs none of the pages.
  async let index: Void = options.timings.measure(.searchIndex) {
    let files = SearchFiles(of: prepared, memory: options.memory)
    let key = SiteKeys.searchIndex(of: prepared, base: base)
    try sink.take(FileGroup(folder: "search/", root: files.root, key: key, make: files.make))
  }
  let across = await AcrossReports(of: site, strings: strings)
  let keys = await SiteKeys(prepared, across: across, base: base)
  let data = try await OpenData(of: site, addresses: addresses, keys: keys, into: sink)
  let pages = try await renderPages(
    of: site, with: theme, addresses: addresses, data: data, across: across, keys: keys,
    into: sink, timings: options.timings)
  try await index

  progress(.write)
  let media = prepared.media + site.formerMedia(prepared.media)
  let others =
    across.files + data.descriptions(settings: site.settings)
    + feedFiles(of: site, pages: pages, strings: strings)
    + assetFiles(of: theme, isPortable: site.isPortable)
    + media.map { OutputFile(path: $0.path, bytes: $0.image.bytes) }
    + site.volumes.flatMap(\.files).map(\.file)
  for file in others { try sink.take(file) }
  return SiteOutline(
    warnings: BuildFailure(prepared.diagnostics).diagnostics,
    withheld: site.withheld,
    site: site,
    pages: pages.filter(\.isListed).map(\.permalink),
    personalDataAllowances: prepared.allowances,
    counts: SiteOutline.Counts(
      reports: site.reports.count, lessons: site.reports.reduce(0) { $0 + $1.lessonCount },
      pages: pages.count))
}

/// The theme's assets; on a disk a style sheet holds its fonts, for Firefox reads none beside it.
private func assetFiles(of theme: Theme, isPortable: Bool) -> [OutputFile] {
  theme.assets.map { asset in
    let holdsFonts = isPortable && asset.path.hasSuffix(".css")
    return OutputFile(
      path: asset.path, bytes: holdsFonts ? asset.holdingFonts(of: theme.assets).bytes : asset.bytes
    )
  }
}

/// The stages of a build, in order.
public enum BuildStage: Int, CaseIterable, Sendable {
  case load, parse, check, render, write
}
