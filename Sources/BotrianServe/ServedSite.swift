internal import BotrianReports
internal import BotrianSite

/// One state of the site in memory, as it is handed out.
struct ServedSite: Sendable {
  /// Names this state; empty before there is any.
  let version: String

  /// Where the site begins, as in its base address: `/` or `/lessons-site/`.
  let basePath: String

  private let site: OnDemandSite?

  /// What answers before the first build.
  static let nothing = ServedSite(version: "", basePath: "/", site: nil)

  /// Hands out a site.
  init(_ site: OnDemandSite, version: String) {
    self.init(version: version, basePath: site.basePath, site: site)
  }

  private init(version: String, basePath: String, site: OnDemandSite?) {
    self.version = version
    self.basePath = basePath
    self.site = site
  }

  /// Whether there is no site yet.
  var isEmpty: Bool { site == nil }

  /// Whether both hand out the same site, under whatever name.
  func isSame(as other: ServedSite) -> Bool { site === other.site }

  /// What stands at an address.
  enum Content: Hashable, Sendable {
    case file(OutputFile)
    /// A folder's address needs its `/`.
    case folder
    /// Nothing; the site's own page says so, when there is one.
    case missing(OutputFile?)
  }

  /// Looks up an address, the path of a request with percent signs decoded; nothing but the site's own files can be found.
  func content(at address: String) -> Content {
    guard let site, let path = path(of: address) else { return .missing(notFound) }
    let isFolder = path.isEmpty || path.hasSuffix("/")
    if let file = site.file(isFolder ? path + "index.html" : path) { return .file(file) }
    return !isFolder && site.hasPage(path + "/index.html") ? .folder : .missing(notFound)
  }

  private var notFound: OutputFile? { site?.file("404.html") }

  /// The addresses at which this state shows something else than the one before, sorted.
  ///
  /// - Parameters:
  ///   - earlier: The state before: what somebody has looked at there is compared.
  ///   - next: An address that will be looked at, and is compared too.
  /// - Returns: Addresses from the host's root, such as `/reports/`.
  func addresses(differingFrom earlier: ServedSite, besides next: String? = nil) -> [String] {
    guard let site, let before = earlier.site else { return [] }
    let path = next.flatMap(path).map { $0 + "index.html" }
    return site.differences(from: before, besides: path).map(address).sorted()
  }

  /// The address to look at after these sources were saved: of the last one that has a page.
  func address(ofSources paths: [String]) -> String? {
    for path in paths.reversed() {
      if let page = site?.page(ofSource: path) { return basePath + page.path }
    }
    return nil
  }

  private func path(of address: String) -> String? {
    address.utf8.starts(with: basePath.utf8)
      ? String(decoding: address.utf8.dropFirst(basePath.utf8.count), as: UTF8.self) : nil
  }

  private func address(of path: String) -> String {
    let index = "index.html"
    let isFolder = path == index || path.hasSuffix("/" + index)
    return basePath + (isFolder ? String(path.dropLast(index.count)) : path)
  }
}
