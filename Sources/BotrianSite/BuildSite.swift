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
  let prepared = try await prepareSite(using: files, options: options, progress: progress)
  guard !prepared.diagnostics.contains(where: { $0.severity == .error }) else {
    throw BuildFailure(prepared.diagnostics)
  }
  let (site, theme, addresses) = (prepared.site, prepared.theme, prepared.addresses)

  progress(.render)
  let strings = theme.strings(site.settings.language)
  async let index = searchFiles(of: site, strings: strings)
  let across = await AcrossReports(of: site, strings: strings)
  let data = await OpenData(of: site, addresses: addresses)
  let pages = await renderPages(
    of: site, with: theme, addresses: addresses, data: data, across: across)

  progress(.index)
  let feeds = feedFiles(of: site, pages: pages, strings: strings)
  let assets = assetFiles(of: theme, isPortable: site.isPortable)
  let media = prepared.media + site.formerMedia(prepared.media)
  let mediaFiles = media.map { OutputFile(path: $0.path, bytes: $0.image.bytes) }
  let volumes = site.volumes.flatMap(\.files).map(\.file)
  let files =
    pages.map(\.file) + data.files(settings: site.settings) + across.files + feeds + (await index)
    + assets + mediaFiles + volumes
  return BuiltSite(
    files: files.sorted { $0.path < $1.path },
    warnings: BuildFailure(prepared.diagnostics).diagnostics,
    withheld: site.withheld,
    site: site,
    pages: pages.filter(\.isListed).map(\.permalink),
    personalDataAllowances: prepared.allowances,
    counts: BuiltSite.Counts(
      reports: site.reports.count, lessons: site.reports.reduce(0) { $0 + $1.lessonCount },
      pages: pages.count))
}

/// The files of the search index; they are made while pages are rendered, for they need none of them.
private func searchFiles(of site: Site, strings: InterfaceStrings) async -> [OutputFile] {
  SearchIndex(pages: site.searchPages(), catalog: site.searchCatalog(strings: strings))
    .encoded().map { file in
      site.isPortable
        ? PortableCopy.script(of: file.path, bytes: file.bytes)
        : OutputFile(path: "search/" + file.path, bytes: file.bytes)
    }
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
  case load, parse, check, render, index, write
}
