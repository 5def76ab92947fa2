public import BotrianDiagnostics
internal import BotrianMarkdown
internal import BotrianReports
internal import BotrianTheme
public import BotrianThai
internal import Foundation

/// A year's volume that was made in memory: what to write, and what to tell its office.
public struct MadeVolume: Sendable {
  /// The year whose reports it holds.
  public let fiscalYear: FiscalYear

  /// The volume in each format that could be made; paths are relative to `Content/`.
  public let files: [OutputFile]

  /// What the volume was made from.
  package let record: OutputFile

  /// Whether there is a PDF.
  public let isPrinted: Bool

  /// Warnings about the site's records, sorted by place.
  public let warnings: [Diagnostic]
}

/// Makes the volume of one fiscal year from the records that may be published.
///
/// - Parameters:
///   - fiscalYear: The year.
///   - files: The folder that holds `site.yml`.
///   - asOf: The day that counts as today.
///   - printer: Prints the PDF; without one there is none.
///   - progress: Called with the name of each stage as it begins.
/// - Returns: The files, not yet written.
/// - Throws: `BuildFailure` with every mistake in the input, or when the year has no published report;
///   `FileSystemError` when the machine or the printer fails.
public func makeVolume(
  of fiscalYear: FiscalYear, using files: FileSystem, asOf: CalendarDate, printer: PagePrinter?,
  progress: (BuildStage) -> Void = { _ in }
) async throws -> MadeVolume {
  let prepared = try await prepareSite(
    using: files, options: BuildOptions(asOf: asOf), progress: progress)
  // What is wrong with the volumes that are there is no reason against making one anew.
  let diagnostics = prepared.diagnostics.filter {
    !$0.location.path.hasPrefix("Content/volumes/")
  }
  guard !diagnostics.contains(where: { $0.severity == .error }) else {
    throw BuildFailure(diagnostics)
  }
  guard let volume = prepared.site.volume(of: fiscalYear) else {
    throw BuildFailure([.noReportsForVolume(fiscalYear.buddhistYear)])
  }
  progress(.render)
  let media = prepared.media(of: volume)
  let across = AcrossReports(
    of: prepared.site, strings: prepared.theme.strings(prepared.site.settings.language))
  let html = prepared.html(of: volume, across: across)
  var made = [try prepared.epub(of: volume, across: across, media: media), html]
  if let printer {
    let pdf = try await printer.print(html.path, [html] + media)
    made.append(OutputFile(path: volume.permalink(.pdf).path, bytes: pdf))
  }
  return MadeVolume(
    fiscalYear: fiscalYear, files: made,
    record: try prepared.record(of: volume, files: made, sources: files),
    isPrinted: printer != nil, warnings: BuildFailure(diagnostics).diagnostics)
}

extension PreparedSite {
  private func builder(
    of volume: Volume, in format: VolumeFormat, across: AcrossReports
  ) -> VolumeBuilder {
    let strings = theme.strings(site.settings.language)
    let pages = PageBuilder(site, strings: strings, addresses: addresses, across: across)
    return VolumeBuilder(volume, in: format, pages: pages)
  }

  fileprivate func html(of volume: Volume, across: AcrossReports) -> OutputFile {
    let style = theme.style(["assets/volume.css", "assets/volume-print.css"])
    let value = builder(of: volume, in: .html, across: across).page(style: style)
    return OutputFile(
      path: volume.permalink(.html).path, bytes: theme.render(value, with: "volume"))
  }

  fileprivate func epub(
    of volume: Volume, across: AcrossReports, media: [OutputFile]
  ) throws -> OutputFile {
    let epub = EPUB(
      builder: builder(of: volume, in: .epub, across: across), theme: theme,
      pictures: media.filter { EPUB.pictureType(of: $0.path) != nil })
    let path = volume.permalink(.epub).path
    return OutputFile(path: path, bytes: try ZipArchive(epub.entries).bytes(named: path))
  }

  /// Files below `Content/media/` that the volume shows, as the site publishes them.
  fileprivate func media(of volume: Volume) -> [OutputFile] {
    let texts =
      volume.reports.map { ($0.path, $0.facts.links) }
      + volume.approvals.map { ($0.path, $0.body.links) }
    let paths = texts.flatMap { path, links in
      links.compactMap { addresses.media($0.destination, from: path) }
    }
    let shown = Set(paths)
    return media.filter { shown.contains($0.path) }
      .map { OutputFile(path: $0.path, bytes: $0.image.bytes) }
  }

  fileprivate func record(
    of volume: Volume, files: [OutputFile], sources: FileSystem
  ) throws -> OutputFile {
    let path = "volumes/\(volume.fiscalYear.buddhistYear).yml"
    let record = VolumeRecord(
      path: "Content/" + path, fiscalYear: volume.fiscalYear, edition: volume.edition,
      updated: volume.updated,
      files: files.map {
        VolumeRecord.Entry(
          name: String($0.path.dropFirst("volumes/".count)), fingerprint: Fingerprint(of: $0.bytes))
      },
      sources: try site.sources(of: volume).map { path in
        VolumeRecord.Entry(name: path, fingerprint: Fingerprint(of: try sources.read(path)))
      })
    return OutputFile(path: path, text: record.text)
  }
}

extension Site {
  /// The files that a volume is made from, by path.
  func sources(of volume: Volume) -> [String] {
    let year = years.first { $0.fiscalYear == volume.fiscalYear }
    let activities = volume.reports.compactMap { activity($0.activity.value)?.path }
    return Set(
      ["site.yml"] + [year?.announced?.path].compactMap { $0 } + activities
        + volume.approvals.map(\.path) + volume.reports.map(\.path)
    ).sorted()
  }
}
