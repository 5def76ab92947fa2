internal import BotrianDiagnostics
internal import BotrianJSON
internal import BotrianReports
internal import BotrianTheme

extension Site {
  /// `feed.json`, with the entries of `feed.xml`.
  ///
  /// - Source: JSON Feed 1.1, jsonfeed.org.
  func jsonFeed(_ entries: [FeedEntry], _ strings: InterfaceStrings) -> [UInt8] {
    let feed: JSONValue = [
      "version": "https://jsonfeed.org/version/1.1",
      "title": .string(feedTitle(strings)),
      "home_page_url": .string(settings.baseURL),
      "feed_url": .string(settings.baseURL + "feed.json"),
      "language": .string(settings.language.rawValue),
      "authors": [["name": .string(settings.office.name), "url": .string(settings.baseURL)]],
      "items": .array(entries.map(\.json)),
    ]
    return feed.indented
  }
}

extension FeedEntry {
  fileprivate var json: JSONValue {
    [
      "id": .string(address),
      "url": .string(address),
      "title": .string(title),
      "content_text": .string(summary),
      "date_published": .string(Self.time(publishedOn)),
      "date_modified": .string(Self.time(updatedOn)),
      "tags": activity.map { [.string($0.title)] },
    ]
  }
}
