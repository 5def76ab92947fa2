internal import BotrianReports

/// How the link from one page to another is written.
enum LinkStyle: Sendable {
  /// Relative, between pages of the site.
  case site

  /// Within a volume; to what it does not hold, by the site's base.
  case volume(VolumeLinks)

  /// What stands before every id of a page's elements, so that ids stay apart where pages become one.
  func prefix(of page: Permalink) -> String {
    guard case .volume(let volume) = self else { return "" }
    return volume.name(of: page).map { $0 + "-" } ?? ""
  }
}

/// Where pages of the site stand in a volume.
struct VolumeLinks: Sendable {
  let format: VolumeFormat
  private let names: [String: String]

  init(_ volume: Volume, format: VolumeFormat) {
    self.format = format
    names = Dictionary(
      uniqueKeysWithValues: volume.reports.map { ($0.permalink.path, $0.volumeName) }
        + volume.approvals.map { ($0.permalink.path, $0.volumeName) })
  }

  /// The way from a volume's documents up to assets and media.
  static let root = "../"

  /// The name of a page's chapter; `nil` when the volume does not hold the page.
  func name(of page: Permalink) -> String? { names[page.path] }

  /// The link to a page's chapter, or to an element in it.
  func href(_ target: Permalink) -> String? {
    guard let name = name(of: target) else { return nil }
    return href(chapter: name, id: target.fragment.map { "\(name)-\($0)" })
  }

  /// The link to a chapter by its name: one page has an element for each, an EPUB a document.
  func href(chapter name: String, id: String? = nil) -> String {
    switch format {
    case .epub: "\(name).xhtml" + (id.map { "#" + $0 } ?? "")
    case .html, .pdf: "#" + (id ?? name)
    }
  }

  /// Whether a file of `Content/media/` goes with the volume: an EPUB takes pictures, and nothing else.
  func holds(media path: String) -> Bool {
    format != .epub || EPUB.pictureType(of: path) != nil
  }
}

extension Report {
  /// The name of its chapter in a volume; a fiscal year has each slug once.
  var volumeName: String { "report-\(slug.rawValue)" }
}

extension Approval {
  /// The name of its chapter in a volume.
  var volumeName: String { "approval-\(slug.rawValue)" }
}
