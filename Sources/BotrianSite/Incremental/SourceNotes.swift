internal import BotrianReports

/// What builds found out of single sources, for builds that find the same again.
struct SourceNotes: Sendable {
  private(set) var all: [String: Note] = [:]

  struct Note: Sendable {
    /// What was read.
    let key: BuildKey

    /// The file before it was read; `nil` where it may have been touched since without another status, and of what is no file.
    let status: FileStatus?
    let bytes: ArraySlice<UInt8>
  }

  init() {}

  /// What was noted under a name, if it was found out of the same.
  func note(_ name: String, of key: BuildKey) -> ArraySlice<UInt8>? {
    guard let note = all[name], note.key == key else { return nil }
    return note.bytes
  }

  /// Forgets what is noted under other names.
  mutating func keepOnly(where isKept: (_ name: String) -> Bool) {
    all = all.filter { isKept($0.key) }
  }

  mutating func add(_ note: Note, as name: String) { all[name] = note }
}

extension SourceNotes {
  /// Reads what was written note by note, and `writeEnd`.
  init(_ reader: inout NoteReader) throws(DamagedNote) {
    while try reader.flag() {
      let name = try reader.text()
      let note = Note(
        key: try reader.key(), status: try reader.flag() ? try reader.status() : nil,
        bytes: try reader.data())
      add(note, as: name)
    }
  }

  /// Writes that no further note follows.
  static func writeEnd(to file: inout SealedNotes) { file.notes.add(false) }
}

extension SourceNotes.Note {
  /// Writes the next note.
  func write(as name: String, to file: inout SealedNotes) throws {
    file.notes.add(true)
    file.notes.add(name)
    file.notes.add(key)
    file.notes.add(status != nil)
    if let status { file.notes.add(status) }
    try file.write(data: bytes)
  }
}
