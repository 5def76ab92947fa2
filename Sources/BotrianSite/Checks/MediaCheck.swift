internal import BotrianDiagnostics

/// Pictures that are published can be shown by every browser, are cleaned of what cameras write into them, and do nothing
/// but be seen, without a long wait.
struct MediaCheck {
  let media: [PublishedMedia]

  func diagnostics() -> [Diagnostic] {
    let damaged = media.filter(\.image.isDamaged).flatMap { file in
      file.uses.prefix(1).map { Diagnostic.damagedImage(file.path, at: $0) }
    }
    let unsupported = media.filter(\.image.isForCamerasOnly).flatMap { file in
      file.uses.prefix(1).map { Diagnostic.unsupportedImage(file.path, at: $0) }
    }
    return damaged + unsupported + media.flatMap(dangers) + media.flatMap(weight)
  }

  /// How many bytes a picture may have before somebody is told: 1 MB.
  private static let limit = 1_000_000

  private func weight(of file: PublishedMedia) -> [Diagnostic] {
    let byteCount = file.image.bytes.count
    guard EPUB.pictureType(of: file.path) != nil, byteCount > Self.limit, let use = file.uses.first
    else { return [] }
    return [.largeImage(file.path, byteCount: byteCount, at: use)]
  }

  /// Files that a browser runs or shows as a page of the site's own.
  private static let pageEndings: Set = [
    "htm", "html", "js", "mjs", "shtml", "xht", "xhtml", "xml",
  ]

  private func dangers(in file: PublishedMedia) -> [Diagnostic] {
    let ending = file.path.split(separator: ".").last?.lowercased() ?? ""
    if Self.pageEndings.contains(ending), let use = file.uses.first {
      return [.pageAmongMedia(file.path, at: use)]
    }
    guard file.path.lowercased().hasSuffix(".svg"), let use = file.uses.first,
      let danger = SVGDanger.find(in: file.image.bytes)
    else { return [] }
    return [.unsafeDrawing(file.path, holding: danger, at: use)]
  }
}
