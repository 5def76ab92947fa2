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

  /// Writes the tables of a site, each year on its own; tables of what is as it was stay as they are.
  ///
  /// - Parameters:
  ///   - site: What is published.
  ///   - addresses: Where its things are.
  ///   - keys: What files are made from; without them all are made.
  ///   - limit: How long a file of the plain names may be.
  ///   - sink: Where the files of the tables go.
  /// - Throws: What the sink throws.
  /// - Complexity: Linear in the length of all reports.
  package init(
    of site: Site, addresses: AddressBook, keys: SiteKeys? = nil,
    newestByteLimit limit: Int = newestByteLimit, into sink: some OutputSink
  ) throws {
    let writer = DataWriter(site: site, addresses: addresses, keys: keys, sink: sink)
    var tables = [NewestYears(.lessons, limit: limit), NewestYears(.reports, limit: limit)]
    for year in Self.years(of: site) {
      let data = try writer.year(year)
      for place in tables.indices { try tables[place].take(year, data, by: writer) }
    }
    datasets = try tables.indices.map { place in
      let newest = try tables[place].finish(by: writer)
      let table = tables[place].table
      return Dataset(
        table: table, fields: table.fields, newest: newest, years: tables[place].years)
    }
  }

  /// The dataset of a table.
  package subscript(table: DataTableName) -> Dataset? { datasets.first { $0.table == table } }
}

/// The years of a table, and the newest ones of them, as many as one file may hold.
private struct NewestYears {
  let table: DataTableName

  /// The files of every year so far.
  private(set) var years: [OpenData.Release] = []
  private let limit: Int
  private var byteCount = 0
  private var included: [Included] = []

  /// The file of the newest years once it is written: as soon as no further year fits, for the rows need much room.
  private var newest: OpenData.Release?

  struct Included {
    let year: Site.Year
    let release: OpenData.Release
    /// Absent when the year's own files were not made again.
    let rows: DataRows?
  }

  init(_ table: DataTableName, limit: Int) {
    self.table = table
    self.limit = limit
  }

  /// Adds a year, to the newest ones too unless an earlier one did not fit; the first fits whatever its length.
  mutating func take(
    _ year: Site.Year, _ data: YearOfData, by writer: DataWriter<some OutputSink>
  ) throws {
    let release = data[table]
    years.append(release)
    guard newest == nil else { return }
    let added = release.rowsByteCount(table.fields)
    if included.isEmpty || byteCount + added <= limit {
      byteCount += added
      included.append(Included(year: year, release: release, rows: data.rows?[table]))
      if byteCount <= limit { return }
    }
    _ = try finish(by: writer)
  }

  /// Writes the file of the newest years, unless it is written.
  mutating func finish(by writer: DataWriter<some OutputSink>) throws -> OpenData.Release {
    if let newest { return newest }
    let release = try writer.newest(included, of: table)
    newest = release
    included = []
    return release
  }
}

/// The rows of one fiscal year.
private struct RowsOfYear: Sendable {
  let lessons: DataRows
  let reports: DataRows
  let modified: CalendarDate?

  init(_ year: Site.Year, of site: Site, addresses: AddressBook) {
    let parts = year.reports.mappedConcurrently { report in
      let record = ReportRecord(report, of: site, addresses: addresses, edition: year.edition)
      return (
        lessons: DataTable.lessons.rows(of: record.lessons),
        reports: DataTable.reports.rows(of: [record]), updatedOn: record.updatedOn
      )
    }
    modified = parts.map(\.updatedOn).max()
    lessons = DataRows(parts.map(\.lessons))
    reports = DataRows(parts.map(\.reports))
  }

  subscript(table: DataTableName) -> DataRows {
    switch table {
    case .lessons: lessons
    case .reports: reports
    }
  }
}

/// The files of one fiscal year.
private struct YearOfData {
  let lessons: OpenData.Release
  let reports: OpenData.Release

  /// Absent when the files were not made again.
  let rows: RowsOfYear?

  subscript(table: DataTableName) -> OpenData.Release {
    switch table {
    case .lessons: lessons
    case .reports: reports
    }
  }
}

/// Makes the files of the tables, or keeps those that are as they were.
private struct DataWriter<Sink: OutputSink> {
  let site: Site
  let addresses: AddressBook
  let keys: SiteKeys?
  let sink: Sink

  func year(_ year: Site.Year) throws -> YearOfData {
    let key = keys?.data(of: [year])
    let folder = "\(year.fiscalYear.buddhistYear)/"
    if let lessons = kept(.lessons, of: [year], below: folder, key),
      let reports = kept(.reports, of: [year], below: folder, key)
    {
      return YearOfData(lessons: lessons, reports: reports, rows: nil)
    }
    let rows = RowsOfYear(year, of: site, addresses: addresses)
    let issued = year.reports.map(\.reportedOn).min()
    func release(_ table: DataTableName) throws -> OpenData.Release {
      try written(
        rows[table], of: table, years: [year], below: folder, dates: (issued, rows.modified), key)
    }
    return YearOfData(lessons: try release(.lessons), reports: try release(.reports), rows: rows)
  }

