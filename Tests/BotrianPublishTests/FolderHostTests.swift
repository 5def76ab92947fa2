import BotrianPublish
import BotrianSite
import BotrianTestSupport
import Foundation
import Testing

/// A folder of the same computer.
@Suite struct FolderHostTests {
  private func publish(_ site: TestSite, to path: String, in folder: URL) async throws -> Int {
    let root = folder.path(percentEncoded: false)
    let publisher = Publisher(
      root: root, host: FolderHost(path: path, root: root), now: Desk.now)
    let publication = try await publisher.prepare(PublicationContent(try await site.build()))
    return publication.isThere ? 0 : try await publisher.carryOut(publication)
  }

  private func read(_ path: String, in folder: URL) -> String? {
    (try? Data(contentsOf: folder.appending(path: path))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func inode(_ path: String, in folder: URL) throws -> Int {
    let file = folder.appending(path: path).path(percentEncoded: false)
    return try #require(
      FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? Int)
  }

  @Test func holdsTheSiteAndItsManifestAndNothingElse() async throws {
    try await withTemporaryFolder { folder in
      let site = TestSite()
      let built = try await site.build().files
      #expect(try await publish(site, to: "public", in: folder) == built.count)
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/public")
        .filter { (try? Data(contentsOf: folder.appending(path: "public/" + $0))) != nil }
      #expect(Set(names) == Set(built.map(\.path) + [PublicationManifest.path]))
      for file in built { #expect(read("public/" + file.path, in: folder) == read(file)) }
    }
  }

  private func read(_ file: OutputFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test func isExchangedAsAWholeAndLeavesWhatDidNotChange() async throws {
    try await withTemporaryFolder { folder in
      _ = try await publish(TestSite(), to: "public", in: folder)
      let before = try (inode("public", in: folder), inode("public/about/index.html", in: folder))
      let site = TestSite().replacing("รักษามาตรฐาน", with: "คงมาตรฐาน")
      let sent = try await publish(site, to: "public", in: folder)
      #expect(sent > 0 && sent < 30)
      #expect(try inode("public", in: folder) != before.0, "a new folder stands in its place")
      #expect(try inode("public/about/index.html", in: folder) == before.1)
    }
  }

  @Test func keepsHiddenFilesOfWhoeverRunsTheServer() async throws {
    try await withTemporaryFolder { folder in
      _ = try await publish(TestSite(), to: "public", in: folder)
      for name in [".htaccess", ".well-known/security.txt"] {
        let url = folder.appending(path: "public/" + name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("theirs".utf8).write(to: url)
      }
      let site = TestSite().replacing("รักษามาตรฐาน", with: "คงมาตรฐาน")
      _ = try await publish(site, to: "public", in: folder)
      #expect(read("public/.htaccess", in: folder) == "theirs")
      #expect(read("public/.well-known/security.txt", in: folder) == "theirs")
    }
  }

  @Test func mendsAPageThatSomebodyEdited() async throws {
    try await withTemporaryFolder { folder in
      _ = try await publish(TestSite(), to: "public", in: folder)
      let url = folder.appending(path: "public/index.html")
      let page = try Data(contentsOf: url)
      try Data(page.reversed()).write(to: url)
      #expect(try await publish(TestSite(), to: "public", in: folder) == 1)
      #expect(try Data(contentsOf: url) == page)
    }
  }
}
