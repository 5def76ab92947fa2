internal import BotrianReports
internal import BotrianTheme
internal import BotrianThai

extension PageBuilder {
  /// The page that lists the volumes of all years.
  func volumes() -> PageInput {
    page(
      Frame(
        permalink: .volumes, layout: "volumes", title: strings(.navVolumes),
        description: strings(.navVolumes), updated: site.volumes.map(\.updated).max()),
      ["volumes": .list(site.volumes.map { volumeItem($0, on: .volumes) })])
  }

  /// The volumes of a year: one at most.
  func volumes(of year: Site.Year, on page: Permalink) -> TemplateValue {
    .list(
      site.volumes.filter { $0.fiscalYear == year.fiscalYear }.map { volumeItem($0, on: page) })
  }

  private func volumeItem(_ volume: OfferedVolume, on page: Permalink) -> TemplateValue {
    [
      "title": text(title(of: volume.fiscalYear)),
      "href": .text(
        href(.year(volume.fiscalYear), on: page)),
      "edition": text(strings.title(of: volume.edition)),
      "updated": date(volume.updated),
      "files": .list(
        volume.files.map { file in
          [
            "href": .text(href(file.format.permalink(of: volume.fiscalYear), on: page)),
            "format": text(strings(name(of: file.format))),
            "size": text(size(file.file.bytes.count)),
          ]
        }),
    ]
  }

  private func name(of format: VolumeFormat) -> InterfaceStrings.Key {
    switch format {
    case .pdf: .formatPDF
    case .epub: .formatEPUB
    case .html: .formatHTML
    }
  }
}
