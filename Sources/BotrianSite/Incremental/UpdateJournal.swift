/// What an update of an output folder is about to do, so that one that is cut short can be finished.
struct UpdateJournal: Hashable, Sendable {
  /// The name of the folder beside the output that holds the new files.
  let stage: String

  /// Files that go from the stage to their place, in order.
  let moved: [String]

  /// Files that go, in order.
  let removed: [String]

  private static let kind = "botrian-journal-1"

  var bytes: [UInt8] {
    var record = SealedRecord(kind: Self.kind)
    record.words = [stage, "\(moved.count)"] + moved + removed
    return record.bytes
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
    guard let words = SealedRecord(bytes, kind: Self.kind)?.words, words.count >= 2,
      let count = Int(words[1]), (0...words.count - 2).contains(count),
      words[0].hasPrefix(stagePrefix), !words[0].contains("/"),
      words.dropFirst(2).allSatisfy(Self.staysBelow)
    else { return nil }
    self.init(
      stage: words[0], moved: Array(words[2..<2 + count]), removed: Array(words[(2 + count)...]))
  }

  private static func staysBelow(_ path: String) -> Bool {
    !path.split(separator: "/", omittingEmptySubsequences: false).contains {
      $0 == ".." || $0 == ""
    }
  }
}
