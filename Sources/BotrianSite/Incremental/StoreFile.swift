internal import Foundation
internal import Glibc
internal import SystemPackage

/// The file beside an output folder that holds its `BuildStore`; while it is open, no other build touches the folder.
struct StoreFile {
  private let file: FileDescriptor
  private let path: FilePath

  /// Opens the file, which may be empty yet, and waits until no other build has it.
  ///
  /// - Parameter output: The output folder; the folder that holds it must be there.
  /// - Throws: `Errno`.
  init(beside output: FilePath) async throws {
    path = output.beside("store")
    while true {
      let file = try FileDescriptor.open(
        path, .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      do {
        try await Self.lock(file)
      } catch {
        try? file.close()
        throw error
      }
      // Whoever had it before may have removed it.
      if try FileStatus(of: path)?.inode == UInt64(file.stat().inode.rawValue) {
        self.file = file
        return
      }
      try file.close()
    }
  }

  private static func lock(_ file: FileDescriptor) async throws {
    while flock(file.rawValue, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw Errno(rawValue: errno) }
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  /// What was written last; empty when nothing was.
  func read() throws -> [UInt8] {
    try file.contents()
  }

  /// Replaces what it holds by pieces, one after the other.
  ///
  /// One that is cut off is known by its checksum.
  ///
  /// - Parameter give: Gives the pieces to who is handed in.
  /// - Throws: `Errno`, and what `give` throws.
  func write(_ give: (@escaping (_ piece: [UInt8]) throws -> Void) throws -> Void) throws {
    try file.resize(to: 0)
    try file.seek(offset: 0, from: .start)
    try give { piece in _ = try file.writeAll(piece) }
  }

  /// Forgets what it holds.
  func clear() throws { try file.resize(to: 0) }

  /// Lets other builds go on; an empty file goes.
  func close() {
    if (try? file.stat().size) == 0 { unlinkFile() }
    try? file.close()
  }

  private func unlinkFile() { _ = unsafe unlink(path.string) }
}

extension FilePath {
  /// The path of what the tool keeps beside an output folder: `.Site.botrian-store`.
  func beside(_ purpose: String) -> FilePath {
    removingLastComponent().appending(".\(lastComponent?.string ?? "").botrian-\(purpose)")
  }
}
