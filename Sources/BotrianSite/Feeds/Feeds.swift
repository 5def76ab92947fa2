internal import BotrianMarkdown
internal import BotrianDiagnostics
internal import BotrianReports
package import BotrianTheme
internal import BotrianThai

/// What machines read: feed, sitemap and robots file.
///
/// - Returns: `feed.xml` (Atom, RFC 4287), `sitemap.xml` (sitemaps.org 0.9), `robots.txt` (RFC 9309).
package func feedFiles(
  of site: Site, pages: [RenderedPage], strings: InterfaceStrings
) -> [OutputFile] {
  [
    OutputFile(path: "feed.xml", text: site.atomFeed(strings)),
    OutputFile(path: "sitemap.xml", text: site.sitemap(of: pages)),
    OutputFile(path: "robots.txt", text: site.robots),
  ]
}

extension Site {
  /// How many reports the feed holds.
  private static let feedLimit = 50

  fileprivate func atomFeed(_ strings: InterfaceStrings) -> String {
    let base = settings.baseURL
    let newest = reports.map { (report: $0, date: lastChange(of: $0)) }
      .sorted { $0.date != $1.date ? $0.date > $1.date : $0.report.permalink < $1.report.permalink }
      .prefix(Self.feedLimit)
    var xml = XML()
    xml.line(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(settings.language.rawValue)\">")
    xml.element("title", "\(strings(.homeTitle)) - \(settings.office.name)")
    xml.element("id", base)
    xml.line("<link href=\"\(XML.escaped(base))\"/>")
    xml.line("<link rel=\"self\" href=\"\(XML.escaped(base))feed.xml\"/>")
    if let date = newest.first?.date { xml.element("updated", Self.time(date)) }
    xml.line("<author><name>\(XML.escaped(settings.office.name))</name></author>")
    for entry in newest { add(entry.report, changed: entry.date, to: &xml, strings) }
    xml.line("</feed>")
    return xml.text
  }

  private func add(
    _ report: Report, changed date: CalendarDate, to xml: inout XML, _ strings: InterfaceStrings
  ) {
    let address = settings.baseURL + report.permalink.description
    let year = strings(.fiscalYear, ["year": settings.digits(report.fiscalYear.buddhistYear)])
    xml.line("<entry>")
    xml.element("title", report.title)
    xml.element("id", address)
    xml.line("<link href=\"\(XML.escaped(address))\"/>")
    xml.element("published", Self.time(report.reportedOn))
    xml.element("updated", Self.time(date))
    if let activity = activity(report.activity.value) {
      let term = activity.slug.rawValue
      xml.line("<category term=\"\(term)\" label=\"\(XML.escaped(activity.title))\"/>")
    }
    let notes = report.changes.filter { $0.on == date }.map(\.note)
    let description = strings(
      .descriptionReport, ["title": report.title, "year": year, "office": settings.office.name])
    xml.element("summary", ([report.summary ?? description] + notes).joined(separator: " · "))
    xml.line("</entry>")
  }

  /// The start of a day in Thailand, as RFC 3339 writes it.
  private static func time(_ date: CalendarDate) -> String { date.iso8601 + "T00:00:00+07:00" }

  /// A preview asks every robot to stay away.
  fileprivate var robots: String {
    isPreview
      ? "User-agent: *\nDisallow: /\n"
      : "User-agent: *\nAllow: /\nSitemap: \(settings.baseURL)sitemap.xml\n"
  }

  fileprivate func sitemap(of pages: [RenderedPage]) -> String {
    let dates = Dictionary(
      reports.map { ($0.permalink.path, lastChange(of: $0)) }
        + approvals.map {
          ($0.permalink.path, $0.decidedOn)
        }, uniquingKeysWith: { first, _ in first })
    var xml = XML()
    xml.line("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
    for path in pages.filter(\.isListed).map(\.permalink).sorted().map(\.path) {
      let date = dates[path].map { "<lastmod>\($0.iso8601)</lastmod>" } ?? ""
      xml.line("<url><loc>\(XML.escaped(settings.baseURL + path))</loc>\(date)</url>")
    }
    xml.line("</urlset>")
    return xml.text
  }
}
