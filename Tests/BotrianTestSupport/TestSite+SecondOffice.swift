package import BotrianSite
internal import Foundation

extension TestSite {
  /// An invented office with a theme, colours, a logo and an English interface of its own, and the records of three years.
  package static func secondOffice() throws -> TestSite {
    var site = TestSite()
    site.files = [:]
    for (fixture, skipped) in [("three-years", "site.yml"), ("second-office", "")] {
      let folder = "Tests/Fixtures/sites/\(fixture)"
      for path in try Repository.files(below: folder) where path != skipped {
        let url = Repository.root.appending(path: "\(folder)/\(path)")
        site.files[path] = Array(try Data(contentsOf: url))
      }
    }
    return site
  }

  /// Its files, as a build sees them.
  package var fileSystem: FileSystem { .inMemory(files) }
}
