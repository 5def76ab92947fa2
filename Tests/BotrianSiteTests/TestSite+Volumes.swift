internal import BotrianDiagnostics
internal import BotrianTestSupport
internal import BotrianThai
internal import Testing

@testable internal import BotrianSite

extension TestSite {
  /// A printer that prints nothing but its page's size.
  static let printer = PagePrinter { page, files in
    Array("%PDF \(files.first { $0.path == page }?.bytes.count ?? 0)".utf8)
  }

  /// Makes the volume of 2567.
  func volume(_ printer: PagePrinter? = printer) async throws -> MadeVolume {
    let year = try #require(FiscalYear(2567))
    return try await makeVolume(
      of: year, using: .inMemory(files), asOf: Self.options.asOf, printer: printer)
  }

  /// What keeps the volume of 2567 from being made.
  func volumeErrors() async throws -> [String] {
    do {
      _ = try await volume()
      return []
    } catch let failure as BuildFailure {
      return failure.diagnostics.map(\.code)
    }
  }

  /// The same site with its volume below `Content/volumes/`.
  func withVolume() async throws -> TestSite {
    let volume = try await volume()
    var site = self
    for file in volume.files + [volume.record] { site.files["Content/" + file.path] = file.bytes }
    return site
  }

  /// A second report beside the first, every word of it easy to find.
  func withSecret() -> TestSite {
    var site = self
    site["Content/reports/2567/secret.md"] = TestSite.report
      .replacing("title: Big Cleaning Day", with: "title: ZQXTITLE")
      .replacing("quarters: [1, 2]", with: "quarters: [3]")
      .replacing("เพื่อความสะอาด", with: "ZQXCELL").replacing("รักษามาตรฐาน", with: "ZQXLESSON")
    return site
  }
}

extension MadeVolume {
  /// The file of a format as text.
  func text(_ format: VolumeFormat) throws -> String {
    let file = try #require(files.first { $0.path.hasSuffix(".\(format.rawValue)") })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
