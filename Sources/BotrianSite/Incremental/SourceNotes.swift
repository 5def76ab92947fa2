internal import BotrianReports

/// What builds found out of single sources, for builds that find the same again.
struct SourceNotes: Sendable {
  private(set) var all: [String: Note] = [:]

  struct Note: Sendable {
    /// What was read.
    let key: BuildKey
    let bytes: ArraySlice<UInt8>
  }

  init() {}

  /// What was noted under a name, if it was found out of the same.
  func note(_ name: String, of key: BuildKey) -> ArraySlice<UInt8>? {
    guard let note = all[name], note.key == key else { return nil }
    return note.bytes
  }

  /// Takes over what others say under a name.
  mutating func take(_ name: String, from others: SourceNotes) {
    if let note = others.all[name] { all[name] = note }
  }

  /// Forgets what is noted under other names.
  mutating func keepOnly(where isKept: (_ name: String) -> Bool) {
    all = all.filter { isKept($0.key) }
  }

  mutating func add(_ bytes: ArraySlice<UInt8>, as name: String, of key: BuildKey) {
    all[name] = Note(key: key, bytes: bytes)
  }
}

extension SourceNotes {
  func write(to file: inout SealedNotes) throws {
    file.notes.add(all.count)
    for (name, note) in all.sorted(by: { $0.key < $1.key }) {
      file.notes.add(name)
      file.notes.add(note.key)
      file.notes.add(note.bytes)
      try file.pause()
    }
  }
}

extension SourceNotes {
  init(_ reader: inout NoteReader) throws(DamagedNote) {
    let notes = try reader.list { (reader) throws(DamagedNote) in
      (try reader.text(), Note(key: try reader.key(), bytes: try reader.data()))
    }
    all = Dictionary(notes) { first, _ in first }
  }
}
