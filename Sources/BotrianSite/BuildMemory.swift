internal import BotrianReports
internal import Synchronization

/// What builds of one site find out of its sources, for those that follow: as values, or as notes on the disk.
public final class BuildMemory: Sendable {
  private let known: Mutex<Known>

  private struct Known {
    var files: [String: ReadFile] = [:]
    let notes: SourceNotes
  }

  /// Remembers nothing yet.
  public convenience init() { self.init(SourceNotes()) }

  /// Remembers what was noted.
  init(_ notes: SourceNotes) { known = Mutex(Known(notes: notes)) }

  /// What a file tells, if the same text was read before.
  func file(_ source: SourceFile, key: BuildKey) -> ReadFile? {
    let (file, note) = known.withLock { known in
      (known.files[source.path], known.notes.note(source.path, of: key))
    }
    if let file, file.key == key { return file }
    return note.flatMap { try? ReadFile(source, key: key, note: $0) }
  }

  /// Remembers these files and no others.
  func remember(_ files: [ReadFile]) {
    known.withLock { known in
      known.files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    }
  }

  /// What is to be noted of the latest build.
  var notes: SourceNotes {
    let files = known.withLock { $0.files }
    var notes = SourceNotes()
    for (path, file) in files {
      if let note = file.note { notes.add(note, as: path, of: file.key) }
    }
    return notes
  }
}
