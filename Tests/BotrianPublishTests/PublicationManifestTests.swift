internal import BotrianPublish
internal import BotrianSite
internal import Testing

/// The file on the host that tells what was published.
@Suite struct PublicationManifestTests {
  private let manifest = PublicationManifest(
    files: PublicationManifest(of: [
      OutputFile(path: "b.html", text: "<title>ก &amp; ข - สำนักงาน</title>"),
      OutputFile(path: "a.css", text: "a{}"),
    ]).files,
    pending: [PublicationManifest.Pending(path: "old.html", target: nil)])

  @Test func comesBackAsItWasWritten() {
    #expect(PublicationManifest(parsing: manifest.bytes) == manifest)
  }

  @Test func listsFilesByPathWithTheTitlesOfPages() {
    #expect(manifest.files.map(\.path) == ["a.css", "b.html"])
    #expect(manifest.files.map(\.title) == [nil, "ก & ข - สำนักงาน"])
  }

  /// The checksum that `sha256sum` prints.
  @Test func tellsTheChecksumOfEachFile() {
    #expect(
      manifest.files.first?.sha256
        == "5f546eb4606b5c2b7d2a449a5cc2bbb477ed5a246c7051ce871b12f2dbfc8419")
  }

  @Test(arguments: 1...40) func isNotReadWhenCutShort(missing: Int) {
    #expect(PublicationManifest(parsing: manifest.bytes.dropLast(missing * 7).map(\.self)) == nil)
  }

  @Test func isNotReadWhenAFileWasTakenOut() {
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n").filter { !$0.contains("a.css") }
    #expect(PublicationManifest(parsing: Array(lines.joined(separator: "\n").utf8)) == nil)
  }

  @Test(arguments: ["../x", "/etc/passwd", "a//b", "a/../../b", "./a", "a\nb", ""])
  func isNotReadWhenAPathLeadsOutOfTheFolder(path: String) {
    let file = PublishedFile(path: path, size: 1, sha256: "a")
    #expect(PublicationManifest(parsing: PublicationManifest(files: [file]).bytes) == nil)
  }

  @Test func hasTheSameDigestForTheSameFilesInAnyOrder() {
    let files = [OutputFile(path: "a", text: "1"), OutputFile(path: "b", text: "2")]
    #expect(
      PublicationManifest(of: files).digest == PublicationManifest(of: files.reversed()).digest)
    let swapped = [OutputFile(path: "a", text: "2"), OutputFile(path: "b", text: "1")]
    #expect(PublicationManifest(of: files).digest != PublicationManifest(of: swapped).digest)
  }
}
