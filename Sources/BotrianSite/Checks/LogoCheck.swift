internal import BotrianDiagnostics
internal import BotrianMarkdown

/// The office's logo is a picture that is there, and light enough to come with every page.
struct LogoCheck {
  let site: Site
  let addresses: AddressBook
  let media: [PublishedMedia]

  /// How many bytes a logo may have: every page of a slow line waits for it.
  static let byteLimit = 100_000

  func diagnostics() -> [Diagnostic] {
    guard let logo = site.settings.office.logo else { return [] }
    guard let path = addresses.media(logo.value, from: "site.yml") else {
      let pictures = site.media.filter { Self.isPicture($0) }
      return [
        .missingLogo(
          logo.value, nearest: nearestName(to: logo.value, among: pictures), at: logo.location)
      ]
    }
    guard Self.isPicture(path) else { return [.logoIsNoPicture(path, at: logo.location)] }
    let byteCount = media.first { $0.path == path }?.image.bytes.count ?? 0
    return byteCount > Self.byteLimit
      ? [.heavyLogo(byteCount: byteCount, at: logo.location)] : []
  }

  private static func isPicture(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return ["svg", "png", "jpg", "jpeg", "webp"].contains(ending)
  }
}
