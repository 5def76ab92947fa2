internal import BotrianDiagnostics
internal import BotrianReports
internal import BotrianTheme

extension Site {
  /// `feed.xml`.
  ///
  /// - Source: RFC 4287.
  func atomFeed(_ entries: [FeedEntry], _ strings: InterfaceStrings) -> String {
    let base = settings.baseURL
    var xml = XML()
    xml.line(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(settings.language.rawValue)\">")
    xml.element("title", feedTitle(strings))
    xml.element("id", base)
    xml.line("<link href=\"\(XML.escaped(base))\"/>")
    xml.line("<link rel=\"self\" href=\"\(XML.escaped(base))feed.xml\"/>")
    xml.element("updated", entries.first.map { FeedEntry.time($0.updatedOn) } ?? Self.beforeAll)
    xml.line("<author><name>\(XML.escaped(settings.office.name))</name></author>")
    for entry in entries { xml.add(entry) }
    xml.line("</feed>")
    return xml.text
  }
}

extension Site {
  /// When a feed without entries was last updated: Atom wants a time, and a build knows none.
  private static let beforeAll = "1970-01-01T00:00:00+07:00"
}

extension XML {
  fileprivate mutating func add(_ entry: FeedEntry) {
    line("<entry>")
    element("title", entry.title)
    element("id", entry.address)
    line("<link href=\"\(XML.escaped(entry.address))\"/>")
    element("published", FeedEntry.time(entry.publishedOn))
    element("updated", FeedEntry.time(entry.updatedOn))
    if let activity = entry.activity {
      let term = activity.slug.rawValue
      line("<category term=\"\(term)\" label=\"\(XML.escaped(activity.title))\"/>")
    }
    element("summary", entry.summary)
    line("</entry>")
  }
}
