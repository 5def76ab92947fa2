public import BotrianDiagnostics
package import BotrianReports
internal import Synchronization

/// A site of which each file is made when somebody asks for it: what a preview shows.
///
/// Its files are byte for byte those of `buildSite`.
public final class OnDemandSite: Sendable {
  /// What to tell the office.
  public let warnings: [Diagnostic]

  private let plan: SitePlan
  private let pages: SitePages
  private let timings: BuildTimings?
  private let sections: [(path: String, listed: Later<Listed>)]
  private let departed: Later<Listed>
  private let finished: [String: OutputFile]
  private let groups: [LaterFiles]

  /// What somebody has asked for.
  private let asked = Mutex<[String: Asked]>([:])

  /// What somebody had asked for of the site before.
  private let earlier: [String: Asked]

  private struct Asked {
    let file: OutputFile

    /// What it was made from; `nil` for a file whose bytes alone tell.
    let key: BuildKey?
  }

  /// Reads and checks the sources.
  ///
  /// - Parameters:
  ///   - files: The folder that holds `site.yml`.
  ///   - options: What is asked for, and the day that counts as today.
  ///   - earlier: The site before: a file that was made from the same is taken over from it.
  /// - Throws: `BuildFailure` with every mistake in the input; `FileSystemError` when the machine fails.
  public init(
    using files: FileSystem, options: BuildOptions, after earlier: OnDemandSite? = nil
  ) async throws {
    let prepared = try await prepareSite(using: files, options: options) { _ in }
    try prepared.requireNoErrors()
    warnings = BuildFailure(prepared.diagnostics).diagnostics
    let plan = SitePlan(of: prepared, memory: options.memory)
    self.plan = plan
    timings = options.timings
    let data = Later { MadeData(plan) }
    let pages = plan.pages(with: Later { data.value.data })
    self.pages = pages
    let sections = pages.sections.map { section in
      (path: section.place.path, listed: Later { Listed(section.makers()) })
    }
    // The longest paths first, for sections lie below others.
    self.sections = sections.sorted { $0.path.utf8.count > $1.path.utf8.count }
    let departed = Later {
      let shown = sections.flatMap(\.listed.value.makers)
      let byPath = Dictionary(shown.map { ($0.permalink, $0) }) { first, _ in first }
      return Listed(
        pages.departures(besides: shown.map(\.permalink)) { byPath[$0]?.plan().make().name })
    }
    self.departed = departed
    finished = Dictionary(plan.finishedFiles.map { ($0.path, $0) }) { first, _ in first }
    let makers = Later { sections.flatMap(\.listed.value.makers) + departed.value.makers }
    let groups = Self.groups(plan, data: data, makers: makers)
    self.groups = groups.enumerated().map { place, group in
      group.unlessMade(in: earlier?.groups[place])
    }
    self.earlier = earlier?.asked.withLock { $0 } ?? [:]
  }

  private static func groups(
    _ plan: SitePlan, data: Later<MadeData>, makers: Later<[PageMaker]>
  ) -> [LaterFiles] {
    let key = Later { plan.keys.data }
    let tables = FileGroup(folder: "data/", root: OpenData.catalogPath, key: key) { _ in
      data.value.files
    }
    return [
      LaterFiles(plan.search), LaterFiles(tables),
      LaterFiles(where: { $0.utf8.starts(with: "compare/".utf8) }) {
        plan.across.comparisons.files
      },
      LaterFiles(where: isFeed) { feedFiles(of: plan.site, strings: plan.strings) },
      LaterFiles(where: { $0.utf8.starts(with: "sitemap".utf8) }) {
        plan.site.sitemap(
          of: makers.value.mappedConcurrently { PublishedPage($0.plan().make()) }
        ).files
      },
    ]
  }
}

/// Whether a path is that of one of `feedFiles`.
@Sendable private func isFeed(_ path: String) -> Bool {
  ["feed.xml", "feed.json", "opensearch.xml", "robots.txt"].contains(path)
}

// MARK: Files

extension OnDemandSite {
  /// The path of the site's base address, such as `/` or `/lessons-site/`.
  package var basePath: String { plan.site.settings.basePath }

  /// The page to look at after a source file was saved; `nil` when that is no one page.
  package func page(ofSource path: String) -> Permalink? { plan.site.page(ofSource: path) }

  /// Whether there is a page, without making it.
  package func hasPage(_ path: String) -> Bool { maker(path) != nil || finished[path] != nil }

  /// A file, made now if nobody asked for it before; `nil` when the site has none of that path.
  package func file(_ path: String) -> OutputFile? {
    if let known = asked.withLock({ $0[path] }) { return known.file }
    guard let made = made(path) else { return nil }
    asked.withLock { $0[path] = made }
    return made.file
  }

  private func made(_ path: String) -> Asked? {
    if let file = finished[path] { return Asked(file: file, key: nil) }
    if let maker = maker(path) {
      let plan = maker.plan()
      if let known = earlier[path], let key = plan.key, known.key == key { return known }
      return Asked(file: pages.file(of: plan.make(), timings), key: plan.key)
    }
    return groups.lazy.compactMap { $0.file(path) }.first.map { Asked(file: $0, key: nil) }
  }

  private func maker(_ path: String) -> PageMaker? {
    let possible = sections.lazy.filter { path.utf8.starts(with: $0.path.utf8) }
    return possible.compactMap { $0.listed.value.byPath[path] }.first ?? departed.value.byPath[path]
  }

  /// The files that somebody has asked for and that differ from those of the site before, sorted.
  ///
  /// Of files that are made together and name each other, it is the one that names the others.
  ///
  /// - Parameters:
  ///   - earlier: The site before.
  ///   - path: A file that is compared although nobody has asked for it yet.
  /// - Returns: Paths from the site's root.
  package func differences(from earlier: OnDemandSite, besides path: String? = nil) -> [String] {
    if let path { _ = earlier.file(path) }
    let known = earlier.asked.withLock { $0 }
    let differing = Set(known.keys).union([path].compactMap(\.self)).compactMap { path -> String? in
      let isPage = earlier.maker(path) != nil || maker(path) != nil
      if !isPage, let place = groups.firstIndex(where: { $0.isKeyed(path) }) {
        guard groups[place] === earlier.groups[place] else { return groups[place].root }
        asked.withLock { $0[path] = known[path] }
        return nil
      }
      return file(path) == known[path]?.file ? nil : path
    }
    return Set(differing).sorted()
  }

  /// Every file, made now, sorted by path.
  package var files: [OutputFile] {
    let listed = sections.map(\.listed.value) + [departed.value]
    let paths = listed.flatMap(\.byPath.keys) + Array(finished.keys) + groups.flatMap(\.paths)
    return paths.compactMap(file).sorted { $0.path < $1.path }
  }
}

/// What makes the pages of a section.
private struct Listed: Sendable {
  let makers: [PageMaker]

  /// By the paths of the files.
  let byPath: [String: PageMaker]

  init(_ makers: [PageMaker]) {
    self.makers = makers
    byPath = Dictionary(makers.map { ($0.permalink.outputPath, $0) }) { first, _ in first }
  }
}

/// The open data in memory.
private struct MadeData: Sendable {
  let data: OpenData
  let files: [OutputFile]

  init(_ plan: SitePlan) {
    let sink = MemorySink()
    do {
      data = try OpenData(
        of: plan.site, addresses: plan.prepared.addresses, keys: plan.keys, into: sink)
    } catch {
      preconditionFailure("memory takes every file: \(error)")
    }
    files = sink.files + data.descriptions(settings: plan.site.settings)
  }
}
