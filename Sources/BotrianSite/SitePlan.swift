internal import BotrianReports
internal import BotrianTheme

/// How the files of a checked site are made, before any is: what a build and a preview both go by.
struct SitePlan: Sendable {
  let prepared: PreparedSite
  let across: AcrossReports
  let keys: SiteKeys
  private let base: BuildKey
  private let memory: BuildMemory?

  init(of prepared: PreparedSite, memory: BuildMemory?) {
    self.prepared = prepared
    self.memory = memory
    let strings = prepared.theme.strings(prepared.site.settings.language)
    across = AcrossReports(of: prepared.site, strings: strings, memory: memory)
    base = SiteKeys.base(of: prepared)
    keys = SiteKeys(prepared, across: across, base: base)
  }

  var site: Site { prepared.site }
  var strings: InterfaceStrings { prepared.theme.strings(site.settings.language) }

  /// The search index, which needs no page.
  var search: FileGroup {
    let files = SearchFiles(of: prepared, memory: memory)
    let key = Later { SiteKeys.searchIndex(of: prepared, base: base) }
    return FileGroup(folder: "search/", root: files.root, key: key, make: files.make)
  }

  /// What makes the pages of the site; one of them tells of the data.
  func pages(with data: Later<OpenData>) -> SitePages {
    SitePages(
      builder: PageBuilder(
        site, strings: strings, addresses: prepared.addresses, across: across, keys: keys),
      data: data, theme: prepared.theme)
  }

  /// Files that need no making: what pages load, pictures, volumes.
  var finishedFiles: [OutputFile] {
    let media = prepared.media + site.formerMedia(prepared.media)
    return assetFiles + media.map { OutputFile(path: $0.path, bytes: $0.image.bytes) }
      + site.volumes.flatMap(\.files).map(\.file)
  }

  /// The theme's assets; on a disk a style sheet holds its fonts, for Firefox reads none beside it.
  private var assetFiles: [OutputFile] {
    let assets = prepared.theme.assets
    return assets.map { asset in
      let holdsFonts = site.isPortable && asset.path.hasSuffix(".css")
      let bytes = holdsFonts ? asset.holdingFonts(of: assets).bytes : asset.bytes
      return OutputFile(path: asset.path, bytes: bytes)
    }
  }
}
