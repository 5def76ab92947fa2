internal import BotrianMinifier
internal import Testing

@testable internal import BotrianTheme

@Suite struct MinifiedAssetTests {
  private static let names = ["css", "js"]

  @Test func publishesWhatTheToolsBuildMinified() throws {
    let assets = Theme.embeddedFiles.filter { file in
      Self.names.contains { file.path.hasSuffix(".\($0)") }
    }
    #expect(!assets.isEmpty)
    for asset in assets {
      let minified = try #require(Theme.minifiedWhenBuilt(asset), "\(asset.path)")
      #expect(minified == AssetMinifier.minified(asset.bytes, at: asset.path), "\(asset.path)")
      #expect(asset.minified.bytes == minified, "\(asset.path)")
    }
  }

  @Test func minifiesWhatAnOfficeChanged() throws {
    let original = try #require(ThemeFolder.embedded.file("assets/site.css"))
    let changed = Theme.File(path: original.path, bytes: original.bytes + Array("a { b: c }".utf8))
    #expect(Theme.minifiedWhenBuilt(changed) == nil)
    #expect(changed.minified.bytes == StyleMinifier.minified(changed.bytes))
  }

  @Test func leavesOtherFilesAsTheyAre() throws {
    let icon = try #require(ThemeFolder.embedded.file("assets/favicon.svg"))
    #expect(Theme.minifiedWhenBuilt(icon) == nil)
    #expect(icon.minified == icon)
  }
}
