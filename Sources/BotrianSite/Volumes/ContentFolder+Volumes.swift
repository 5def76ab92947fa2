internal import BotrianReports

extension ContentFolder {
  /// Replaces a year's volume in `Content/volumes/`.
  ///
  /// The old record goes first and the new one comes last, so that a run cut short leaves a volume
  /// without a record, which no build publishes.
  /// - Throws: `FileSystemError`.
  public func replace(with volume: MadeVolume) throws {
    try remove("Content/" + volume.record.path)
    for format in VolumeFormat.allCases {
      let path = format.permalink(of: volume.fiscalYear).path
      if let file = volume.files.first(where: { $0.path == path }) {
        try write(OutputFile(path: "Content/" + path, bytes: file.bytes))
      } else {
        try remove("Content/" + path)
      }
    }
    try write(OutputFile(path: "Content/" + volume.record.path, bytes: volume.record.bytes))
  }
}
