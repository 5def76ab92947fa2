/// What the latest build of an output folder made, and from what.
///
/// It stands beside the folder, never in it, and is only believed of files that are as they were left.
struct BuildStore: Sendable {
  /// The files that were made from something that has a key, by path.
  var entries: [String: Entry] = [:]

  /// One file, as it was left.
  struct Entry: Hashable, Sendable {
    let recipe: Recipe
    let status: FileStatus
  }

  private static let kind = "botrian-store-1"

  /// The words that stand before the entries': which program wrote it.
  private static let headCount = 1

  /// Its file.
  ///
  /// - Parameter tool: The program that writes it; another may make other bytes of the same.
  /// - Returns: The bytes, the same for the same entries.
  func bytes(tool: String) -> [UInt8] {
    var record = SealedRecord(kind: Self.kind)
    record.words.append(tool)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let status = entry.status
      record.words += [
        path, entry.recipe.key.text, "\(status.byteCount)", "\(status.inode)", "\(status.mode)",
        "\(status.modified)", "\(status.changed)", "\(entry.recipe.note.count)",
      ]
      record.words += entry.recipe.note
    }
    return record.bytes
  }

  init() {}

  /// Reads its file; `nil` when it is damaged, or another program wrote it.
  init?(_ bytes: [UInt8], tool: String) {
    guard let record = SealedRecord(bytes, kind: Self.kind), record.words.first == tool else {
      return nil
    }
    var words = record.words[Self.headCount...]
    while !words.isEmpty {
      guard words.count >= 8 else { return nil }
      let fields = Array(words.prefix(8))
      words = words.dropFirst(8)
      guard let key = BuildKey(fields[1]), let byteCount = Int64(fields[2]),
        let inode = UInt64(fields[3]), let mode = UInt32(fields[4]),
        let modified = Int64(fields[5]),
        let changed = Int64(fields[6]), let noteCount = Int(fields[7]),
        (0...words.count).contains(noteCount)
      else { return nil }
      entries[fields[0]] = Entry(
        recipe: Recipe(key: key, note: Array(words.prefix(noteCount))),
        status: FileStatus(
          byteCount: byteCount, inode: inode, mode: mode, modified: modified,
          changed: changed))
      words = words.dropFirst(noteCount)
    }
  }
}
