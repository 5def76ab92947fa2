internal import BotrianReports

/// What the latest build of an output folder made, from what, and what it found out.
///
/// It stands beside the folder, never in it, and is only believed of files that are as they were left.
struct BuildStore: Sendable {
  /// The files that were made from something that has a key, by path.
  var entries: [String: Entry] = [:]

  /// What builds before found out of sources.
  private(set) var notes = SourceNotes()

  /// One file, as it was left.
  struct Entry: Hashable, Sendable {
    let recipe: Recipe
    let status: FileStatus
  }

  private static let kind = "botrian-store-6"

  /// Writes its file, the same for the same entries and files read.
  ///
  /// - Parameters:
  ///   - tool: The program that writes it; another may make other bytes of the same.
  ///   - memory: What was found out of sources.
  ///   - write: Takes the next piece of the file.
  /// - Throws: What `write` throws.
  func write(
    tool: String, _ memory: BuildMemory, to write: @escaping (_ piece: [UInt8]) throws -> Void
  ) throws {
    var file = SealedNotes(as: Self.kind, to: write)
    file.notes.add(tool)
    file.notes.add(entries.count)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      file.notes.add(path)
      file.notes.add(entry.recipe.key)
      file.notes.add(each: entry.recipe.note) { $0.add($1) }
      file.notes.add(entry.status)
      try file.pause()
    }
    try memory.write(to: &file)
    try file.seal()
  }

  init() {}

  /// Reads its file; `nil` when it is damaged, or another program wrote it.
  init?(_ bytes: [UInt8], tool: String) {
    guard var reader = SealedNotes.open(bytes, as: Self.kind) else { return nil }
    do throws(DamagedNote) {
      guard try reader.text() == tool else { return nil }
      let entries = try reader.list { (reader) throws(DamagedNote) in
        let (path, key) = (try reader.text(), try reader.key())
        let note = try reader.list { (reader) throws(DamagedNote) in try reader.text() }
        return (path, Entry(recipe: Recipe(key: key, note: note), status: try reader.status()))
      }
      self.entries = Dictionary(entries) { first, _ in first }
      notes = try SourceNotes(&reader)
      guard reader.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}

extension NoteWriter {
  mutating func add(_ status: FileStatus) {
    for number in [
      UInt64(status.byteCount), status.inode, UInt64(status.mode),
      UInt64(bitPattern: status.modified), UInt64(bitPattern: status.changed),
    ] { add(number) }
  }
}

extension NoteReader {
  mutating func status() throws(DamagedNote) -> FileStatus {
    guard let byteCount = Int64(exactly: try number()), case let inode = try number(),
      let mode = UInt32(exactly: try number())
    else { throw DamagedNote() }
    return FileStatus(
      byteCount: byteCount, inode: inode, mode: mode,
      modified: Int64(bitPattern: try number()), changed: Int64(bitPattern: try number()))
  }
}
