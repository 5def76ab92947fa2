internal import BotrianSite
internal import Testing

@testable internal import BotrianServe

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("assets/site.css", "text/css; charset=utf-8"),
    ("assets/site.js", "text/javascript; charset=utf-8"), ("media/a.b.JPG", "image/jpeg"),
    ("data/SHA256SUMS", "text/plain; charset=utf-8"), ("media/a.docx", "application/octet-stream"),
    ("a.html/b", "text/plain; charset=utf-8"),
  ])
  func knowsAFileByItsEnding(path: String, type: String) {
    #expect(ContentType.of(path) == type)
  }

  @Test func knowsEveryFileOfASite() async throws {
    let unknown = try await BuiltTestSite.value.files.map(\.path)
      .filter { ContentType.of($0) == "application/octet-stream" }
    #expect(unknown == [])
  }
}
