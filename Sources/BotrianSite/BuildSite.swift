internal import BotrianDiagnostics
internal import BotrianReports
internal import CLinux

/// Makes the whole site from its sources, and keeps it in memory.
///
/// - Parameters:
///   - files: The folder that holds `site.yml`.
///   - options: What is asked for, and the day that counts as today.
///   - progress: Called with the name of each stage as it begins.
/// - Returns: The files, not yet written, and what to tell the office.
/// - Throws: As `makeSite`.
public func buildSite(
  using files: FileSystem, options: BuildOptions, progress: (BuildStage) -> Void = { _ in }
) async throws -> BuiltSite {
  let sink = MemorySink()
  let outline = try await makeSite(using: files, options: options, into: sink, progress: progress)
  return BuiltSite(outline: outline, files: sink.files)
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
  // The texts of the sources were needed until here. Their room goes back to the system, or it would stand unused beside
  // what rendering needs: a twentieth of the peak of a full build of 10,000 reports.
  malloc_trim(0)
  let site = prepared.site

  progress(.render)
  let plan = SitePlan(of: prepared, memory: options.memory)
  // The index needs none of the pages.
  async let index: Void = options.timings.measure(.searchIndex) { try sink.take(plan.search) }
  let data = try OpenData(of: site, addresses: prepared.addresses, keys: plan.keys, into: sink)
  let pages = try await renderPages(
    plan.pages(with: Later(data)), into: sink, timings: options.timings)
  try await index

  progress(.write)
  let others: [@Sendable () -> [OutputFile]] = [
    { plan.across.comparisons.files }, { data.descriptions(settings: site.settings) },
    { feedFiles(of: site, strings: plan.strings) }, { site.sitemap(of: pages).files },
    { plan.finishedFiles },
  ]
  _ = try await others.concurrentMap { make in for file in make() { try sink.take(file) } }
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

/// The stages of a build, in order.
public enum BuildStage: Int, CaseIterable, Sendable {
  case load, parse, check, render, write
}
