public import BotrianDiagnostics
internal import BotrianJSON
internal import BotrianReports

/// A site's lessons and reports as an OpenSearch server takes them, for a portal over many offices.
///
/// It holds what the site publishes and nothing else.
public struct PortalExport: Sendable {
  /// The template of the indexes, the documents in parts, and the query that removes older ones.
  public let files: [OutputFile]

  /// Warnings, sorted by place.
  public let warnings: [Diagnostic]

  /// How many lessons are among the documents.
  public let lessonCount: Int

  /// How many reports are among the documents.
  public let reportCount: Int
}

/// Makes the export from a site's sources, past the same gate and the same checks as `buildSite`.
///
/// - Parameters:
///   - files: The folder that holds `site.yml`.
///   - options: What is asked for, and the day that counts as today.
///   - progress: Called with the name of each stage as it begins.
/// - Returns: The files, not yet written, and what to tell the office.
/// - Throws: `BuildFailure` with every mistake in the input; `FileSystemError` when the machine fails.
public func makePortalExport(
  using files: FileSystem, options: BuildOptions, progress: (BuildStage) -> Void = { _ in }
) async throws -> PortalExport {
  precondition(!options.includesDrafts, "a portal gets published reports only")
  let prepared = try await prepareSite(using: files, options: options, progress: progress)
  try prepared.requireNoErrors()
  progress(.write)
  return await PortalExport(
    of: prepared.site, addresses: prepared.addresses,
    warnings: BuildFailure(prepared.diagnostics).diagnostics)
}

extension PortalExport {
  /// How long a part may be: servers refuse requests of some 100 MB, and a small one is soon sent again.
  static let partByteLimit = 10_000_000

  init(
    of site: Site, addresses: AddressBook, warnings: [Diagnostic],
    partByteLimit: Int = partByteLimit
  ) async {
    let years = await site.years.concurrentMap {
      YearOfDocuments($0, of: site, addresses: addresses)
    }
    let release = sha256(years.flatMap { Array($0.checksum.utf8) })
    let lessons = years.flatMap(\.lessons)
    let reports = years.flatMap(\.reports)
    func parts(_ table: DataTableName, _ documents: [BulkDocument]) -> [OutputFile] {
      BulkDocument.parts(documents, index: table.indexName, release: release, limit: partByteLimit)
        .enumerated().map { place, bytes in
          let digits = String(place + 1)
          let number = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
          return OutputFile(path: "\(table.rawValue)-\(number).ndjson", bytes: bytes)
        }
    }
    self.init(
      files: [
        OutputFile(path: "index-template.json", bytes: IndexTemplate.json(of: site).indented),
        OutputFile(
          path: "delete-older.json",
          bytes: IndexTemplate.olderDocuments(of: site, than: release).indented),
      ] + parts(.lessons, lessons) + parts(.reports, reports),
      warnings: warnings, lessonCount: lessons.count, reportCount: reports.count)
  }
}

/// The documents of one fiscal year.
private struct YearOfDocuments: Sendable {
  let lessons: [BulkDocument]
  let reports: [BulkDocument]

  /// A checksum of all that they say.
  let checksum: String

  init(_ year: Site.Year, of site: Site, addresses: AddressBook) {
    let (lessonTable, reportTable) = (
      DataTable.portalLessons(of: site), DataTable.portalReports(of: site)
    )
    let documents = year.reports.map { report in
      let record = ReportRecord(report, of: site, addresses: addresses, edition: year.edition)
      return (
        lessons: record.lessons.map {
          BulkDocument(address: $0.url, members: lessonTable.members(of: $0))
        },
        report: BulkDocument(address: record.url, members: reportTable.members(of: record))
      )
    }
    lessons = documents.flatMap(\.lessons)
    reports = documents.map(\.report)
    checksum = sha256((lessons + reports).flatMap(\.members))
  }
}
