package import BotrianReports

/// A file that is no page and to which people may have links: a volume, data, a picture or an attachment.
package struct LinkedFile: Hashable, Sendable {
  /// Its address, seen from the site's root.
  package let path: String

  /// Of what the office put there; absent for what is written anew with every build.
  package let fingerprint: Fingerprint?
}

extension Site {
  /// Every such file, with those that stay at the address which they had before.
  func linkedFiles(_ media: [PublishedMedia]) -> [LinkedFile] {
    volumes.flatMap(\.files).map { LinkedFile(path: $0.file.path, fingerprint: nil) }
      + OpenData.paths(of: self).map { LinkedFile(path: $0, fingerprint: nil) }
      + (media + formerMedia(media)).map {
        LinkedFile(path: $0.path, fingerprint: Fingerprint(of: $0.image.bytes))
      }
  }

  /// Published media under the names that they had before: nothing else can lead from a file to another.
  func formerMedia(_ media: [PublishedMedia]) -> [PublishedMedia] {
    let former = lasting.ledger.files.filter { entry in
      entry.text != nil && !media.contains { $0.path == entry.address.path }
    }
    guard !former.isEmpty else { return [] }
    let byFingerprint = Dictionary(
      media.map { (Fingerprint(of: $0.image.bytes).text, $0) },
      uniquingKeysWith: { first, _ in first })
    return former.compactMap { entry in
      entry.text.flatMap { byFingerprint[$0] }.map { file in
        PublishedMedia(path: entry.address.path, image: file.image, uses: file.uses)
      }
    }
  }

  /// Whether a volume's page was published, as far as anything is recorded.
  func wasPublished(_ volume: VolumeRecord) -> Bool {
    let addresses = VolumeFormat.allCases.map { $0.permalink(of: volume.fiscalYear) }
    return lasting.ledger.entries.isEmpty || addresses.contains { lasting.ledger[$0] != nil }
  }
}
