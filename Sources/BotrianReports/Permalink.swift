package import BotrianThai

/// The lasting address of a page, or of an element in it, seen from the site's root.
public struct Permalink: Hashable, Sendable, Comparable {
  /// Segments and a final `/`, such as `reports/2567/big-cleaning-day/`; the home page's is empty.
  ///
  /// A page that is a file of its own ends in its name, such as `404.html`.
  public let path: String

  /// The id of an element, without `#`.
  public let fragment: String?

  /// Names a page by its segments.
  package init(_ segments: String..., fragment: String? = nil) {
    path = segments.map { $0 + "/" }.joined()
    self.fragment = fragment
  }

  /// Takes a path as it stands.
  package init(path: String, fragment: String? = nil) {
    self.path = path
    self.fragment = fragment
  }

  /// The same page, at one of its elements.
  package func at(_ fragment: String) -> Permalink {
    Permalink(path: path, fragment: fragment)
  }

  /// A further page of a list: `reports/` has its second at `reports/2/`.
  package func page(_ number: Int) -> Permalink {
    number == 1 ? self : Permalink(path: path + "\(number)/")
  }

  /// Whether it is a page's: the home page's, or one that ends in `/`.
  package var isFolder: Bool { path.isEmpty || path.hasSuffix("/") }

  /// The file that holds the page, such as `reports/2567/big-cleaning-day/index.html`.
  package var outputPath: String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// The path and the fragment, from the site's root.
  package var description: String {
    path + (fragment.map { "#" + $0 } ?? "")
  }

  /// The link from another page, relative, so that it works at any root and from a disk.
  package func relative(to page: Permalink) -> String {
    let anchor = fragment.map { "#" + $0 } ?? ""
    if page.path == path, !anchor.isEmpty { return anchor }
    let link = page.rootPrefix + path
    return (link.isEmpty ? "./" : link) + anchor
  }

  /// The way from this page up to the site's root: `../` for each folder, empty at the root.
  package var rootPrefix: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// Orders bytewise by path, then by fragment.
  public static func < (left: Permalink, right: Permalink) -> Bool {
    left.fragment == nil && right.fragment == nil
      ? left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
      : left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

extension Permalink {
  package static let home = Permalink()
  package static let reports = Permalink("reports")
  package static let activities = Permalink("activities")
  package static let years = Permalink("years")
  package static let lessons = Permalink("lessons")
  package static let followUp = Permalink("follow-up")
  package static let search = Permalink("search")
  package static let data = Permalink("data")

  /// The page of a fiscal year.
  package static func year(_ year: FiscalYear) -> Permalink {
    Permalink("years", "\(year.buddhistYear)")
  }

  /// What the addresses of a fiscal year's reports begin with; no page is there.
  package static func reports(of year: FiscalYear) -> Permalink {
    Permalink("reports", "\(year.buddhistYear)")
  }

  /// The page of an activity, whether the office has a record of it or not.
  package static func activity(_ slug: Slug) -> Permalink {
    Permalink("activities", slug.rawValue)
  }

  package static let volumes = Permalink("volumes")
  package static let compare = Permalink("compare")
  package static let notFound = Permalink(path: "404.html")
}
