/// Terms, pairs and long lists of an index, cut into files.
struct PostingFiles {
  let terms: [(firstHash: Int, bytes: [UInt8])]
  let pairs: [(firstHash: Int, bytes: [UInt8])]
  let lists: [(firstList: Int, bytes: [UInt8])]

  /// Of how many bytes files are when they are plenty: lists and shards of pairs as much as gives about
  /// 3 kB when packed by gzip, shards of terms 1 kB, since a query asks for ten of them.
  private static let listSize = 4_400
  private static let pairSize = 4_700
  private static let termSize = 1_400

  /// Cuts what an index says of its terms into no more files than asked for.
  init(
    of index: SearchIndex, _ terms: TermCodes, _ pairs: TermCodes, generations: [Int],
    limits: IndexLimits, atMost limit: Int
  ) {
    var lists = PostingLists(
      firstUnits: generations.map { index.firstUnit(ofPage: $0) },
      wholeByteCount: limits.wholeByteCount)
    let terms = TermDictionary(terms, inlineByteCount: limits.inlineByteCount, lists: &lists)
    let termListByteCount = lists.byteCount
    let pairs = TermDictionary(pairs, inlineByteCount: limits.inlineByteCount, lists: &lists)
    self.pairs = pairs.shards(atMost: limit / 6, size: Self.pairSize)
    let rest = limit - self.pairs.count
    let share = Self.termShare(terms.byteCount, lists: termListByteCount)
    self.lists = lists.files(atMost: Int(Double(rest) * (1 - share)), size: Self.listSize)
    self.terms = terms.shards(atMost: rest - self.lists.count, size: Self.termSize)
  }

  /// Which part of the files of terms and lists are best shards of terms.
  ///
  /// A query asks for about ten terms, and for a quarter as many files of lists; the part is limited, so
  /// that few lists share a file.
  private static func termShare(_ terms: Int, lists: Int) -> Double {
    let ratio = (2.5 * Double(terms) / Double(max(1, lists))).squareRoot()
    return min(0.38, ratio / (1 + ratio))
  }
}
