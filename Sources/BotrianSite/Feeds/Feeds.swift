package import BotrianTheme

/// What machines read first, besides the sitemap: feeds, the description of the search, and the robots file.
///
/// - Returns: `feed.xml` (Atom), `feed.json`, `opensearch.xml`, `robots.txt` (RFC 9309).
package func feedFiles(of site: Site, strings: InterfaceStrings) -> [OutputFile] {
  let entries = site.feedEntries(strings)
  return [
    OutputFile(path: "feed.xml", text: site.atomFeed(entries, strings)),
    OutputFile(path: "feed.json", bytes: site.jsonFeed(entries, strings)),
    OutputFile(path: "opensearch.xml", text: site.openSearch(strings)),
    OutputFile(path: "robots.txt", text: site.robots),
  ]
}

extension Site {
  /// A preview asks every robot to stay away.
  fileprivate var robots: String {
    isPreview
      ? "User-agent: *\nDisallow: /\n"
      : "User-agent: *\nAllow: /\nSitemap: \(settings.baseURL)sitemap.xml\n"
  }
}
