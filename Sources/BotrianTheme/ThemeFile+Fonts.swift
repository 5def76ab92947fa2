internal import Foundation

extension Theme.File {
  /// A style sheet in which each font of the theme stands in the place of its address.
  ///
  /// A page that is opened from a disk may not read a font beside it: to Firefox each file is a site of its own.
  package func holdingFonts(of assets: [Theme.File]) -> Theme.File {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    var text = String(decoding: bytes, as: UTF8.self)
    for font in assets where font.path.hasSuffix(".woff2") {
      let name = font.path.dropFirst(folder.count + 1)
      let address = "data:font/woff2;base64," + Data(font.bytes).base64EncodedString()
      text = text.replacing("url(\"\(name)\")", with: "url(\"\(address)\")")
    }
    return Theme.File(path: path, bytes: Array(text.utf8))
  }
}
