package import Foundation
internal import Glibc

/// A new folder that is removed when the body ends.
package func withTemporaryFolder<Result>(
  _ body: (URL) async throws -> Result
) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "botrian-\(UUID().uuidString)", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}

/// Makes an empty file, whatever bytes its name is.
package func makeFile(named name: [UInt8], in folder: URL) throws {
  let path = Array(folder.path(percentEncoded: false).utf8) + [UInt8(ascii: "/")] + name
  let file = unsafe open(path.map(CChar.init(bitPattern:)) + [0], O_CREAT | O_WRONLY, 0o644)
  if file < 0 { throw CocoaError(.fileWriteUnknown) }
  close(file)
}
