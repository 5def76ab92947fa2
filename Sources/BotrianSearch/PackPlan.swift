/// Which pages stand together in a pack of texts, and what it is called.
///
/// Known without the texts, so that a pack that is kept needs nothing but its name.
struct PackPlan: Sendable {
  let number: Int

  /// The places of its pages.
  let pages: Range<Int>

  /// All that it says.
  let key: ContentKey

  /// Of how many bytes packs are when files are plenty: as much as gives about 3 kB when packed by gzip.
  private static let size = 4_400

  /// Cuts pages into packs, no more than asked for, and numbers the labels of all.
  static func packs(
    of pages: [IndexedPage], atMost limit: Int, _ labels: inout LabelTable
  ) -> [PackPlan] {
    groups(of: pages, atMost: limit).enumerated().map { number, group in
      PackPlan(number: number, pages: group, key: TextPack.key(of: pages[group], &labels))
    }
  }

  private static func groups(of pages: [IndexedPage], atMost limit: Int) -> [Range<Int>] {
    let sizes = pages.map(\.textByteCount)
    guard sizes.reduce(0, +) > SearchIndex.singleFileByteCount else {
      // No packs are kept where all stand in one file.
      return sizes.groups(sumAtLeast: size, atMost: limit)
    }
    let ranks = pages.map { ContentKey(of: $0.url.utf8Span.span).low }
    // Packs are from one to two times as large as they must be.
    return sizes.groups(sumAtLeast: size * 2 / 3, atMost: limit, ranks: ranks)
  }

  /// Four characters that change with what the pack says.
  var name: [UInt8] { IndexParts.Part.name(of: key.high) }

  /// The path below the search folder when the pack is a file.
  var path: String { IndexParts.Part.path("texts", number, name: name) }
}
