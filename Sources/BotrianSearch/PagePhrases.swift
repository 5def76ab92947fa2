internal import BotrianThai

/// What a page's lessons say between spaces that may be offered to who types: 6 to 40 Thai letters.
struct PagePhrases: Sendable, Equatable {
  /// Each phrase once, in the order of the text, a byte a letter; the last one has the highest bit.
  let bytes: ArraySlice<UInt8>

  /// How long a phrase is, in scalars.
  static let length = 6...40

  /// Gathers the phrases of a page's texts.
  struct Writer {
    private var known = StringTable()
    private var bytes: [UInt8] = []

    var phrases: PagePhrases { PagePhrases(bytes: bytes[...]) }

    /// Adds the phrases of a text.
    mutating func add(_ text: String) {
      let text = text.utf8Span.span
      var start = 0
      for place in 0...text.count where place == text.count || text[place] == UInt8(ascii: " ") {
        if let phrase = Self.phrase(text.extracting(start..<place)) { add(phrase) }
        start = place + 1
      }
    }

    private mutating func add(_ phrase: [UInt8]) {
      guard known.insert(phrase.span).isNew else { return }
      bytes += phrase
      bytes[bytes.count - 1] |= 0x80
    }

    /// A piece of text as the lower bits of its scalars; `nil` when it is no phrase.
    private static func phrase(_ piece: Span<UInt8>) -> [UInt8]? {
      // A Thai letter has three bytes: 0xE0, 0xB8 or 0xB9, and its lower bits.
      guard piece.count % 3 == 0, PagePhrases.length.contains(piece.count / 3) else { return nil }
      var phrase: [UInt8] = []
      phrase.reserveCapacity(piece.count / 3)
      for place in stride(from: 0, to: piece.count, by: 3) {
        let scalar = UInt32(piece[place + 1] & 0x3F) << 6 | UInt32(piece[place + 2] & 0x3F)
        guard piece[place] == 0xE0, ScalarClass(scalar) == .thai, scalar != 0x0E46 else {
          return nil
        }
        phrase.append(UInt8(scalar & 0x7F))
      }
      return phrase
    }
  }

  /// The phrase of lower bits as text.
  static func text(of phrase: ArraySlice<UInt8>) -> String {
    String(scalarValues: phrase.map { 0x0E00 | UInt32($0 & 0x7F) })
  }
}

/// On how many pages each phrase stands.
struct PhraseCounts {
  private var phrases = StringTable()
  private var pageCounts: [Int] = []

  /// Counts the phrases of a page.
  mutating func add(_ page: PagePhrases) {
    let bytes = page.bytes.span
    var start = 0
    for place in bytes.indices where bytes[place] >= 0x80 {
      let (number, isNew) = phrases.insert(bytes.extracting(start..<(place + 1)))
      if isNew { pageCounts.append(0) }
      pageCounts[number] += 1
      start = place + 1
    }
  }

  /// What stands on most pages, and at least on so many; of equals those first by their bytes.
  func commonest(onPages least: Int, count: Int) -> [String] {
    pageCounts.indices.filter { pageCounts[$0] >= least }
      .map { (phrase: PagePhrases.text(of: phrases[$0]), pageCount: pageCounts[$0]) }
      .sorted { left, right in
        left.pageCount != right.pageCount
          ? left.pageCount > right.pageCount
          : left.phrase.utf8.lexicographicallyPrecedes(right.phrase.utf8)
      }
      .prefix(count).map(\.phrase)
  }
}
