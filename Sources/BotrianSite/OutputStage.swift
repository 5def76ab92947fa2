internal import CLinux
internal import Foundation
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// A new content of an output folder, written beside it file by file.
///
/// A file that the folder holds already, byte for byte, is not written again: it gets a second name here, and keeps its
/// time, by which browsers, backups and programs that copy sites know it as unchanged.
public final class OutputStage: OutputSink {
  /// Where the new content stands, another place for each run; nothing is there before the first file.
  let place: FilePath
  private let current: FilePath

  /// What messages call the folder.
  private let name: String

  /// Folders that are there; a mutex, for all cores hand files in.
  private let folders = Mutex<Set<FilePath>>([])

  /// What files were made from; a mutex, for the same reason.
  private let recipes = Mutex<[String: Recipe]>([:])

  /// Begins with nothing, and removes what runs that were stopped have left.
  init(beside current: FilePath, named name: String) {
    self.current = current
    self.name = name
    let parent = current.removingLastComponent()
    let prefix = Self.prefix(beside: current)
    place = parent.appending(prefix + "\(getpid())-\(UInt32.random(in: 0 ... .max))")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.string)) ?? []
    for left in names where left.utf8.starts(with: prefix.utf8) {
      let process = left.dropFirst(prefix.count).prefix { $0 != "-" }
      if let process = pid_t(process), process != getpid(), kill(process, 0) != 0, errno == ESRCH {
        try? FileManager.default.removeItem(atPath: parent.appending(left).string)
      }
    }
  }

  /// How the names of stages begin.
  static func prefix(beside current: FilePath) -> String {
    ".\(current.lastComponent?.string ?? "").botrian-new-"
  }

  /// Writes a file, or links it to the one that is there already.
  public func take(_ file: OutputFile, from recipe: Recipe?) throws {
    if let recipe { recipes.withLock { $0[file.path] = recipe } }
    let target = place.appending(file.path)
    let old = current.appending(file.path)
    if old.holds(file.bytes) {
      try makeFolder(target.removingLastComponent(), for: file.path)
      if unsafe Glibc.link(old.string, target.string) == 0 { return }
    }
    try write(file)
  }

  /// What to note of a folder that has got the stage's content.
  func store(_ listing: FolderListing) -> BuildStore {
    var store = BuildStore()
    for (path, recipe) in recipes.withLock({ $0 }) {
      store.entries[path] = listing.files[FilePath(path)].map {
        BuildStore.Entry(recipe: recipe, status: $0)
      }
    }
    return store
  }

  /// Writes a file.
  ///
  /// - Throws: `FileSystemError`.
  func write(_ file: OutputFile) throws {
    let target = place.appending(file.path)
    try makeFolder(target.removingLastComponent(), for: file.path)
    do {
      let new = try FileDescriptor.open(
        target, .writeOnly, options: [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try new.closeAfter {
        _ = try new.writeAll(file.bytes)
        // Whatever the system takes away from new files, a web server must read this one.
        if fchmod(new.rawValue, 0o644) != 0 { throw Errno(rawValue: errno) }
      }
    } catch let error as Errno {
      throw failure("write", file.path, error)
    }
  }

  /// Brings everything that was written to the disk.
  ///
  /// - Throws: `Errno`.
  func sync() throws {
    let folder: FileDescriptor
    do {
      folder = try FileDescriptor.open(place, .readOnly)
    } catch .noSuchFileOrDirectory {
      return
    }
    defer { try? folder.close() }
    if syncfs(folder.rawValue) != 0 { throw Errno(rawValue: errno) }
  }

  /// Takes a file of the folder as it is.
  ///
  /// - Throws: `FileSystemError`.
  func keep(_ path: String) throws {
    let target = place.appending(path)
    try makeFolder(target.removingLastComponent(), for: path)
    if unsafe Glibc.link(current.appending(path).string, target.string) != 0 {
      throw failure("link", path, Errno(rawValue: errno))
    }
  }

  /// Removes what was written, because it is not wanted.
  func discard() {
    try? FileManager.default.removeItem(atPath: place.string)
  }

  /// Removes what stands at the stage's place after the exchange: the old content, which may hold what is public no more.
  ///
  /// - Throws: `FileSystemError`.
  func removeOldContent() throws {
    guard FileManager.default.fileExists(atPath: place.string) else { return }
    do {
      try FileManager.default.removeItem(atPath: place.string)
    } catch {
      throw FileSystemError.failed(
        operation: "remove", path: place.lastComponent?.string ?? name,
        reason: error.localizedDescription)
    }
  }

  private func makeFolder(_ folder: FilePath, for path: String) throws {
    if folders.withLock({ $0.contains(folder) }) { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder.string, withIntermediateDirectories: true)
    } catch {
      throw FileSystemError.failed(
        operation: "write", path: "\(name)/\(path)", reason: error.localizedDescription)
    }
    _ = folders.withLock { $0.insert(folder) }
  }

  private func failure(_ operation: String, _ path: String, _ error: Errno) -> FileSystemError {
    .failed(operation: operation, path: "\(name)/\(path)", reason: error.description)
  }
}

extension FilePath {
  /// Whether a file is there, has this content, and may be read by everybody, as a web server must.
  func holds(_ bytes: [UInt8]) -> Bool {
    guard let file = try? FileDescriptor.open(self, .readOnly, options: [.noFollow]) else {
      return false
    }
    defer { try? file.close() }
    guard let status = try? file.stat(),
      status.permissions.isSuperset(of: [.ownerRead, .groupRead, .otherRead]),
      Int(status.size) == bytes.count
    else { return false }
    var place = 0
    // A table can be long, and stands in memory already.
    while place < bytes.count {
      let length = min(1 << 18, bytes.count - place)
      guard let piece = try? file.bytes(at: place, atMost: length), !piece.isEmpty,
        bytes.holds(piece, at: place)
      else { return false }
      place += piece.count
    }
    return true
  }
}

extension [UInt8] {
  /// Whether these bytes stand at a place; there must be as many.
  ///
  /// Arrays are compared byte by byte, which is a fiftieth of a build that changes nothing else.
  fileprivate func holds(_ bytes: [UInt8], at place: Int) -> Bool {
    unsafe withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return bytes.isEmpty }
      return unsafe memcmp(start + place, bytes, bytes.count) == 0
    }
  }
}
