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
    /// Absent where there was none.
    let file: OutputFile?

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
    [
      LaterFiles(plan.search),
      LaterFiles(forPages: true, where: { $0.utf8.starts(with: "compare/".utf8) }) {
        plan.across.comparisons.files
      },
      LaterFiles(where: { Self.isTable($0) }) { data.value.files },
      LaterFiles(where: { Self.feeds.contains($0) }) {
        feedFiles(of: plan.site, strings: plan.strings)
      },
      LaterFiles(where: { $0.hasPrefix("sitemap") && $0.hasSuffix(".xml") }) {
        plan.site.sitemap(
          of: makers.value.mappedConcurrently { PublishedPage($0.plan().make()) }
        ).files
      },
    ]
  }

  private static func isTable(_ path: String) -> Bool {
    path.hasPrefix("data/") && !path.hasSuffix("/index.html")
  }

  /// What `feedFiles` gives.
  private static let feeds: Set = ["feed.xml", "feed.json", "opensearch.xml", "robots.txt"]
}

// MARK: Files

extension OnDemandSite {
  /// The path of the site's base address, such as `/` or `/lessons-site/`.
  package var basePath: String { plan.site.settings.basePath }

  /// The page to look at after a source file was saved; `nil` when that is no one page.
  package func page(ofSource path: String) -> Permalink? { plan.site.page(ofSource: path) }

  /// Whether there is a page, without making it.
  package func hasPage(_ path: String) -> Bool { finished[path] != nil || maker(path) != nil }

  /// A file, made now if nobody asked for it before; `nil` when the site has none of that path.
  package func file(_ path: String) -> OutputFile? {
    if let known = asked.withLock({ $0[path] }) { return known.file }
    let made = made(path)
    asked.withLock { $0[path] = made }
    return made.file
  }

  private func made(_ path: String) -> Asked {
    if let file = finished[path] { return Asked(file: file, key: nil) }
    if let maker = maker(path) {
      let plan = maker.plan()
      if let known = earlier[path], let key = plan.key, known.key == key { return known }
      return Asked(file: pages.file(of: plan.make(), timings), key: plan.key)
    }
    return Asked(file: groups.lazy.compactMap { $0.file(path) }.first, key: nil)
  }

  /// What makes a page; only where no section has it, all are listed for what is left of those that are gone.
  private func maker(_ path: String) -> PageMaker? {
    guard path.hasSuffix(".html") else { return nil }
    let possible = sections.lazy.filter { path.utf8.starts(with: $0.path.utf8) }
    return possible.compactMap { $0.listed.value.byPath[path] }.first ?? departed.value.byPath[path]
  }

  /// What somebody has asked for of the site before, and what differs now, sorted.
  ///
  /// These are pages, and files that pages load. Of files that name each other, it is the one that names the others.
  ///
  /// - Parameters:
  ///   - earlier: The site before.
  ///   - path: A page that is compared although nobody has asked for it yet.
  /// - Returns: Paths from the site's root.
  package func differences(from earlier: OnDemandSite, besides path: String? = nil) -> [String] {
    if let path { _ = earlier.file(path) }
    let known = earlier.asked.withLock { Array($0) }
    let differing = known.mappedConcurrently { path, known in
      difference(of: path, from: known, in: earlier)
    }
    return Set(differing.compactMap(\.self)).sorted()
  }

  private func difference(
    of path: String, from known: Asked, in earlier: OnDemandSite
  ) -> String? {
    if let place = groups.firstIndex(where: { $0.mayHold(path) }) {
      let group = groups[place]
      guard group.isForPages else { return nil }
      if let root = group.root {
        guard group === earlier.groups[place] else { return root }
        asked.withLock { $0[path] = known }
        return nil
      }
    }
    return file(path) == known.file ? nil : path
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
