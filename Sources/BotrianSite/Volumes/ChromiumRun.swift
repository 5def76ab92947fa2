internal import Foundation
internal import Glibc

/// One run of Chromium, in a folder of its own that is removed behind it.
struct ChromiumRun {
  let program: InstalledProgram
  let timeLimit: Int

  /// Prints a page.
  ///
  /// - Throws: `FileSystemError` when Chromium fails, takes too long, or writes nothing.
  func pdf(of page: String, among files: [OutputFile]) async throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "botrian-\(UUID().uuidString)", directoryHint: .isDirectory)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      for file in files { try write(file, below: folder) }
      try await program.output(arguments(page: page, in: folder), timeLimit: timeLimit)
      return Array(try Data(contentsOf: folder.appending(path: Self.output)))
    } catch let error as FileSystemError {
      throw error
    } catch {
      throw failure(error.localizedDescription)
    }
  }

  private static let output = "printed.pdf"

  private func arguments(page: String, in folder: URL) -> [String] {
    let path = folder.path(percentEncoded: false)
    return [
      "--headless", "--no-first-run", "--disable-extensions", "--disable-background-networking",
      "--user-data-dir=\(path)profile", "--no-pdf-header-footer",
      "--generate-pdf-document-outline", "--print-to-pdf=\(path)\(Self.output)",
    ]
      // For root, Chromium starts without its sandbox or not at all; it opens our own page, which has no script.
      + (geteuid() == 0 ? ["--no-sandbox"] : [])
      + [folder.appending(path: page).absoluteString]
  }

  private func write(_ file: OutputFile, below folder: URL) throws {
    let url = folder.appending(path: file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
  }

  private func failure(_ reason: String) -> FileSystemError {
    .failed(operation: "print with", path: program.name, reason: reason)
  }
}
