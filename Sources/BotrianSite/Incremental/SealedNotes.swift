internal import BotrianReports
internal import BotrianSearch

/// Notes in a file, sealed by a digest, so that one that was cut off or altered is known.
///
/// The digest finds damage, not forgery: whoever may write here may write the site itself.
struct SealedNotes {
  /// What is still to be written.
  var notes = NoteWriter()

  /// The keys of the pieces so far.
  private var pieces = KeyWriter()
  private let write: (_ piece: [UInt8]) throws -> Void

  /// Notes are written and digested in pieces of so many bytes, so that long ones never stand in memory as a whole.
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

  /// Writes pieces, if there is enough for one.
  mutating func pause() throws {
    while notes.bytes.count >= Self.pieceByteCount {
      try write(piece: notes.takeFirst(Self.pieceByteCount))
    }
  }

  /// Adds bytes as `NoteWriter` does, and writes pieces: long ones are never copied as a whole.
  mutating func write(data: ArraySlice<UInt8>) throws {
    notes.add(data.count)
    for start in stride(from: data.startIndex, to: data.endIndex, by: Self.pieceByteCount) {
      notes.append(data[start..<min(start + Self.pieceByteCount, data.endIndex)])
      try pause()
    }
  }

  /// Writes the rest, and the digest of all.
  mutating func seal() throws {
    try pause()
    try write(piece: notes.takeFirst(notes.bytes.count))
    try write(pieces.key.bytes)
  }

  private mutating func write(piece: [UInt8]) throws {
    pieces.add(BuildKey(of: piece.span))
    try write(piece)
  }

  /// Opens a file; `nil` when it is of another kind, cut off or altered.
  static func open(_ bytes: [UInt8], as kind: String) -> NoteReader? {
    guard bytes.count >= BuildKey.byteCount else { return nil }
    let notes = bytes.dropLast(BuildKey.byteCount)
    var pieces = KeyWriter()
    // A last piece of no bytes is digested too, as it was when it was written.
    for start in stride(from: 0, through: notes.count, by: pieceByteCount) {
      pieces.add(BuildKey(of: notes[start..<min(start + pieceByteCount, notes.count)].span))
    }
    guard pieces.key.bytes == Array(bytes.suffix(BuildKey.byteCount)) else { return nil }
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
