internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTestSupport
internal import BotrianTheme
internal import Testing

@testable internal import BotrianSite

/// What pages give, what templates may ask for, and what the reference says are the same names.
@Suite struct TemplateNamesTests {
  @Test func knowsEveryNameThatAPageGives() async throws {
    var given: Set<String> = []
    for root in ["Tests/Fixtures/sites/two-editions", "Tests/Fixtures/sites/three-years", "."] {
      given.formUnion(try await names(inPagesOf: root))
    }
    #expect(given.subtracting(TemplateNames.all).sorted() == [])
  }

  @Test func documentsEveryName() throws {
    let reference = try Repository.text("Documentation/theme.md")
    let words = Set(reference.matches(of: /[a-z_]+/).map { String($0.0) })
    #expect(TemplateNames.all.subtracting(words).sorted() == [])
  }

  private func names(inPagesOf root: String) async throws -> Set<String> {
    let files = FileSystem.disk(root: Repository.path(root))
    let sources = try loadSources(using: files)
    let settings = try #require(
      sources.settings.flatMap { SiteSettings.parse($0.text, at: $0.path).0 })
    let theme = try loadTheme(for: settings, among: sources.themes, using: files)
    let site = assembleSite(
      await parseRecords(sources.content), settings: settings, media: sources.media,
      options: TestSite.options)
    let addresses = AddressBook(of: site)
    let strings = theme.strings(settings.language)
    let builder = PageBuilder(
      site, strings: strings, addresses: addresses,
      across: await AcrossReports(of: site, strings: strings))
    let data = await OpenData(of: site, addresses: addresses)
    let pages = builder.makers(data).flatMap { $0() }.map(\.value)
    let volumes = site.years.compactMap { site.volume(of: $0.fiscalYear) }.flatMap { volume in
      [VolumeBuilder(volume, in: .html, pages: builder).page(style: .empty)]
        + VolumeBuilder(volume, in: .epub, pages: builder).chapters().map(\.value)
    }
    return (pages + volumes).reduce(into: []) { $1.collectNames(in: &$0) }
  }
}

extension TemplateValue {
  /// Every key but those of `t`, which are the words of the strings files.
  fileprivate func collectNames(in names: inout Set<String>) {
    switch self {
    case .object(let entries):
      names.formUnion(entries.keys)
      for (key, value) in entries where key != "t" { value.collectNames(in: &names) }
    case .list(let values): for value in values { value.collectNames(in: &names) }
    case .text, .html, .flag: break
    }
  }
}
