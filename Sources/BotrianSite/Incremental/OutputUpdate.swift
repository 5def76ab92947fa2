internal import BotrianReports
internal import Synchronization
internal import SystemPackage

/// Changes to a finished site: files that are as they were stay where they are, others are staged beside the folder.
final class OutputUpdate: OutputSink {
  let stage: OutputStage
  private let current: FilePath
  private let listing: FolderListing
  private let store: BuildStore

  /// What was handed in so far; a mutex, for all cores hand files in.
  private let files = Mutex<[FilePath: Standing]>([:])

  /// What is to become of a file.
  private struct Standing {
    let recipe: Recipe?
    let isStaged: Bool
  }

  /// Begins with nothing.
  ///
  /// - Parameters:
  ///   - current: The folder with the finished site.
  ///   - listing: What stands in it.
  ///   - store: What its latest build noted.
  ///   - stage: Where new files go until all are made.
  init(
    of current: FilePath, listing: FolderListing, store: BuildStore, stage: OutputStage
  ) {
    self.current = current
    self.listing = listing
    self.store = store
    self.stage = stage
  }

  func keep(_ path: String, from key: BuildKey) -> [String]? {
    guard let entry = store.entries[path], entry.recipe.key == key,
      entry.status.isServable, listing.files[FilePath(path)] == entry.status
    else { return nil }
    files.withLock { $0[FilePath(path)] = Standing(recipe: entry.recipe, isStaged: false) }
    return entry.recipe.note
  }

  func hasEarlier(_ path: String) -> Bool {
    guard let entry = store.entries[path] else { return false }
    return listing.files[FilePath(path)] == entry.status
  }

  func earlier(_ path: String) -> [UInt8]? {
    hasEarlier(path) ? try? current.appending(path).contents() : nil
  }

  func take(_ file: OutputFile, from recipe: Recipe?) throws {
    let isSame = current.appending(file.path).holds(file.bytes)
    if !isSame { try stage.write(file) }
    files.withLock { $0[FilePath(file.path)] = Standing(recipe: recipe, isStaged: !isSame) }
  }

  func take(_ group: FileGroup) throws {
    let key = group.key.value
    let noted = store.entries.filter {
      $0.key.utf8.starts(with: group.folder.utf8) && $0.value.recipe.key == key
    }
    if let root = noted[group.root], root.recipe.note == ["\(noted.count)"],
      noted.keys.allSatisfy({ keep($0, from: key) != nil })
    {
      return
    }
    try takeNow(group)
  }

  /// What is left to do, once every file was handed in; `nil` when the folder is right as it is.
  var journal: UpdateJournal? {
    let files = files.withLock { $0 }
    let moved = files.filter(\.value.isStaged).keys.map(\.string)
      .sorted { UpdateOrder($0) < UpdateOrder($1) }
    let removed = listing.files.keys.filter { files[$0] == nil }.map(\.string).sorted()
    guard !moved.isEmpty || !removed.isEmpty else { return nil }
    return UpdateJournal(
      stage: stage.place.lastComponent?.string ?? "", moved: moved, removed: removed)
  }

  /// Folders that hold no file of the new site, each behind those in it.
  var emptiedFolders: [String] {
    var needed: Set<Substring> = []
    for path in files.withLock({ $0.keys }) {
      var folder = path.string[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        guard needed.insert(folder).inserted else { break }
      }
    }
    return listing.folders.filter { !needed.contains($0[...]) }
  }

  /// What to note of the folder, once it is as it should be.
  var newStore: BuildStore {
    var new = BuildStore()
    for (path, file) in files.withLock({ $0 }) {
      guard let recipe = file.recipe else { continue }
      let status = file.isStaged ? FileStatus(of: current.pushing(path)) : listing.files[path]
      new.entries[path.string] = status.map { BuildStore.Entry(recipe: recipe, status: $0) }
    }
    return new
  }
}

/// The order in which new files come to their place: what pages load, then pages, then the root of the search index, which
/// names its parts.
private struct UpdateOrder: Comparable {
  private let rank: Int
  private let path: String

  init(_ path: String) {
    self.path = path
    let isRoot = path == "search/index.json" || path == "search/index.js"
    rank = isRoot ? 2 : path.hasSuffix(".html") ? 1 : 0
  }

  static func < (left: UpdateOrder, right: UpdateOrder) -> Bool {
    (left.rank, left.path) < (right.rank, right.path)
  }
}
