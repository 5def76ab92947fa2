internal import BotrianSite
internal import BotrianTestSupport
internal import Testing

/// The values of a site, read from its files as a build does.
func loadedSite(using files: FileSystem) async throws -> Site {
  let sources = try await loadSources(using: files)
  let settings = try #require(
    sources.settings.flatMap { SiteSettings.parse($0.text, at: $0.path).0 })
  return assembleSite(
    await parseRecords(sources.content), settings: settings, media: sources.media,
    options: TestSite.options)
}

extension BuiltSite {
  /// The text of a file; a test fails where there is none.
  func text(_ path: String) throws -> String {
    let file = try #require(files.first { $0.path == path }, "\(path)")
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
