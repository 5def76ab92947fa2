internal import BotrianReports
internal import Crypto

/// Notes in a file, sealed by a digest, so that one that was cut off or altered is known.
struct SealedNotes {
  /// What is still to be written.
  var notes = NoteWriter()

  private var digest = SHA256()
  private let write: (_ piece: [UInt8]) throws -> Void

  /// Long notes are written in pieces of about so many bytes, so that they never stand in memory as a whole.
  private static let pieceByteCount = 1 << 20

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - kind: What the notes are, and the version of their order.
  ///   - write: Takes the next piece of the file.
  init(as kind: String, to write: @escaping (_ piece: [UInt8]) throws -> Void) {
    self.write = write
    notes.add(kind)
  }

  /// Writes a piece, if there is enough for one.
  mutating func pause() throws {
    if notes.bytes.count >= Self.pieceByteCount { try writePiece() }
  }

  /// Writes the rest, and the digest of all.
  mutating func seal() throws {
    try writePiece()
    try write(BuildKey(digest.finalize()).bytes)
  }

  private mutating func writePiece() throws {
    digest.update(data: notes.bytes)
    try write(notes.bytes)
    notes = NoteWriter()
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
