package import BotrianDiagnostics

/// What an office says in `site.yml` about the look and the words of its site.
package struct OfficeLook: Sendable {
  /// The language that its words are in.
  package var language: Language
  package var words: [Wording]
  package var colours: OfficeColours?

  package init(
    language: Language = .thai, words: [Wording] = [], colours: OfficeColours? = nil
  ) {
    self.language = language
    self.words = words
    self.colours = colours
  }

  /// A style sheet with the office's colours at its end, where it takes colours from variables, and the icon in its accent.
  func colouring(_ file: Theme.File) -> Theme.File {
    guard let colours else { return file }
    switch file.path {
    case "assets/site.css", "assets/volume.css":
      return Theme.File(path: file.path, bytes: file.bytes + Array(colours.style.utf8))
    case "assets/favicon.svg":
      let icon = String(decoding: file.bytes, as: UTF8.self)
        .replacing(OfficeColours.defaultAccent.hex, with: colours.light.accent.hex)
      return Theme.File(path: file.path, bytes: Array(icon.utf8))
    default:
      return file
    }
  }
}
