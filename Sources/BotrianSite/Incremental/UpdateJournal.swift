internal import BotrianReports

/// What an update of an output folder is about to do, so that one that is cut short can be finished.
struct UpdateJournal: Hashable, Sendable {
  /// The name of the folder beside the output that holds the new files.
  let stage: String

  /// Files that go from the stage to their place, in order.
  let moved: [String]

  /// Files that go, in order.
  let removed: [String]

  private static let kind = "botrian-journal-3"

  /// Writes its file.
  ///
  /// - Parameter write: Takes the next piece of the file.
  /// - Throws: What `write` throws.
  func write(to write: @escaping (_ piece: [UInt8]) throws -> Void) throws {
    var file = SealedNotes(as: Self.kind, to: write)
    file.notes.add(stage)
    file.notes.add(each: moved) { $0.add($1) }
    file.notes.add(each: removed) { $0.add($1) }
    try file.seal()
  }

  init(stage: String, moved: [String], removed: [String]) {
    self.stage = stage
    self.moved = moved
    self.removed = removed
  }

  /// Reads its file; `nil` when that is damaged, or names what no journal would.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - stagePrefix: How the names of stages begin.
  init?(_ bytes: [UInt8], stagePrefix: String) {
    guard var notes = SealedNotes.open(bytes, as: Self.kind),
      let stage = try? notes.text(),
      let moved = try? notes.list({ (notes) throws(DamagedNote) in try notes.text() }),
      let removed = try? notes.list({ (notes) throws(DamagedNote) in try notes.text() }),
      notes.isAtEnd, stage.hasPrefix(stagePrefix), !stage.contains("/"),
      (moved + removed).allSatisfy(Self.staysBelow)
    else { return nil }
    self.init(stage: stage, moved: moved, removed: removed)
  }

  private static func staysBelow(_ path: String) -> Bool {
    !path.split(separator: "/", omittingEmptySubsequences: false).contains {
      $0 == ".." || $0 == ""
    }
  }
}
