internal import CZip
internal import Glibc

/// Packs files into a ZIP archive by the system's libzip; nothing else in the package touches it.
///
/// The same files give the same bytes: every entry has one and the same time, and none has an owner.
package struct ZipArchive: Sendable {
  private let entries: [Entry]

  /// One file of an archive.
  package struct Entry: Hashable, Sendable {
    package let file: OutputFile

    /// Whether its bytes stand in the archive as they are, for a reader that looks before it unpacks.
    package let isStored: Bool

    package init(_ file: OutputFile, isStored: Bool = false) {
      self.file = file
      self.isStored = isStored
    }
  }

  /// Names the files in the order in which the archive holds them, each path once.
  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Packs the files.
  ///
  /// - Parameter name: What messages call it.
  /// - Returns: The whole archive.
  /// - Throws: `FileSystemError`, when memory is short.
  package func bytes(named name: String) throws -> [UInt8] {
    var error = unsafe zip_error_t()
    defer { unsafe zip_error_fini(&error) }
    guard let output = unsafe zip_source_buffer_create(nil, 0, 0, &error) else {
      throw unsafe Self.failure(&error, name)
    }
    defer { unsafe zip_source_free(output) }
    guard let archive = unsafe zip_open_from_source(output, ZIP_TRUNCATE, &error) else {
      throw unsafe Self.failure(&error, name)
    }
    // The archive owns its source from here on, and `bytes` still has to read it.
    unsafe zip_source_keep(output)
    for entry in entries {
      guard unsafe Self.add(entry, to: archive) else {
        let failure = unsafe Self.failure(zip_get_error(archive), name)
        unsafe zip_discard(archive)
        throw failure
      }
    }
    guard unsafe zip_close(archive) == 0 else {
      let failure = unsafe Self.failure(zip_get_error(archive), name)
      unsafe zip_discard(archive)
      throw failure
    }
    return try unsafe Self.read(output, name)
  }

  /// Noon of 1 January 1980, the first day that the format knows, as DOS writes a time and a date.
  private static let time: (dosTime: UInt16, dosDate: UInt16) = (12 << 11, 1 << 5 | 1)

  private static func add(_ entry: Entry, to archive: OpaquePointer) -> Bool {
    let count = entry.file.bytes.count
    guard let copy = unsafe malloc(max(count, 1)) else { return false }
    unsafe copy.copyMemory(from: entry.file.bytes, byteCount: count)
    guard let source = unsafe zip_source_buffer(archive, copy, UInt64(count), 1) else {
      unsafe free(copy)
      return false
    }
    let flags = UInt32(ZIP_FL_ENC_UTF_8)
    let place = unsafe zip_file_add(archive, entry.file.path, source, flags)
    guard place >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    let index = UInt64(place)
    return unsafe zip_set_file_compression(archive, index, method, 9) == 0
      && zip_file_set_dostime(archive, index, time.dosTime, time.dosDate, 0) == 0
  }

  private static func read(_ source: OpaquePointer, _ name: String) throws -> [UInt8] {
    guard unsafe zip_source_open(source) == 0 else {
      throw unsafe failure(zip_source_error(source), name)
    }
    defer { unsafe zip_source_close(source) }
    guard unsafe zip_source_seek(source, 0, SEEK_END) == 0,
      case let count = unsafe zip_source_tell(source), count >= 0,
      unsafe zip_source_seek(source, 0, SEEK_SET) == 0
    else { throw unsafe failure(zip_source_error(source), name) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      filled = unsafe Int(max(zip_source_read(source, buffer.baseAddress, UInt64(count)), 0))
    }
    guard bytes.count == count else { throw unsafe failure(zip_source_error(source), name) }
    return bytes
  }

  private static func failure(
    _ error: UnsafeMutablePointer<zip_error_t>, _ name: String
  ) -> FileSystemError {
    .failed(
      operation: "pack", path: name, reason: unsafe String(cString: zip_error_strerror(error)))
  }
}
