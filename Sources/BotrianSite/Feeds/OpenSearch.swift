internal import BotrianDiagnostics
internal import BotrianTheme

extension Site {
  /// `opensearch.xml`: how a browser searches the site from its address bar.
  ///
  /// - Source: OpenSearch 1.1, draft 6; a short name has at most 16 characters, a description 1,024.
  func openSearch(_ strings: InterfaceStrings) -> String {
    let base = XML.escaped(settings.baseURL)
    let purpose = strings(.homePurpose, ["office": settings.office.name])
    var xml = XML()
    xml.line("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">")
    xml.element("ShortName", settings.office.shortName.shortened(to: 16))
    xml.element("Description", purpose.shortened(to: 1_024))
    xml.line("<Url type=\"text/html\" template=\"\(base)search/?q={searchTerms}\"/>")
    xml.line(
      "<Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"\(base)opensearch.xml\"/>"
    )
    xml.line("<Image type=\"image/svg+xml\">\(base)assets/favicon.svg</Image>")
    xml.element("Language", settings.language.rawValue)
    xml.element("InputEncoding", "UTF-8")
    xml.line("</OpenSearchDescription>")
    return xml.text
  }
}

extension String {
  /// As much of its start as a number of scalars holds, marks with their letters.
  fileprivate func shortened(to limit: Int) -> String {
    var count = 0
    return String(
      prefix { character in
        count += character.unicodeScalars.count
        return count <= limit
      }
    ).trimmedEnd
  }

  private var trimmedEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
