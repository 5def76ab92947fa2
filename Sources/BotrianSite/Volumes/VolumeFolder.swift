internal import BotrianReports
internal import Foundation

/// The folder `Content/volumes/`, the one place among an office's records that the tool writes to.
public struct VolumeFolder: Sendable {
  private let content: URL

  /// Names the folder that holds `site.yml`.
  public init(root: String) {
    content = URL(filePath: root, directoryHint: .isDirectory).appending(path: "Content")
  }

  /// Replaces a year's volume.
  ///
  /// The old record goes first and the new one comes last, so that a run cut short leaves a volume
  /// without a record, which no build publishes.
  /// - Throws: `FileSystemError`.
  public func replace(with volume: MadeVolume) throws {
    let record = url(volume.record)
    do {
      try FileManager.default.createDirectory(
        at: record.deletingLastPathComponent(), withIntermediateDirectories: true)
      try remove(record)
      for format in VolumeFormat.allCases {
        let path = format.permalink(of: volume.fiscalYear).path
        if let file = volume.files.first(where: { $0.path == path }) {
          try Data(file.bytes).write(to: url(file), options: .atomic)
        } else {
          try remove(content.appending(path: path))
        }
      }
      try Data(volume.record.bytes).write(to: record, options: .atomic)
    } catch {
      throw FileSystemError.failed(
        operation: "write", path: "Content/volumes", reason: error.localizedDescription)
    }
  }

  private func url(_ file: OutputFile) -> URL { content.appending(path: file.path) }

  private func remove(_ url: URL) throws {
    guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return }
    try FileManager.default.removeItem(at: url)
  }
}
