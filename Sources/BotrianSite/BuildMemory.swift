internal import BotrianReports
internal import BotrianSearch
internal import Synchronization

/// What builds of one site find out of its sources, for those that follow: as values, or as notes on the disk.
public final class BuildMemory: Sendable {
  private let known: Mutex<Known>

  /// The texts that were read last.
  private let sources = Mutex<[String: SourceFile]>([:])

  /// Whether texts are kept, or only notes.
  private let keepsTexts: Bool

  /// The lessons that were compared last.
  private let compared = Mutex<AlikeLessons?>(nil)

  private struct Known {
    var files: [String: ReadFile] = [:]
    var notes: SourceNotes
  }

  /// Remembers nothing yet.
  public init() {
    known = Mutex(Known(notes: SourceNotes()))
    keepsTexts = true
  }

  /// Remembers what was noted.
  init(_ notes: SourceNotes) {
    known = Mutex(Known(notes: notes))
    keepsTexts = false
  }

  /// What is known of files at this moment.
  var filesRead: FilesRead {
    known.withLock { FilesRead(files: $0.files, notes: $0.notes) }
  }

  /// What files told that were read before.
  struct FilesRead: Sendable {
    fileprivate let files: [String: ReadFile]
    fileprivate let notes: SourceNotes

    /// What a file tells, if the same text was read.
    subscript(source: SourceFile) -> ReadFile? {
      if let file = files[source.path], file.key == source.key { return file }
      return notes.note(source.path, of: source.key).flatMap { try? ReadFile(source, note: $0) }
    }
  }

  /// Remembers these files and no others.
  func remember(_ files: [ReadFile]) {
    known.withLock { known in
      known.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
      let files = known.files
      known.notes.keepOnly { Self.siteNames.contains($0) || files[Self.path(ofNote: $0)] != nil }
    }
  }

  /// What was noted under a name, if it was found out of the same.
  func note(_ name: String, of key: BuildKey) -> ArraySlice<UInt8>? {
    known.withLock { $0.notes.note(name, of: key) }
  }

  /// Notes something that was found out.
  func keep(_ note: ArraySlice<UInt8>, as name: String, of key: BuildKey) {
    known.withLock {
      $0.notes.add(SourceNotes.Note(key: key, status: nil, bytes: note), as: name)
    }
  }

  /// Writes what is to be noted of the files that were read last, each as it is written.
  func write(to file: inout SealedNotes) throws {
    let known = known.withLock { $0 }
    for name in Self.siteNames { try known.notes.all[name]?.write(as: name, to: &file) }
    for (path, read) in known.files.sorted(by: { $0.key < $1.key }) {
      if let bytes = read.note {
        let note = SourceNotes.Note(key: read.key, status: read.status, bytes: bytes)
        try note.write(as: path, to: &file)
      }
      let search = Self.searchName(of: path)
      try known.notes.all[search]?.write(as: search, to: &file)
    }
    SourceNotes.writeEnd(to: &file)
  }
}

// MARK: Texts of sources

extension BuildMemory {
  /// What was read last.
  var sourcesRead: SourcesRead {
    SourcesRead(read: sources.withLock { $0 }, notes: known.withLock { $0.notes })
  }

  /// Files that were read before.
  struct SourcesRead: Sendable {
    fileprivate let read: [String: SourceFile]
    fileprivate let notes: SourceNotes

    /// A file that nobody has touched since it was read.
    ///
    /// - Parameters:
    ///   - entry: The file as it is now.
    ///   - text: Reads its text, if that is not kept.
    /// - Returns: The file; `nil` when it may have been touched, or is not known.
    func source(
      _ entry: FileSystem.Entry, reading text: @escaping @Sendable () -> String
    ) -> SourceFile? {
      guard let status = entry.status else { return nil }
      if let read = read[entry.path], read.status == status { return read }
      guard let note = notes.all[entry.path], note.status == status else { return nil }
      return SourceFile(path: entry.path, status: status, key: note.key, reading: text)
    }
  }

  /// Remembers these texts and no others.
  func remember(_ read: [SourceFile]) {
    guard keepsTexts else { return }
    let byPath = Dictionary(read.map { ($0.path, $0) }) { first, _ in first }
    sources.withLock { $0 = byPath }
  }
}

// MARK: Lessons alike

extension BuildMemory {
  /// The lessons that were compared last, if those of these reports say the same.
  func alike(_ reports: [Report]) -> AlikeLessons? {
    compared.withLock { $0 }?.comparing(reports)
  }

  func keep(_ alike: AlikeLessons) { compared.withLock { $0 = alike } }
}

// MARK: The search index

extension BuildMemory {
  /// Reads the search index that was made last.
  func earlierIndex() -> EarlierIndex? {
    let notes = known.withLock { known in
      Self.indexNames.compactMap { known.notes.note($0, of: Self.siteKey) }
    }
    guard notes.count == Self.indexNames.count else { return nil }
    return EarlierIndex(EarlierIndex.Notes(table: notes[0], terms: notes[1], pairs: notes[2]))
  }

  func keep(_ index: EarlierIndex) {
    let notes = index.notes
    known.withLock { known in
      for (name, bytes) in zip(Self.indexNames, [notes.table, notes.terms, notes.pairs]) {
        known.notes.add(SourceNotes.Note(key: Self.siteKey, status: nil, bytes: bytes), as: name)
      }
    }
  }
}

// MARK: Names of notes

extension BuildMemory {
  /// Which packs of texts the search index has.
  static let packsName = "search:packs"

  /// The index itself: its pages and terms, the units of terms, those of pairs.
  fileprivate static let indexNames = ["search:index", "search:terms", "search:pairs"]

  /// What is noted of the site as a whole.
  fileprivate static let siteNames = [packsName] + indexNames

  /// The key of what says itself what it was made from.
  static let siteKey = KeyWriter().key

  /// What the search index says of a report.
  static func searchName(of path: String) -> String { searchPrefix + path }

  private static let searchPrefix = "search "

  /// The file of which something is noted under a name.
  fileprivate static func path(ofNote name: String) -> String {
    name.utf8.starts(with: searchPrefix.utf8) ? String(name.dropFirst(searchPrefix.count)) : name
  }
}
