internal import BotrianTestSupport
internal import Testing

@testable internal import BotrianTheme

/// Text in an office's colours can be read, whatever the colours are.
@Suite struct OfficeColoursTests {
  @Test(arguments: [
    ("#1d3f8f", "#1d3f8f"), ("1D3F8F", "#1d3f8f"), ("#14f", "#1144ff"), ("#000000", "#000000"),
  ])
  func readsColours(text: String, hex: String) {
    #expect(Colour(parsing: text)?.hex == hex)
  }

  @Test(arguments: [
    "", "#", "red", "#12345", "#12345g", "#1234567", "##12345", "#๑๒๓๔๕๖", "+12345",
  ])
  func refusesWhatIsNoColour(text: String) {
    #expect(Colour(parsing: text) == nil)
  }

  /// The ratios are those of WCAG's own definition: 21 at most, 1 at least, and 4.54 for the grey #767676.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#fff", "#fff", 1.0), ("#767676", "#ffffff", 4.54),
  ])
  func measuresContrast(first: String, second: String, ratio: Double) throws {
    let colours = (try #require(Colour(parsing: first)), try #require(Colour(parsing: second)))
    #expect(abs(colours.0.contrast(with: colours.1) - ratio) < 0.01)
    #expect(colours.0.contrast(with: colours.1) == colours.1.contrast(with: colours.0))
  }

  @Test func keepsTextReadableInEveryColour() {
    let steps = stride(from: 0, through: 255, by: 51)
    let colours = steps.flatMap { red in
      steps.flatMap { green in steps.map { Colour(red: red, green: green, blue: $0) } }
    }
    for accent in colours {
      for tint in [nil, accent, colours[colours.count - 1], colours[0]] {
        let office = OfficeColours(accent: accent, tint: tint)
        for (shades, ground) in [
          (office.light, OfficeColours.Ground.light), (office.dark, OfficeColours.Ground.dark),
        ] {
          let onPaper = shades.accent.contrast(with: ground.paper)
          let onTint = (ground.ink + [shades.accent]).map { $0.contrast(with: shades.tint) }
          #expect(onPaper >= 4.5, "\(accent.hex)")
          #expect(onTint.allSatisfy { $0 >= 4.5 }, "\(accent.hex) on \(shades.tint.hex)")
        }
      }
    }
  }

  @Test func leavesColoursAloneThatCanBeRead() throws {
    let (accent, tint) = (try #require(Colour(parsing: "#8a1c3b")), Colour(parsing: "#fbeedd"))
    let light = OfficeColours(accent: accent, tint: tint).light
    #expect(light.accent == accent && light.tint == tint)
  }

  @Test func knowsThePaperAndTheInkOfTheDefaultSheet() throws {
    let sheet = try Repository.text("Themes/default/assets/site.css")
    func values(_ name: String) -> [String] {
      sheet.matches(of: /--([a-z-]+): (#[0-9a-f]{6});/).filter { $0.1 == name }.map { String($0.2) }
    }
    let grounds = [OfficeColours.Ground.light, .dark]
    #expect(values("paper") == grounds.map(\.paper.hex))
    #expect(values("ink") == grounds.map(\.ink[0].hex))
    #expect(values("ink-soft") == grounds.map(\.ink[1].hex))
    #expect(values("accent").first == OfficeColours.defaultAccent.hex)
  }

  @Test func paintsTheIconInTheAccent() throws {
    let look = OfficeLook(colours: OfficeColours(accent: Colour(parsing: "#8a1c3b"), tint: nil))
    let theme = try Theme(.embedded, named: "default", for: look)
    let icon = try #require(theme.assets.first { $0.path == "assets/favicon.svg" })
    #expect(String(decoding: icon.bytes, as: UTF8.self).contains("fill=\"#8a1c3b\""))
  }

  @Test func writesBothShadesIntoTheSheetAndNoneForPrint() throws {
    let look = OfficeLook(
      colours: OfficeColours(accent: Colour(parsing: "#8a1c3b"), tint: Colour(parsing: "#fbeedd")))
    let theme = try Theme(.embedded, named: "default", for: look)
    for path in ["assets/site.css", "assets/volume.css"] {
      let sheet = try #require(theme.assets.first { $0.path == path })
      let end = String(decoding: sheet.bytes, as: UTF8.self).suffix(190)
      #expect(end.contains("@media screen{:root{--accent: #8a1c3b;--accent-tint: #fbeedd;}}"))
      #expect(end.contains("@media screen and (prefers-color-scheme: dark){:root{--accent: #"))
    }
  }
}
