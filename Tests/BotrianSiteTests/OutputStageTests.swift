internal import BotrianDiagnostics
internal import BotrianSite
internal import BotrianTestSupport
internal import Foundation
internal import Testing

@Suite struct OutputStageTests {
  private func site(in folder: URL) -> OutputFolder {
    OutputFolder(path: "Site", root: folder.path(percentEncoded: false))
  }

  private func modified(_ path: String, in folder: URL) throws -> Date {
    let path = folder.appending(path: path).path(percentEncoded: false)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.modificationDate] as? Date)
  }

  private func age(_ path: String, in folder: URL) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000)],
      ofItemAtPath: folder.appending(path: path).path(percentEncoded: false))
  }

  @Test func keepsTheTimeOfWhatIsUnchanged() async throws {
    try await withTemporaryFolder { folder in
      let files = ["same.html", "other.html"].map { OutputFile(path: $0, text: "ก") }
      try site(in: folder).replace(with: files)
      for file in files { try age("Site/" + file.path, in: folder) }
      // Of the same length, so that only its bytes tell.
      try site(in: folder).replace(with: [files[0], OutputFile(path: "other.html", text: "ข")])
      #expect(
        try modified("Site/same.html", in: folder) == Date(timeIntervalSince1970: 1_000_000))
      #expect(
        try modified("Site/other.html", in: folder) > Date(timeIntervalSince1970: 1_000_000))
      let other = try String(contentsOf: folder.appending(path: "Site/other.html"), encoding: .utf8)
      #expect(other == "ข")
    }
  }

  @Test func writesAFileInThePlaceOfALink() async throws {
    try await withTemporaryFolder { folder in
      try site(in: folder).replace(with: [OutputFile(path: "a.html", text: "ก")])
      let page = folder.appending(path: "Site/a.html")
      let elsewhere = folder.appending(path: "elsewhere.html")
      try FileManager.default.moveItem(at: page, to: elsewhere)
      try FileManager.default.createSymbolicLink(at: page, withDestinationURL: elsewhere)
      try site(in: folder).replace(with: [OutputFile(path: "a.html", text: "ก")])
      let type = try page.resourceValues(forKeys: [.isSymbolicLinkKey]).isSymbolicLink
      #expect(type == false)
    }
  }

  @Test func leavesTheOldSiteWhenMakingFails() async throws {
    try await withTemporaryFolder { folder in
      let output = site(in: folder)
      try output.replace(with: [OutputFile(path: "old.html", text: "x")])
      await #expect(throws: FileSystemError.self) {
        try await output.replace { stage in
          try stage.take(OutputFile(path: "new.html", text: "x"))
          throw FileSystemError.missing("Content/a.md")
        }
      }
      #expect(try output.files().map(\.path) == ["old.html"])
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names == ["Site"])
    }
  }

  @Test func makesOnTheDiskWhatItMakesInMemory() async throws {
    try await withTemporaryFolder { folder in
      let source = TestSite()
      let files = FileSystem.inMemory(source.files)
      _ = try await site(in: folder).replace { stage in
        try await makeSite(using: files, options: TestSite.options, into: stage)
      }
      #expect(try site(in: folder).files() == (try await source.build().files))
    }
  }

  @Test func writesAnewWhatAWebServerCouldNotRead() async throws {
    try await withTemporaryFolder { folder in
      let page = OutputFile(path: "a.html", text: "ก")
      let path = folder.appending(path: "Site/a.html").path(percentEncoded: false)
      try site(in: folder).replace(with: [page])
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      try site(in: folder).replace(with: [page])
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o644)
    }
  }

  /// A draft of a run that was stopped must not come back with the next one.
  @Test func takesNothingOfWhatARunThatWasStoppedHasLeft() async throws {
    try await withTemporaryFolder { folder in
      // No process has this number.
      let left = folder.appending(path: ".Site.botrian-new-4194305-7/secret/index.html")
      try FileManager.default.createDirectory(
        at: left.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: left)
      try site(in: folder).replace(with: [OutputFile(path: "a.html", text: "ก")])
      #expect(try site(in: folder).files().map(\.path) == ["a.html"])
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names == ["Site"])
    }
  }

  @Test func makesTwoSitesAtOnceWithoutMixingThem() async throws {
    try await withTemporaryFolder { folder in
      let output = site(in: folder)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for name in ["a", "b"] {
          group.addTask {
            try await output.replace { stage in
              for number in 0..<50 {
                try stage.take(OutputFile(path: "\(name)/\(number).html", text: name))
                await Task.yield()
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let paths = try output.files().map(\.path)
      #expect(paths.count == 50 && Set(paths.map(\.first)).count == 1)
    }
  }

  @Test func makesNoFolderWhenNothingIsMade() async throws {
    try await withTemporaryFolder { folder in
      let output = OutputFolder(path: "new/Site", root: folder.path(percentEncoded: false))
      await #expect(throws: FileSystemError.self) {
        try await output.replace { _ in throw FileSystemError.missing("Content/a.md") }
      }
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(names == [])
    }
  }
}
