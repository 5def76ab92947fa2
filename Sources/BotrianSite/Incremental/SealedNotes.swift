internal import BotrianReports

/// Notes in a file, sealed by a digest, so that one that was cut off or altered is known.
enum SealedNotes {
  /// The file's bytes: what the notes are and the version of their order, the notes, the digest of both.
  static func seal(as kind: String, _ write: (inout NoteWriter) -> Void) -> [UInt8] {
    var writer = NoteWriter()
    writer.add(kind)
    write(&writer)
    writer.append(BuildKey(of: writer.bytes).bytes)
    return writer.bytes
  }

  /// Opens a file; `nil` when it is of another kind, cut off or altered.
  static func open(_ bytes: [UInt8], as kind: String) -> NoteReader? {
    guard bytes.count >= BuildKey.byteCount else { return nil }
    let notes = bytes.dropLast(BuildKey.byteCount)
    guard BuildKey(of: notes).bytes == Array(bytes.suffix(BuildKey.byteCount)) else { return nil }
    var reader = NoteReader(notes)
    guard let found = try? reader.text(), found == kind else { return nil }
    return reader
  }
}

extension NoteWriter {
  mutating func add(_ key: BuildKey) {
    add(key.high)
    add(key.low)
  }
}

extension NoteReader {
  mutating func key() throws(DamagedNote) -> BuildKey {
    BuildKey(high: try number(), low: try number())
  }
}
