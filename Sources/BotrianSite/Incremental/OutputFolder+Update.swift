internal import CLinux
internal import Foundation
internal import Glibc
internal import SystemPackage

extension OutputFolder {
  /// What came of an update.
  public struct Update<Made> {
    /// What the making returned.
    public let made: Made

    /// Whether what was noted of the latest build was damaged, or another program's, so that everything was made anew.
    public let ignoredStore: Bool
  }

  /// Brings the folder's content up to date: files that were made from the same stay as they are.
  ///
  /// Without a note of an earlier build the whole folder is made and exchanged in one step. With one, changed files are staged
  /// beside the folder and brought to the disk, a journal is written, and each file comes to its place in one step; a
  /// run that was cut short meanwhile is finished first.
  ///
  /// - Parameters:
  ///   - tool: Names the program that makes the files; another one's notes are not believed.
  ///   - isClean: Whether notes of earlier builds are ignored.
  ///   - make: Makes the files.
  /// - Throws: `FileSystemError`, and what `make` throws; the folder is then as it was, but for an update that the next run
  ///   finishes.
  public func update<Made>(
    by tool: String, isClean: Bool = false, _ make: (any OutputSink) async throws -> Made
  ) async throws -> Update<Made> {
    let place = self.place
    guard FileManager.default.fileExists(atPath: place.removingLastComponent().string) else {
      return Update(made: try await replace(by: make), ignoredStore: false)
    }
    let file = try await reporting("lock") { try await StoreFile(beside: place) }
    defer { file.close() }
    try await reporting("write") { try finishUpdate(file) }
    let noted = try await reporting("read") { isClean ? [] : try file.read() }
    let store = BuildStore(noted, tool: tool)
    if let store, FileManager.default.fileExists(atPath: place.string) {
      let made = try await update(store, file, by: tool, make)
      return Update(made: made, ignoredStore: false)
    }
    let stage = stage()
    let made = try await replace(by: stage, make)
    try await reporting("write") {
      try file.write(stage.store(try FolderListing(of: place)).bytes(tool: tool))
    }
    return Update(made: made, ignoredStore: store == nil && !noted.isEmpty)
  }

  private func update<Made>(
    _ store: BuildStore, _ file: StoreFile, by tool: String,
    _ make: (any OutputSink) async throws -> Made
  ) async throws -> Made {
    let listing = try await reporting("read") { try FolderListing(of: place) }
    let update = OutputUpdate(of: place, listing: listing, store: store, stage: stage())
    let made: Made
    do {
      made = try await make(update)
      try update.take(mark)
    } catch {
      update.stage.discard()
      throw error
    }
    try await reporting("write") {
      if let journal = update.journal {
        try update.stage.sync()
        try write(journal)
        try apply(journal)
      }
      for folder in update.emptiedFolders { _ = unsafe rmdir(place.appending(folder).string) }
      try file.write(update.newStore.bytes(tool: tool))
      try removeJournal()
    }
    update.stage.discard()
    return made
  }

  /// Finishes what a run has left that was cut short; notes of earlier builds are void then.
  private func finishUpdate(_ file: StoreFile) throws {
    let path = place.beside("journal")
    guard let bytes = FileManager.default.contents(atPath: path.string) else { return }
    try file.write([])
    if let journal = UpdateJournal(Array(bytes)) {
      try apply(journal)
      try? FileManager.default.removeItem(atPath: stagePath(of: journal).string)
    }
    try removeJournal()
  }

  /// Carries out a journal, or what is left of it.
  private func apply(_ journal: UpdateJournal) throws {
    // A file can stand where a folder is needed, or the other way round; it goes first then.
    if journal.hasConflicts { try remove(journal.removed) }
    let stage = stagePath(of: journal)
    for path in journal.moved {
      let target = place.appending(path)
      try FileManager.default.createDirectory(
        atPath: target.removingLastComponent().string, withIntermediateDirectories: true)
      let source = stage.appending(path)
      if unsafe rename(source.string, target.string) != 0 {
        let error = Errno(rawValue: errno)
        // It came to its place in the run that was cut short.
        guard error == .noSuchFileOrDirectory, FileStatus(of: source) == nil,
          FileStatus(of: target) != nil
        else { throw error }
      }
    }
    try remove(journal.removed)
  }

  private func remove(_ paths: [String]) throws {
    for path in paths {
      let target = place.appending(path)
      if unsafe unlink(target.string) != 0, errno != ENOENT, errno != ENOTDIR, errno != EISDIR {
        throw Errno(rawValue: errno)
      }
      var folder = target.removingLastComponent()
      while folder != place, unsafe rmdir(folder.string) == 0 { folder.removeLastComponent() }
    }
  }

  private func write(_ journal: UpdateJournal) throws {
    let path = place.beside("journal")
    let temporary = place.beside("journal-new")
    let file = try FileDescriptor.open(
      temporary, .writeOnly, options: [.create, .truncate],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    try file.closeAfter {
      _ = try file.writeAll(journal.bytes)
      if fsync(file.rawValue) != 0 { throw Errno(rawValue: errno) }
    }
    if unsafe rename(temporary.string, path.string) != 0 { throw Errno(rawValue: errno) }
    try path.removingLastComponent().syncFolder()
  }

  private func removeJournal() throws {
    if unsafe unlink(place.beside("journal").string) != 0, errno != ENOENT {
      throw Errno(rawValue: errno)
    }
  }

  private func stagePath(of journal: UpdateJournal) -> FilePath {
    place.removingLastComponent().appending(journal.stage)
  }

  /// Tells the system's errors in terms of the folder.
  private func reporting<Value>(
    _ operation: String, _ work: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await work()
    } catch let error as Errno {
      throw FileSystemError.failed(operation: operation, path: name, reason: error.description)
    }
  }
}

extension UpdateJournal {
  /// Whether a new file and one that goes need the same name for a file and a folder.
  fileprivate var hasConflicts: Bool {
    Self.parents(of: moved).contains(where: Set(removed).contains)
      || Self.parents(of: removed).contains(where: Set(moved).contains)
  }

  private static func parents(of paths: [String]) -> Set<String> {
    var parents: Set<String> = []
    for path in paths {
      var parent = path[...]
      while let slash = parent.lastIndex(of: "/") {
        parent = parent[..<slash]
        guard parents.insert(String(parent)).inserted else { break }
      }
    }
    return parents
  }
}

extension FilePath {
  /// Brings the names in a folder to the disk.
  fileprivate func syncFolder() throws {
    let folder = try FileDescriptor.open(self, .readOnly)
    try folder.closeAfter {
      if fsync(folder.rawValue) != 0 { throw Errno(rawValue: errno) }
    }
  }
}
