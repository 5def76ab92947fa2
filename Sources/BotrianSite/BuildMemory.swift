internal import BotrianReports
internal import BotrianThai
internal import Synchronization

/// What builds of one site find out of its sources, for those that follow: as values, or as notes on the disk.
public final class BuildMemory: Sendable {
  private let known: Mutex<Known>

  /// The texts that were compared last.
  private let compared = Mutex<Compared?>(nil)

  private struct Compared {
    let sketches: [TextSketch]
    let owners: [Int32?]
    let alike: AlikeTexts
  }

  private struct Known {
    var files: [String: ReadFile] = [:]
    var notes: SourceNotes
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
      known.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
      let paths = files.map(\.path)
      known.notes.keepOnly(Set([Self.packsName] + paths + paths.map(Self.searchName)))
    }
  }

  /// What was noted under a name, if it was found out of the same.
  func note(_ name: String, of key: BuildKey) -> ArraySlice<UInt8>? {
    known.withLock { $0.notes.note(name, of: key) }
  }

  /// Notes something that was found out.
  func keep(_ note: ArraySlice<UInt8>, as name: String, of key: BuildKey) {
    known.withLock { $0.notes.add(note, as: name, of: key) }
  }

  /// What is to be noted of the files that were read last.
  var notes: SourceNotes {
    let (files, earlier) = known.withLock { ($0.files, $0.notes) }
    var notes = SourceNotes()
    notes.take(Self.packsName, from: earlier)
    for (path, file) in files {
      if let note = file.note { notes.add(note, as: path, of: file.key) }
      notes.take(Self.searchName(of: path), from: earlier)
    }
    return notes
  }
}

// MARK: Texts alike

extension Optional<BuildMemory> {
  /// Texts compared by their sketches, on all cores; those of the build before if they were the same.
  func alike(_ sketches: [TextSketch], owners: [Int32?]) -> AlikeTexts {
    self?.lastCompared(sketches, owners) ?? made(sketches, owners)
  }

  private func made(_ sketches: [TextSketch], _ owners: [Int32?]) -> AlikeTexts {
    let alike = AlikeTexts(onAllCores: sketches, owners: owners)
    self?.keep(alike, of: sketches, owners)
    return alike
  }
}

extension BuildMemory {
  fileprivate func lastCompared(_ sketches: [TextSketch], _ owners: [Int32?]) -> AlikeTexts? {
    compared.withLock { $0 }.flatMap { last in
      last.sketches == sketches && last.owners == owners ? last.alike : nil
    }
  }

  fileprivate func keep(_ alike: AlikeTexts, of sketches: [TextSketch], _ owners: [Int32?]) {
    compared.withLock { $0 = Compared(sketches: sketches, owners: owners, alike: alike) }
  }
}

// MARK: Names of notes

extension BuildMemory {
  /// Which packs of texts the search index has.
  static let packsName = "search"

  /// What the search index says of a report.
  static func searchName(of path: String) -> String { "search " + path }
}
