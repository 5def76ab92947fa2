internal import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianTheme

/// Text in the office's colours can be read.
struct ColourCheck {
  let settings: SiteSettings

  func diagnostics() -> [Diagnostic] {
    guard let colours = settings.office.colours else { return [] }
    let shades = OfficeColours(
      accent: colours.accent?.value, tint: colours.tint?.value
    ).light
    let ground = OfficeColours.Ground.light
    let accent = colours.accent.flatMap { given -> Diagnostic? in
      let contrast = given.value.contrast(with: ground.paper)
      guard given.value != shades.accent else { return nil }
      return .weakAccent(given.value, contrast: contrast, used: shades.accent, at: given.location)
    }
    let tint = colours.tint.flatMap { given -> Diagnostic? in
      let contrast = (ground.ink + [shades.accent]).map { $0.contrast(with: given.value) }.min()
      guard given.value != shades.tint else { return nil }
      return .strongTint(
        given.value, contrast: contrast ?? 1, used: shades.tint, at: given.location)
    }
    return [accent, tint].compactMap(\.self)
  }
}
