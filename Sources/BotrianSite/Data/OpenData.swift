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
  /// - Parameters:
  ///   - site: What is published.
  ///   - addresses: Where its things are.
  ///   - limit: How long a file of the plain names may be.
  ///   - sink: Where the files of the tables go.
  /// - Throws: What the sink throws.
  /// - Complexity: Linear in the length of all reports.
  package init(
    of site: Site, addresses: AddressBook, newestByteLimit limit: Int = newestByteLimit,
    into sink: some OutputSink
  ) async throws {
    var lessons = NewestRows(limit: limit)
    var reports = NewestRows(limit: limit)
    var written: [YearOfData] = []
    for year in Self.years(of: site) {
      let rows = await RowsOfYear(year, of: site, addresses: addresses)
      lessons.take(rows.lessons, of: year.fiscalYear)
      reports.take(rows.reports, of: year.fiscalYear)
      written.append(try YearOfData(rows, into: sink))
    }
    datasets = [
      try Dataset(.lessons, DataTable.lessons.fields, lessons, written.map(\.lessons), into: sink),
      try Dataset(.reports, DataTable.reports.fields, reports, written.map(\.reports), into: sink),
    ]
  }

  /// The dataset of a table.
  package subscript(table: DataTableName) -> Dataset? { datasets.first { $0.table == table } }
}

/// The rows of the newest years, as many as one file may hold.
private struct NewestRows {
  let limit: Int
  private(set) var rows = DataRows()
  private(set) var years: [FiscalYear] = []

  /// Whether a further year could still fit; rows of others are not kept.
  private var mayTakeMore = true

  init(limit: Int) { self.limit = limit }

  /// Adds a year, the first one whatever its length, unless an earlier one did not fit.
  mutating func take(_ added: DataRows, of year: FiscalYear) {
    guard mayTakeMore else { return }
    guard years.isEmpty || rows.byteCount + added.byteCount <= limit else {
      mayTakeMore = false
      return
    }
    rows.append(added)
    years.append(year)
  }
}

/// The rows of one fiscal year.
private struct RowsOfYear: Sendable {
  let fiscalYear: FiscalYear
  let issued: CalendarDate?
  let modified: CalendarDate?
  let lessons: DataRows
  let reports: DataRows

  init(_ year: Site.Year, of site: Site, addresses: AddressBook) async {
    let parts = await year.reports.concurrentMap { report in
      let record = ReportRecord(report, of: site, addresses: addresses, edition: year.edition)
      return (
        lessons: DataTable.lessons.rows(of: record.lessons),
        reports: DataTable.reports.rows(of: [record]), updatedOn: record.updatedOn
      )
    }
    fiscalYear = year.fiscalYear
    issued = year.reports.map(\.reportedOn).min()
    modified = parts.map(\.updatedOn).max()
    lessons = DataRows(joining: parts.map(\.lessons))
    reports = DataRows(joining: parts.map(\.reports))
  }
}

/// The files of one fiscal year.
private struct YearOfData {
  let lessons: OpenData.Release
  let reports: OpenData.Release

  init(_ year: RowsOfYear, into sink: some OutputSink) throws {
    func release(_ table: DataTableName, _ fields: [DataField], _ rows: DataRows) throws
      -> OpenData.Release
    {
      try OpenData.Release(
        rows, of: table, fields: fields, years: [year.fiscalYear],
        below: "\(year.fiscalYear.buddhistYear)/", issued: year.issued, modified: year.modified,
        into: sink)
    }
    lessons = try release(.lessons, DataTable.lessons.fields, year.lessons)
    reports = try release(.reports, DataTable.reports.fields, year.reports)
  }
}

extension OpenData.Dataset {
  fileprivate init(
    _ table: DataTableName, _ fields: [DataField], _ newest: NewestRows,
    _ years: [OpenData.Release], into sink: some OutputSink
  ) throws {
    let included = years.prefix(newest.years.count)
    self.init(
      table: table, fields: fields,
      newest: try OpenData.Release(
        newest.rows, of: table, fields: fields, years: newest.years, below: "",
        issued: included.compactMap(\.issued).min(),
        modified: included.compactMap(\.modified).max(), into: sink),
      years: years)
  }
}

extension OpenData.Release {
  fileprivate init(
    _ rows: DataRows, of table: DataTableName, fields: [DataField], years: [FiscalYear],
    below folder: String, issued: CalendarDate?, modified: CalendarDate?, into sink: some OutputSink
  ) throws {
    let files = try OpenData.formats(below: folder).map { format in
      let path = OpenData.path(of: table, format, below: folder)
      let file = OutputFile(path: path, bytes: rows.file(format, head: fields))
      try sink.take(file)
      return DataFile(
        format: format, path: path, byteCount: file.bytes.count, checksum: sha256(file.bytes))
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
