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
  /// Without a note of an earlier build, or where a name cannot be read, the whole folder is made and exchanged in one
  /// step. Otherwise changed files are staged beside the folder and brought to the disk, a journal is written, and each
  /// file comes to its place in one step; a run that was cut short meanwhile is finished first.
  ///
  /// - Parameters:
  ///   - tool: Names the program that makes the files; another one's notes are not believed.
  ///   - isClean: Whether notes of earlier builds are ignored.
  ///   - make: Makes the files, and may use what builds before found out.
  /// - Returns: What it returns, and whether notes were ignored.
  /// - Throws: `output-is-not-ours` and `preview-over-site` as `check` does, `FileSystemError`, and what `make` throws; the
  ///   folder is then as it was, but for an update that the next run finishes.
  public func update<Made>(
    by tool: String, isClean: Bool = false,
    _ make: (any OutputSink, BuildMemory) async throws -> Made
  ) async throws -> Update<Made> {
    let place = self.place
    guard FileManager.default.fileExists(atPath: place.removingLastComponent().string) else {
      // Nobody else can be at work there; the notes have a place once the folder has one.
      let (memory, stage) = (BuildMemory(SourceNotes()), stage())
      let made = try await replace(by: stage) { try await make($0, memory) }
      if let file = try? await StoreFile(beside: place) {
        note(stage, memory, in: file, by: tool)
        file.close()
      }
      return Update(made: made, ignoredStore: false)
    }
    let file = try await opened()
    defer { file.close() }
    // Another build may have put something else there while this one waited.
    try check()
    async let listing = Result { try FolderListing(of: place) }
    let (store, ignoredStore) = try await reporting("read") {
      let noted = isClean ? [] : try file.read()
      let store = BuildStore(noted, tool: tool)
      return (store, store == nil && !noted.isEmpty)
    }
    let found = await listing
    // A preview becomes a site, or the other way round, in one step: never under the other's mark. What has a name that cannot
    // be read goes the same way.
    if let store, place.appending(mark.path).holds(mark.bytes) {
      let listing = try await reporting("read") { try found.get() }
      if listing.isWhole {
        let made = try await update(listing, store, file, by: tool, make)
        return Update(made: made, ignoredStore: false)
      }
    }
    let stage = stage()
    let memory = BuildMemory(store?.notes ?? SourceNotes())
    let made = try await replace(by: stage) { try await make($0, memory) }
    note(stage, memory, in: file, by: tool)
    return Update(made: made, ignoredStore: ignoredStore)
  }

  /// Notes what was made; without notes the next build makes everything, which is no reason to fail.
  private func note(
    _ stage: OutputStage, _ memory: BuildMemory, in file: StoreFile, by tool: String
  ) {
    guard let new = try? stage.store(FolderListing(of: place)) else { return }
    try? file.write { try new.write(tool: tool, memory, to: $0) }
  }

  /// Replaces the folder's content by these files and nothing else, as `replace(with:)` does, once no build is at work in it.
  ///
  /// - Throws: As `update`.
  public func exchange(for files: [OutputFile]) async throws {
    guard FileManager.default.fileExists(atPath: place.removingLastComponent().string) else {
      return try replace(with: files)
    }
    let file = try await opened()
    defer { file.close() }
    try check()
    try await reporting("write") { try file.clear() }
    try replace(with: files)
  }

  /// Waits for other builds of the folder, and finishes one that was cut short.
  private func opened() async throws -> StoreFile {
    let store = place.beside("store").lastComponent?.string
    let file = try await reporting("lock", store) { try await StoreFile(beside: place) }
    do {
      try await reporting("write") { try finishUpdate(file) }
      return file
    } catch {
      file.close()
      throw error
    }
  }

  private func update<Made>(
    _ listing: FolderListing, _ store: BuildStore, _ file: StoreFile, by tool: String,
    _ make: (any OutputSink, BuildMemory) async throws -> Made
  ) async throws -> Made {
    let memory = BuildMemory(store.notes)
    let update = OutputUpdate(of: place, listing: listing, store: store, stage: stage())
    let made: Made
    let journal: UpdateJournal?
    do {
      made = try await make(update, memory)
      try update.take(mark)
      journal = update.journal
      try await reporting("write") {
        if let journal {
          try update.stage.sync()
          try write(journal)
        }
      }
    } catch {
      update.stage.discard()
      throw error
    }
    try await reporting("write") {
      if let journal { try apply(journal) }
      for folder in update.emptiedFolders { _ = unsafe rmdir(place.appending(folder).string) }
      let new = update.newStore
      try? file.write { try new.write(tool: tool, memory, to: $0) }
      try removeJournal()
    }
    update.stage.discard()
    return made
  }

  /// Finishes what a run has left that was cut short; notes of earlier builds are void then.
  ///
  /// A journal that cannot be carried out any more, because somebody has taken the site or the new files away, is dropped: the
  /// build that follows makes everything.
  private func finishUpdate(_ file: StoreFile) throws {
    let path = place.beside("journal")
    guard FileStatus(of: path) != nil else { return }
    try file.clear()
    let bytes = try path.contents()
    if let journal = UpdateJournal(bytes, stagePrefix: OutputStage.prefix(beside: place)) {
      if FileStatus(of: place.appending(mark.path)) != nil { try? apply(journal) }
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
      // What is not in the stage came to its place in the run that was cut short.
      if FileStatus(of: source) != nil, unsafe rename(source.string, target.string) != 0 {
        throw Errno(rawValue: errno)
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
      try journal.write { _ = try file.writeAll($0) }
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

  /// Tells the machine's errors in terms of the folder, or of a file beside it.
  private func reporting<Value>(
    _ operation: String, _ file: String? = nil, _ work: () async throws -> Value
  ) async throws -> Value {
    do {
      return try await work()
    } catch let error as FileSystemError {
      throw error
    } catch {
      let reason = (error as? Errno)?.description ?? error.localizedDescription
      throw FileSystemError.failed(operation: operation, path: file ?? name, reason: reason)
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
