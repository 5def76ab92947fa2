internal import BotrianReports
package import BotrianThai

/// The site's lessons and reports as files for machines.
package struct OpenData: Hashable, Sendable {
  /// Lessons first, then reports.
  package let datasets: [Dataset]

  /// One table in all its files.
  package struct Dataset: Hashable, Sendable {
    package let table: DataTableName
    package let fields: [DataField]

    /// The files of the plain names: all years, or the newest ones where all would be too long.
    package let newest: Release

    /// The files of each fiscal year, newest first.
    package let years: [Release]

    /// Whether `newest` holds every year.
    package var isWhole: Bool { newest.years.count == years.count }
  }

  /// The same rows in every format.
  package struct Release: Hashable, Sendable {
    /// The fiscal years that it holds whole, newest first.
    package let years: [FiscalYear]
    package let rowCount: Int

    /// When the first of its reports was made and the last of them changed.
    package let issued: CalendarDate?
    package let modified: CalendarDate?

    /// One for each format that it is written in.
    package let files: [DataFile]
  }
}

extension OpenData {
  /// How long a file of the plain names may be, unless one year alone is longer.
  static let newestByteLimit = 3_000_000

  /// Writes the tables of a site, each year on its own.
  ///
  /// - Complexity: Linear in the length of all reports.
  package init(of site: Site, addresses: AddressBook) async {
    await self.init(of: site, addresses: addresses, newestByteLimit: Self.newestByteLimit)
  }

  init(of site: Site, addresses: AddressBook, newestByteLimit limit: Int) async {
    let years = await Self.years(of: site).concurrentMap {
      YearOfData($0, of: site, addresses: addresses)
    }
    datasets = [
      Dataset(
        .lessons, fields: DataTable.lessons.columns.map(\.field), limit: limit,
        parts: years.map(\.lessons)),
      Dataset(
        .reports, fields: DataTable.reports.columns.map(\.field), limit: limit,
        parts: years.map(\.reports)),
    ]
  }

  /// The dataset of a table.
  package subscript(table: DataTableName) -> Dataset? { datasets.first { $0.table == table } }
}

/// The rows of one fiscal year and its files.
private struct YearOfData: Sendable {
  let lessons: Part
  let reports: Part

  struct Part: Sendable {
    let rows: DataRows
    let release: OpenData.Release
  }

  init(_ year: Site.Year, of site: Site, addresses: AddressBook) {
    let records = year.reports.map {
      ReportRecord($0, of: site, addresses: addresses, edition: year.edition)
    }
    func part<Record>(_ table: DataTable<Record>, _ rows: DataRows) -> Part {
      let release = OpenData.Release(
        rows, of: table.name, fields: table.columns.map(\.field), years: [year.fiscalYear],
        below: "\(year.fiscalYear.buddhistYear)/",
        issued: year.reports.map(\.reportedOn).min(), modified: records.map(\.updatedOn).max())
      return Part(rows: rows, release: release)
    }
    lessons = part(.lessons, DataTable.lessons.rows(of: records.lazy.flatMap(\.lessons)))
    reports = part(.reports, DataTable.reports.rows(of: records))
  }
}

extension OpenData.Dataset {
  fileprivate init(
    _ table: DataTableName, fields: [DataField], limit: Int, parts: [YearOfData.Part]
  ) {
    var rows = DataRows()
    var years: [OpenData.Release] = []
    for part in parts {
      guard years.isEmpty || rows.byteCount + part.rows.byteCount <= limit else { break }
      rows.append(part.rows)
      years.append(part.release)
    }
    self.init(
      table: table, fields: fields,
      newest: OpenData.Release(
        rows, of: table, fields: fields, years: years.flatMap(\.years), below: "",
        issued: years.compactMap(\.issued).min(), modified: years.compactMap(\.modified).max()),
      years: parts.map(\.release))
  }
}

extension OpenData.Release {
  fileprivate init(
    _ rows: DataRows, of table: DataTableName, fields: [DataField], years: [FiscalYear],
    below folder: String, issued: CalendarDate?, modified: CalendarDate?
  ) {
    let files = OpenData.formats(below: folder).map { format in
      let bytes = rows.file(format, head: fields)
      return DataFile(
        format: format, path: OpenData.path(of: table, format, below: folder), bytes: bytes,
        checksum: sha256(bytes))
    }
    self.init(
      years: years, rowCount: rows.count, issued: issued, modified: modified, files: files)
  }
}

// MARK: Addresses

extension OpenData {
  static let catalogPath = "data/catalog.jsonld"
  static let checksumsPath = "data/SHA256SUMS"

  static func schemaPath(of table: DataTableName) -> String {
    "data/schema/\(table.rawValue).schema.json"
  }

  fileprivate static func path(
    of table: DataTableName, _ format: DataFormat, below folder: String
  ) -> String { "data/\(folder)\(table.rawValue).\(format.rawValue)" }

  /// The formats of a table; a year on its own has no array of JSON beside its lines.
  fileprivate static func formats(below folder: String) -> [DataFormat] {
    folder.isEmpty ? DataFormat.allCases : [.csv, .jsonLines]
  }

  /// The years that have files of their own, newest first.
  ///
  /// Those with reports, those whose reports were withdrawn, and those that had files at a publication, so that an
  /// address once published stays. Without reports a table is empty.
  private static func years(of site: Site) -> [Site.Year] {
    let withdrawn = Set(site.withdrawn.map(\.fiscalYear)).union(publishedYears(of: site))
    let known = Set(site.years.map(\.fiscalYear))
    let left = withdrawn.subtracting(known).map {
      Site.Year(fiscalYear: $0, announced: nil, reports: [])
    }
    return (site.years + left)
      .filter { !$0.reports.isEmpty || withdrawn.contains($0.fiscalYear) }
      .sorted { $0.fiscalYear > $1.fiscalYear }
  }

  private static func publishedYears(of site: Site) -> [FiscalYear] {
    site.lasting.ledger.files.compactMap { entry in
      let parts = entry.address.path.split(separator: "/")
      return parts.count == 3 && parts[0] == "data" ? Int(parts[1]).flatMap { FiscalYear($0) } : nil
    }
  }

  /// Paths of every file below `/data/` that a site will have, from its years alone.
  static func paths(of site: Site) -> [String] {
    let folders = [""] + years(of: site).map { "\($0.fiscalYear.buddhistYear)/" }
    return [catalogPath, checksumsPath]
      + DataTableName.allCases.flatMap { table in
        [schemaPath(of: table)]
          + folders.flatMap { folder in
            formats(below: folder).map { path(of: table, $0, below: folder) }
          }
      }
  }

  /// Ids of the page's elements that stand for a dataset, such as `lessons` and `lessons-2567`.
  static func elementIDs(of site: Site) -> [String] {
    DataTableName.allCases.flatMap { table in
      [table.rawValue] + years(of: site).map { id(of: table, [$0.fiscalYear]) }
    }
  }

  /// What the rows of some years are called.
  static func id(of table: DataTableName, _ years: [FiscalYear]) -> String {
    table.rawValue + years.map { "-\($0.buddhistYear)" }.joined()
  }
}
