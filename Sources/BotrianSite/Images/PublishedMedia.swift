internal import BotrianDiagnostics

/// A file below `Content/media/` that a published page shows or links to.
struct PublishedMedia: Sendable {
  /// Path within the output folder: `media/…`.
  let path: String

  /// The file, without what need not be published.
  let image: PublishedImage

  /// Where it is shown, in the order of the source files.
  let uses: [SourceLocation]
}

extension Site {
  /// Reads the media that published pages use.
  ///
  /// - Throws: `FileSystemError`.
  func publishedMedia(
    _ addresses: AddressBook, using files: FileSystem
  ) async throws -> [PublishedMedia] {
    let used = usedMedia(addresses)
    let originals = try used.map { (use: $0, bytes: try files.read("Content/" + $0.path)) }
    return await originals.concurrentMap { original in
      PublishedMedia(
        path: original.use.path, image: PublishedImage(original.bytes), uses: original.use.places)
    }
  }
}
