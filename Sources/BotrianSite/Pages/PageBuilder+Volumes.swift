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
      [
        "volumes": .list(site.volumes.map { volumeItem($0, on: .volumes) }),
        "withdrawn_volumes": withdrawnVolumes,
      ])
  }

  /// Volumes that are published no more, for the page of volumes and for that of missing addresses: where a PDF was,
  /// no page can be.
  var withdrawnVolumes: TemplateValue? {
    let volumes = site.withdrawnVolumes.sorted { $0.fiscalYear > $1.fiscalYear }
    guard !volumes.isEmpty else { return nil }
    return [
      "items": .list(
        volumes.map { volume in
          [
            "title": text(title(of: volume.fiscalYear)),
            "since": volume.withdrawal.map { date($0.on) },
            "reason": volume.withdrawal.map { text($0.reason) },
          ]
        })
    ]
  }

  /// What is left at the address of a volume that was withdrawn.
  func withdrawn(_ volume: VolumeRecord) -> PageInput {
    page(
      Frame(
        permalink: VolumeFormat.html.permalink(of: volume.fiscalYear), layout: "gone",
        title: strings(.volumeWithdrawn), description: strings(.volumeWithdrawn),
        parents: [(strings(.navVolumes), .volumes)], isListed: false),
      [
        "since": volume.withdrawal.map { date($0.on) },
        "reason": volume.withdrawal.map { text($0.reason) },
      ])
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
