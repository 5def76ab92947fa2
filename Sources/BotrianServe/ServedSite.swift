internal import BotrianReports
internal import BotrianSite

/// One state of the site in memory, as it is handed out.
struct ServedSite: Sendable {
  /// Names this state; empty before there is any.
  let version: String

  /// Where the site begins, as in its base address: `/` or `/lessons-site/`.
  let basePath: String

  private let files: [String: OutputFile]
  private let built: BuiltSite?

  /// What answers before the first build.
  static let nothing = ServedSite(version: "", basePath: "/", files: [:], built: nil)

  /// Hands out a site.
  init(_ built: BuiltSite, version: String) {
    self.init(
      version: version, basePath: built.basePath,
      files: Dictionary(built.files.map { ($0.path, $0) }) { first, _ in first }, built: built)
  }

  private init(
    version: String, basePath: String, files: [String: OutputFile], built: BuiltSite?
  ) {
    self.version = version
    self.basePath = basePath
    self.files = files
    self.built = built
  }

  /// Whether there is no site yet.
  var isEmpty: Bool { built == nil }

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
    guard let path = path(of: address) else { return .missing(files["404.html"]) }
    if path.isEmpty || path.hasSuffix("/") {
      return files[path + "index.html"].map(Content.file) ?? .missing(files["404.html"])
    }
    if let file = files[path] ?? later(path) { return .file(file) }
    return files[path + "/index.html"] == nil ? .missing(files["404.html"]) : .folder
  }

  /// A file of those that are made when somebody asks for one, the search index.
  private func later(_ path: String) -> OutputFile? {
    built?.later.lazy.compactMap { $0.file(path) }.first
  }

  /// The addresses at which another state shows something else, sorted.
  func addresses(differingFrom other: ServedSite) -> [String] {
    let made = Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }
    let later = (built?.later ?? []).enumerated().compactMap { place, group in
      let others = other.built?.later ?? []
      return group.difference(from: others.indices.contains(place) ? others[place] : nil)
    }
    return (made + later).map(address).sorted()
  }

  /// The address to look at after these sources were saved: of the last one that has a page.
  func address(ofSources paths: [String]) -> String? {
    for path in paths.reversed() {
      if let page = built?.outline.page(ofSource: path) { return basePath + page.path }
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
