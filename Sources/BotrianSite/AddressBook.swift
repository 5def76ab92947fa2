internal import BotrianDiagnostics
internal import BotrianMarkdown
package import BotrianReports
internal import Foundation

/// Every address of the site, for resolving what authors link to.
package struct AddressBook: Sendable {
  /// Ids of the elements on each page, by the page's path.
  private let fragments: [String: Fragments]

  /// The page that each source file becomes.
  private let pages: [String: Permalink]

  /// Source files of reports that are not published.
  private let withheld: Set<String>
  private let media: Set<String>

  /// Source files that a mistake kept from becoming pages.
  private let unreadable: Set<String>

  /// The ids of a page.
  private enum Fragments {
    case ids(Set<String>)

    /// Those of a report, which are many and seldom asked for, and of lessons that have left it.
    case report(Report, departed: [String])

    func contains(_ id: String) -> Bool {
      switch self {
      case .ids(let ids): ids.contains(id)
      case .report(let report, let departed):
        departed.contains(id) || report.elementIDs.contains(id)
      }
    }
  }

  /// Knows the pages of a site, and the files that would be pages but for a mistake in them.
  package init(of site: Site, unreadable: Set<String> = []) {
    self.unreadable = unreadable
    var fragments: [String: Fragments] = [:]
    var pages: [String: Permalink] = [:]
    fragments.reserveCapacity(2 * site.reports.count)
    pages.reserveCapacity(2 * site.reports.count)
    func add(_ permalink: Permalink, at path: String? = nil, ids: [String] = []) {
      fragments[permalink.path] = .ids(Set(ids))
      if let path { pages[path] = permalink }
    }
    for volume in site.withdrawnVolumes { add(VolumeFormat.html.permalink(of: volume.fiscalYear)) }
    for entry in site.lasting.ledger.pages {
      add(entry.address, ids: site.lasting.ledger.idsOfLessons(at: entry.address))
    }
    for report in site.reports {
      let departed = site.lasting.departedLessons(of: report).compactMap(\.address.fragment)
      fragments[report.permalink.path] = .report(report, departed: departed)
      pages[report.path] = report.permalink
    }
    for activity in site.activities {
      add(activity.permalink, at: activity.path, ids: HeadingIDs(activity.body).all)
      if Checklist.isPossible(for: site.reports(of: activity)) { add(activity.checklist) }
    }
    for approval in site.approvals {
      let clauses = approval.clauses.map(\.id) + ClauseIDs(approval.body).all
      add(approval.permalink, at: approval.path, ids: HeadingIDs(approval.body).all + clauses)
    }
    for page in site.pages { add(page.permalink, at: page.path, ids: HeadingIDs(page.body).all) }
    if !site.followUps.isEmpty { add(.followUp) }
    for report in site.withdrawn { add(report.permalink) }
    for year in site.years { add(year.permalink, at: year.announced?.path) }
    for year in site.years where site.indicatorApproval(of: year) != nil {
      add(year.evidencePermalink)
    }
    for type in LessonType.allCases { add(type.permalink) }
    for file in site.volumes.flatMap(\.files) { add(Permalink(path: file.file.path)) }
    for page in [
      Permalink.volumes, .home, .reports, .activities, .years, .lessons, .search, .compare,
      .notFound,
      Permalink(path: "feed.xml"), Permalink(path: "sitemap.xml"),
    ] { add(page) }
    add(.data, ids: OpenData.elementIDs(of: site))
    let machineFiles = OpenData.paths(of: site) + ["feed.json", "opensearch.xml"]
    for path in machineFiles { add(Permalink(path: path)) }
    self.fragments = fragments
    self.pages = pages
    withheld = Set(site.withheld.map(\.path))
    media = site.media
  }

  /// Where an author's link leads.
  package enum Target: Hashable, Sendable {
    /// Another site, an e-mail address, a telephone number.
    case elsewhere
    case page(Permalink)
    /// A file below `Content/media/`; the path is its address from the site's root.
    case media(String)
    case withheldReport
    /// A file with a mistake of its own, which is told there.
    case unreadable
    case missingFragment(Permalink)
    case missing(nearest: String?)
  }

  /// Resolves a link.
  ///
  /// - Parameters:
  ///   - destination: As written: another site's address; a path from the site's root (`/lessons/`);
  ///     a path to a source file from the linking one (`../activities/x.md`); a fragment (`#s5-in-1`).
  ///   - path: The source file that holds the link.
  /// - Returns: Where it leads, or why it leads nowhere.
  package func target(of destination: String, from path: String) -> Target {
    if Self.hasScheme(destination) || destination.utf8.starts(with: "//".utf8) { return .elsewhere }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = parts[0].split(separator: "?", omittingEmptySubsequences: false).first ?? ""
    let fragment = parts.count > 1 ? Self.decoded(String(parts[1])) : nil
    let decoded = Self.decoded(String(address))
    if decoded.isEmpty {
      return pages[path].map { check($0, fragment) } ?? .missing(nearest: nil)
    }
    if decoded.utf8.first == UInt8(ascii: "/") {
      return rooted(String(decoded.dropFirst()), fragment)
    }
    return source(Self.joined(decoded, to: path), fragment)
  }

  /// The file below `Content/media/` that a link leads to; `nil` when it leads elsewhere.
  func media(_ destination: String, from path: String) -> String? {
    guard case .media(let file) = target(of: destination, from: path) else { return nil }
    return file
  }

  /// The address of a link's target as it works everywhere.
  func absolute(_ destination: String, from path: String, baseURL: String) -> String {
    switch target(of: destination, from: path) {
    case .page(let page): baseURL + page.description
    case .media(let file): baseURL + file
    case .elsewhere, .withheldReport, .unreadable, .missingFragment, .missing: destination
    }
  }

  private func rooted(_ path: String, _ fragment: String?) -> Target {
    if media.contains("Content/" + path) { return .media(path) }
    var path = path
    if path.hasSuffix("index.html") { path = String(path.dropLast("index.html".count)) }
    if fragments[path] == nil, fragments[path + "/"] != nil { path += "/" }
    guard fragments[path] != nil else {
      if Self.sources(of: path).contains(where: unreadable.contains) { return .unreadable }
      let nearest = nearestName(to: path, among: fragments.keys)
      return .missing(nearest: nearest.map { "/" + $0 })
    }
    return check(Permalink(path: path), fragment)
  }

  private func source(_ path: String, _ fragment: String?) -> Target {
    if let page = pages[path] { return check(page, fragment) }
    if withheld.contains(path) { return .withheldReport }
    if unreadable.contains(path) { return .unreadable }
    if media.contains(path) { return .media(String(path.dropFirst("Content/".count))) }
    return .missing(nearest: nearestName(to: path, among: pages.keys))
  }

  private func check(_ page: Permalink, _ fragment: String?) -> Target {
    guard let fragment, !fragment.isEmpty else { return .page(page) }
    return fragments[page.path]?.contains(fragment) == true
      ? .page(page.at(fragment)) : .missingFragment(page)
  }
}

extension AddressBook {
  private static func hasScheme(_ destination: String) -> Bool {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = destination.utf8[..<colon]
    return !scheme.isEmpty
      && scheme.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
      }
  }

  /// The files of which one would make the page of a path.
  private static func sources(of path: String) -> [String] {
    let name = path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
    return ["Content/\(name).md", "Content/\(name).yml", "Content/pages/\(name).md"]
  }

  private static func decoded(_ text: String) -> String {
    text.removingPercentEncoding ?? text
  }

  /// The path that a relative one names from a file's folder; `..` never leads above the root.
  private static func joined(_ path: String, to file: String) -> String {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension Report {
  /// Ids of everything on its page that a link can lead to.
  var elementIDs: [String] {
    FormPart.Kind.allCases.map(\.elementID)
      + facts.lessons.flatMap { [$0.id.rawValue] + $0.id.cellIDs }
  }
}
