/// An office's accent and tint, and the shades of them in which text keeps its contrast.
package struct OfficeColours: Hashable, Sendable {
  /// Links, buttons, numbers of parts.
  package let accent: Colour

  /// Behind the row that an address leads to, and behind words found.
  package let tint: Colour

  /// Where an office names no accent.
  package static let defaultAccent = Colour(red: 0x1D, green: 0x3F, blue: 0x8F)

  /// Contrast that text keeps.
  ///
  /// - Source: WCAG 2.2, success criterion 1.4.3.
  package static let leastContrast = 4.5

  /// Takes what the office names; a tint that it does not name is a breath of the accent.
  package init(accent: Colour?, tint: Colour?) {
    self.accent = accent ?? Self.defaultAccent
    self.tint = tint ?? self.accent.mixed(with: .white, parts: 230)
  }

  /// What a page is made of besides the office's colours, as `site.css` has it.
  package struct Ground: Hashable, Sendable {
    package let paper: Colour
    package let ink: [Colour]
    /// Towards which a shade is moved to stand out from the paper.
    let away: Colour

    package static let light = Ground(
      paper: Colour(0xFCFCFA), ink: [Colour(0x1B1D22), Colour(0x545962)], away: .black)
    package static let dark = Ground(
      paper: Colour(0x15171B), ink: [Colour(0xE9E7E2), Colour(0xADB1B9)], away: .white)
  }

  /// The two colours as a page shows them.
  package struct Shades: Hashable, Sendable {
    package let accent: Colour
    package let tint: Colour
  }

  /// Shades by day: the office's own colours wherever text on them can be read.
  package var light: Shades {
    let accent = accent.moved(to: Ground.light.away) {
      $0.contrast(with: Ground.light.paper) >= Self.leastContrast
    }
    return Shades(accent: accent, tint: Self.tint(tint, under: accent, on: .light))
  }

  /// Shades by night: the same hues, the accent bright and the tint dark.
  package var dark: Shades {
    let paper = Ground.dark.paper
    // A bright colour is easier on the eye than the least contrast; the tint needs room below it.
    let accent = accent.moved(to: Ground.dark.away) { $0.contrast(with: paper) >= 7 }
    let tint = tint.darkened(below: 0.04).mixed(with: paper, parts: 96)
    return Shades(accent: accent, tint: Self.tint(tint, under: accent, on: .dark))
  }

  /// A tint on which ink and accent can be read; it turns to paper as far as it must.
  private static func tint(_ tint: Colour, under accent: Colour, on ground: Ground) -> Colour {
    tint.moved(to: ground.paper) { tint in
      (ground.ink + [accent]).allSatisfy { $0.contrast(with: tint) >= leastContrast }
    }
  }

  /// Rules for the end of a style sheet; print has colours of its own.
  var style: String {
    func rule(_ shades: Shades) -> String {
      ":root { --accent: \(shades.accent.hex); --accent-tint: \(shades.tint.hex); }"
    }
    return """

      @media screen { \(rule(light)) }
      @media screen and (prefers-color-scheme: dark) { \(rule(dark)) }

      """
  }
}
