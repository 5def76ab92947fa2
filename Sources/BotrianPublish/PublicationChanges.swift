/// How a publication differs from the last one that was finished, file by file.
package struct PublicationChanges: Hashable, Sendable {
  /// Files at new paths, by path.
  package let added: [PublishedFile]

  /// Files with other bytes, by path.
  package let changed: [PublishedFile]

  /// Files that are no more, as they were, by path.
  package let removed: [PublishedFile]

  /// Compares two publications.
  package init(from old: PublicationManifest, to new: PublicationManifest) {
    let before = old.fileByPath
    let after = new.fileByPath
    added = new.files.filter { before[$0.path] == nil }
    changed = new.files.filter { before[$0.path] != nil && !$0.isSame(as: before[$0.path]) }
    removed = old.files.filter { after[$0.path] == nil }
  }

  /// Whether both have the same files.
  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
