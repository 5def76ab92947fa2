internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

/// The files of an EPUB 3 publication.
///
/// - Source: W3C, EPUB 3.3: sections 4.2 (container), 5 (package document), 7 (navigation document);
///   W3C, EPUB Accessibility 1.1, section 2 (discovery metadata).
struct EPUB {
  let builder: VolumeBuilder
  let theme: Theme

  /// Pictures that the volume shows, by their path from the site's root.
  let pictures: [OutputFile]

  /// Everything in the order in which the archive holds it.
  var entries: [ZipArchive.Entry] {
    let documents = builder.chapters().map { chapter in
      let text = String(
        decoding: theme.render(chapter.value, with: "volume-document"), as: UTF8.self)
      return OutputFile(
        path: "EPUB/text/\(chapter.name).xhtml", text: XML.allowed(text))
    }
    let assets =
      Self.assets(of: theme)
      + pictures.map { OutputFile(path: "EPUB/" + $0.path, bytes: $0.bytes) }
    let package = OutputFile(path: "EPUB/package.opf", text: package(documents, assets))
    return [ZipArchive.Entry(OutputFile(path: "mimetype", text: Self.type), isStored: true)]
      + ([Self.container, package] + documents + assets).map { ZipArchive.Entry($0) }
  }

  private static let type = "application/epub+zip"

  /// The media type of a picture that every reader knows; `nil` for any other file.
  static func pictureType(of path: String) -> String? {
    switch path.split(separator: ".").last?.lowercased() {
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "svg": "image/svg+xml"
    default: nil
    }
  }

  /// The volume's style sheet and the theme's fonts with their licence.
  private static func assets(of theme: Theme) -> [OutputFile] {
    theme.assets.filter { $0.path == "assets/volume.css" || $0.path.hasPrefix("assets/fonts/") }
      .map { OutputFile(path: "EPUB/" + $0.path, bytes: $0.bytes) }
  }

  private static let container = OutputFile(
    path: "META-INF/container.xml",
    text: """
      <?xml version="1.0" encoding="utf-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
      <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
      </container>

      """)
}

extension EPUB {
  private func package(_ documents: [OutputFile], _ assets: [OutputFile]) -> String {
    let language = builder.pages.site.settings.language.rawValue
    var xml = XML()
    xml.line(
      "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
        + "unique-identifier=\"id\" xml:lang=\"\(language)\">")
    addMetadata(to: &xml)
    xml.line("<manifest>")
    let items = documents + assets
    for (number, item) in zip(1..., items) {
      let path = XML.escaped(String(item.path.dropFirst("EPUB/".count)))
      let isContents = item.path == "EPUB/text/contents.xhtml"
      let properties = isContents ? " properties=\"nav\"" : ""
      xml.line(
        "<item id=\"i\(number)\" href=\"\(path)\" media-type=\"\(Self.mediaType(of: item.path))\""
          + "\(properties)/>")
    }
    xml.line("</manifest>")
    xml.line("<spine>")
    for number in 1...documents.count { xml.line("<itemref idref=\"i\(number)\"/>") }
    xml.line("</spine>")
    xml.line("</package>")
    return xml.text
  }

  private func addMetadata(to xml: inout XML) {
    let (volume, settings) = (builder.volume, builder.pages.site.settings)
    let address = builder.pages.absolute(volume.permalink(.epub))
    xml.line("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
    xml.line("<dc:identifier id=\"id\">\(XML.escaped(address))</dc:identifier>")
    xml.element("dc:title", builder.title)
    xml.element("dc:creator", settings.office.name)
    xml.element("dc:publisher", settings.office.name)
    xml.element("dc:language", settings.language.rawValue)
    xml.element("dc:date", volume.updated.iso8601)
    xml.element("dc:description", builder.description)
    if let licence = settings.licence { xml.element("dc:rights", licence) }
    addProperty("dcterms:modified", volume.updated.iso8601 + "T00:00:00Z", to: &xml)
    for feature in ["readingOrder", "structuralNavigation", "tableOfContents"] {
      addProperty("schema:accessibilityFeature", feature, to: &xml)
    }
    for mode in pictures.isEmpty ? ["textual"] : ["textual", "visual"] {
      addProperty("schema:accessMode", mode, to: &xml)
    }
    addProperty("schema:accessModeSufficient", "textual", to: &xml)
    addProperty("schema:accessibilityHazard", "none", to: &xml)
    addProperty(
      "schema:accessibilitySummary", builder.pages.strings(.volumeAccessibility), to: &xml)
    xml.line("</metadata>")
  }

  private func addProperty(_ name: String, _ value: String, to xml: inout XML) {
    xml.line("<meta property=\"\(name)\">\(XML.escaped(value))</meta>")
  }

  private static func mediaType(of path: String) -> String {
    if let type = pictureType(of: path) { return type }
    switch path.split(separator: ".").last {
    case "xhtml": return "application/xhtml+xml"
    case "css": return "text/css"
    case "woff2": return "font/woff2"
    case "woff": return "font/woff"
    case "otf": return "font/otf"
    case "ttf": return "font/ttf"
    default: return "text/plain"
    }
  }
}
