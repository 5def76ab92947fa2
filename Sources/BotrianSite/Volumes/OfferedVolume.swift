internal import BotrianDiagnostics
package import BotrianReports
package import BotrianThai

/// A volume below `Content/volumes/` that a build copies to the site.
package struct OfferedVolume: Hashable, Sendable {
  package let fiscalYear: FiscalYear
  package let edition: Edition
  package let updated: CalendarDate

  /// One file for each format that is there, in the order in which they are offered.
  package let files: [File]

  /// A volume in one format.
  package struct File: Hashable, Sendable {
    package let format: VolumeFormat
    package let file: OutputFile
  }
}

/// Finds the volumes that may go out: whole, as they were made, and of nothing that may not be published.
///
/// A volume that lacks what changed since is offered with a warning. One that holds a report which may no longer be
/// published stops the build, for nobody can take a page out of a PDF.
struct VolumeShelf {
  let site: Site
  let records: [VolumeRecord]

  /// Volumes' files below `Content/`, by path from there.
  let files: [OutputFile]

  /// Every source file as it is now, by path.
  let texts: Later<[String: String]>

  /// Sources that a mistake kept from becoming records, which is told there.
  let unreadable: Set<String>

  /// What may go out, newest year first, and what is wrong with the rest.
  func offered() -> (volumes: [OfferedVolume], diagnostics: [Diagnostic]) {
    var volumes: [OfferedVolume] = []
    var diagnostics = strays
    let offered = records.filter { $0.withdrawal == nil }
    for record in offered.sorted(by: { $0.fiscalYear > $1.fiscalYear }) {
      guard let volume = site.volume(of: record.fiscalYear) else {
        diagnostics.append(.volumeWithoutReports(at: SourceLocation(path: record.path)))
        continue
      }
      diagnostics += complaints(of: record, against: volume)
      volumes.append(
        OfferedVolume(
          fiscalYear: record.fiscalYear, edition: record.edition, updated: record.updated,
          files: VolumeFormat.allCases.compactMap { format in
            file(record, format).map { OfferedVolume.File(format: format, file: $0) }
          }))
    }
    return (volumes, diagnostics)
  }

  /// Files of which no record tells what they hold.
  private var strays: [Diagnostic] {
    let known = Set(records.flatMap { record in record.files.map { "volumes/" + $0.name } })
    return files.filter { !known.contains($0.path) }.compactMap { file in
      let year = file.path.dropFirst("volumes/".count).prefix { $0 != "." }
      let isWithdrawn = records.contains {
        $0.withdrawal != nil && "\($0.fiscalYear.buddhistYear)" == year
      }
      guard !isWithdrawn, !unreadable.contains("Content/volumes/\(year).yml") else { return nil }
      return .volumeWithoutRecord(
        year: String(year), at: SourceLocation(path: "Content/" + file.path))
    }
  }

  private func file(_ record: VolumeRecord, _ format: VolumeFormat) -> OutputFile? {
    let path = format.permalink(of: record.fiscalYear).path
    guard record.files.contains(where: { "volumes/" + $0.name == path }) else { return nil }
    return files.first { $0.path == path }
  }

  private func complaints(of record: VolumeRecord, against volume: Volume) -> [Diagnostic] {
    let year = record.fiscalYear.buddhistYear
    let altered = record.files.filter { entry in
      let file = files.first { $0.path == "volumes/" + entry.name }
      return file.map { Fingerprint(of: $0.bytes) } != entry.fingerprint
    }
    let sources = site.sources(of: volume)
    let missing = record.sources.filter { Self.isPublished($0.name) && !sources.contains($0.name) }
    let renamed = missing.compactMap { source in
      newName(of: source, among: sources, record).map { (old: source.name, new: $0) }
    }
    let withheld = missing.map(\.name).filter { name in !renamed.contains { $0.old == name } }
    let seen = Dictionary(record.sources.map { ($0.name, $0.fingerprint) }) { first, _ in first }
    let changed = sources.filter { name in
      seen[name] != fingerprint(name) && !renamed.contains { $0.new == name }
    }
    let place = SourceLocation(path: record.path)
    return altered.map {
      .volumeFileDiffers(year: year, at: SourceLocation(path: "Content/volumes/\($0.name)"))
    }
      + withheld.map { .volumeHoldsWithheldRecord($0, year: year, at: place) }
      + renamed.map { .volumeBeforeRenaming($0.old, to: $0.new, year: year, at: place) }
      + changed.prefix(1).map {
        .volumeOutOfDate($0, count: changed.count, year: year, at: place)
      }
  }

  private func fingerprint(_ path: String) -> Fingerprint {
    Fingerprint(of: Array((texts.value[path] ?? "").utf8))
  }

  /// The file that a record which the volume holds became: of the same bytes, or known by its lessons.
  private func newName(
    of source: VolumeRecord.Entry, among sources: [String], _ record: VolumeRecord
  ) -> String? {
    let known = Set(record.sources.map(\.name))
    if let same = sources.first(where: {
      !known.contains($0) && fingerprint($0) == source.fingerprint
    }) {
      return same
    }
    let page = source.name.dropFirst("Content/".count).dropLast(".md".count)
    let paths = Dictionary(
      site.reports.map { ($0.permalink, $0.path) } + site.approvals.map { ($0.permalink, $0.path) },
      uniquingKeysWith: { first, _ in first })
    let next = site.successor(of: Permalink(path: page + "/")) { paths[$0] != nil }
    return next.flatMap { paths[$0] }.flatMap { sources.contains($0) ? $0 : nil }
  }

  /// Whether a source's text is what readers of the volume see, and not only its names.
  private static func isPublished(_ path: String) -> Bool {
    path.hasPrefix("Content/reports/") || path.hasPrefix("Content/approvals/")
  }
}