  /// A table's newest years in one file of each format, beside the files of all years.
  func newest(
    _ included: [NewestYears.Included], of table: DataTableName
  ) throws -> OpenData.Release {
    let years = included.map(\.year)
    let key = keys?.data(of: years)
    if let release = kept(table, of: years, below: "", key) { return release }
    let rows = included.map { part in
      part.rows ?? keptRows(of: table, in: part.year, count: part.release.rowCount)
    }
    let releases = included.map(\.release)
    let dates = (
      issued: releases.compactMap(\.issued).min(), modified: releases.compactMap(\.modified).max()
    )
    return try written(
      DataRows(rows), of: table, years: years, below: "", dates: dates, key)
  }

  /// The rows of a year whose files were kept, from those files.
  private func keptRows(
    of table: DataTableName, in year: Site.Year, count: Int
  ) -> DataRows {
    let folder = "\(year.fiscalYear.buddhistYear)/"
    let head = DataRows.csvHead(table.fields)
    guard let csv = sink.earlier(OpenData.path(of: table, .csv, below: folder)),
      let lines = sink.earlier(OpenData.path(of: table, .jsonLines, below: folder))
    else { return RowsOfYear(year, of: site, addresses: addresses)[table] }
    return DataRows(count: count, csv: Array(csv.dropFirst(head.count)), lines: lines)
  }

  private func written(
    _ rows: DataRows, of table: DataTableName, years: [Site.Year], below folder: String,
    dates: (issued: CalendarDate?, modified: CalendarDate?), _ key: BuildKey?
  ) throws -> OpenData.Release {
    let files = try OpenData.formats(below: folder).map { format in
      let path = OpenData.path(of: table, format, below: folder)
      let file = OutputFile(path: path, bytes: rows.file(format, head: table.fields))
      let described = DataFile(
        format: format, path: path, byteCount: file.bytes.count, checksum: sha256(file.bytes))
      let note = ReleaseNote(described, rowCount: rows.count, dates)
      try sink.take(file, from: key.map { Recipe(key: $0, note: note.words) })
      return described
    }
    return OpenData.Release(
      years: years.map(\.fiscalYear), rowCount: rows.count, issued: dates.issued,
      modified: dates.modified, files: files)
  }

  /// The files of an earlier site, if all formats are there and made from the same.
  private func kept(
    _ table: DataTableName, of years: [Site.Year], below folder: String, _ key: BuildKey?
  ) -> OpenData.Release? {
    guard let key else { return nil }
    let formats = OpenData.formats(below: folder)
    let notes = formats.compactMap { format -> ReleaseNote? in
      let path = OpenData.path(of: table, format, below: folder)
      return sink.keep(path, from: key).flatMap { ReleaseNote($0, format, path) }
    }
    guard notes.count == formats.count, let first = notes.first else { return nil }
    return OpenData.Release(
      years: years.map(\.fiscalYear), rowCount: first.rowCount, issued: first.issued,
      modified: first.modified, files: notes.map(\.file))
  }
}

/// What is noted of a file of a table, for builds that keep it.
private struct ReleaseNote {
  let file: DataFile
  let rowCount: Int
  let issued: CalendarDate?
  let modified: CalendarDate?

  init(
    _ file: DataFile, rowCount: Int, _ dates: (issued: CalendarDate?, modified: CalendarDate?)
  ) {
    self.file = file
    self.rowCount = rowCount
    issued = dates.issued
    modified = dates.modified
  }

  init?(_ words: [String], _ format: DataFormat, _ path: String) {
    guard words.count == 5, let byteCount = Int(words[0]), let rowCount = Int(words[2]) else {
      return nil
    }
    file = DataFile(format: format, path: path, byteCount: byteCount, checksum: words[1])
    self.rowCount = rowCount
    issued = CalendarDate(parsing: words[3])
    modified = CalendarDate(parsing: words[4])
  }

  var words: [String] {
    [
      "\(file.byteCount)", file.checksum, "\(rowCount)", issued?.iso8601 ?? "",
      modified?.iso8601 ?? "",
    ]
  }
}

extension OpenData.Release {
  /// How long its rows are in the longest format, about: a CSV file has a head besides.
  fileprivate func rowsByteCount(_ fields: [DataField]) -> Int {
    let head = DataRows.csvHead(fields).count
    return files.map { $0.format == .csv ? $0.byteCount - head : $0.byteCount }.max() ?? 0
  }
}

extension DataTableName {
  fileprivate var fields: [DataField] {
    switch self {
    case .lessons: DataTable.lessons.fields
    case .reports: DataTable.reports.fields
    }
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
