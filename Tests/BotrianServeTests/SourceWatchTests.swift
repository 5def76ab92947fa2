internal import BotrianServe
internal import BotrianTestSupport
internal import Foundation
internal import Testing

/// Files on a real disk, and what is told of them.
@Suite(.timeLimit(.minutes(30))) struct SourceWatchTests {
  /// The first change that is told after something was done in a site's folder.
  private func change(after action: (URL) throws -> Void) async throws -> [String]? {
    try await withTemporaryFolder { folder in
      try write(TestSite(), to: folder)
      let watch = try SourceWatch(root: folder.path(percentEncoded: false))
      let changes = watch.changes()
      try action(folder)
      // Told in any case, so that a change that is not told fails the test and does not hang it.
      try Data("a: b\n".utf8).write(to: folder.appending(path: "site.yml"))
      var told: [String] = []
      for await paths in changes {
        told += paths
        if paths.contains("site.yml") { break }
      }
      return told.filter { $0 != "site.yml" }
    }
  }

  @Test func tellsOfASavedFile() async throws {
    let told = try await change { folder in
      try Data("text".utf8).write(to: folder.appending(path: TestSite.reportPath))
    }
    #expect(told == [TestSite.reportPath])
  }

  /// Many editors write a new file and put it in the place of the old one.
  @Test func tellsOfAFileThatWasReplaced() async throws {
    let told = try await change { folder in
      try Data("text".utf8).write(
        to: folder.appending(path: TestSite.reportPath), options: .atomic)
    }
    #expect(told?.contains(TestSite.reportPath) == true)
  }

  @Test func tellsOfARemovedFile() async throws {
    let told = try await change { folder in
      try FileManager.default.removeItem(at: folder.appending(path: TestSite.reportPath))
    }
    #expect(told == [TestSite.reportPath])
  }

  @Test func tellsOfANewFolderAndOfTheFilesInIt() async throws {
    let told = try await change { folder in
      let new = folder.appending(path: "Content/reports/2568")
      try FileManager.default.createDirectory(at: new, withIntermediateDirectories: false)
      Thread.sleep(forTimeInterval: 0.3)
      try Data("text".utf8).write(to: new.appending(path: "a.md"))
    }
    #expect(told?.first == "Content/reports/2568")
    #expect(told?.contains("Content/reports/2568/a.md") == true)
  }

  @Test func followsAFolderThatWasMoved() async throws {
    let told = try await change { folder in
      let reports = folder.appending(path: "Content/reports")
      try FileManager.default.moveItem(
        at: reports.appending(path: "2567"), to: reports.appending(path: "2568"))
      Thread.sleep(forTimeInterval: 0.3)
      try Data("text".utf8).write(to: reports.appending(path: "2568/big-cleaning-day.md"))
    }
    #expect(
      told == [
        "Content/reports/2567", "Content/reports/2568", "Content/reports/2568/big-cleaning-day.md",
      ])
  }

  @Test func tellsOfATheme() async throws {
    let told = try await change { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Themes"), withIntermediateDirectories: false)
    }
    #expect(told == ["Themes"])
  }

  @Test(arguments: ["Content/reports/2567/.a.md.swp", "Content/reports/2567/a.md~", "README.md"])
  func leavesOutWhatIsNoSource(path: String) async throws {
    let told = try await change { folder in
      try Data("text".utf8).write(to: folder.appending(path: path))
    }
    #expect(told == [])
  }

  @Test func leavesOutTheWebsiteItself() async throws {
    let told = try await change { folder in
      let site = folder.appending(path: "Site")
      try FileManager.default.createDirectory(at: site, withIntermediateDirectories: false)
      try Data("text".utf8).write(to: site.appending(path: "index.html"))
    }
    #expect(told == [])
  }
}
