extension Report {
  /// The report with the ids under which its lessons were published.
  ///
  /// - Parameters:
  ///   - locked: The lessons that were published at its address, or at the one it had before.
  ///   - texts: The digests of what its lessons say now, by the ids that counting gave them.
  ///   - mayBe: Whether a lesson of another wording, with this digest, may be the published one after an edit.
  /// - Returns: The report, and the published lessons that it holds no longer.
  package func keepingIDs(
    of locked: [AddressLedger.Entry], texts: [LessonID: String],
    where mayBe: @escaping (AddressLedger.Entry, String) -> Bool
  ) -> (report: Report, departed: [AddressLedger.Entry]) {
    let lasting = LastingIDs(of: self, texts: texts, locked: locked, where: mayBe)
    let changed = lasting.ids.filter { $0.key != $0.value }
    return (changed.isEmpty ? self : with(ids: lasting.ids), lasting.departed)
  }

  /// The digests of what its lessons say, by their ids.
  package var lessonDigests: [LessonID: String] {
    Dictionary(
      zip(facts.lessons.map(\.id), digests.lessons).map { ($0, $1) }, uniquingKeysWith: { $1 })
  }

  /// The digest of everything that its page says, for noticing a change.
  package var textDigest: String { digests.text }
}
