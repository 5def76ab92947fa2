/// Tells which shard holds a term.
enum TermHash {
  /// 16 bits of a term, or, of a word or a number, of its first two scalars, so that those which begin
  /// alike stand together.
  ///
  /// - Source: Fowler, Noll and Vo, FNV-1a with 32 bits, over scalars; then one round of mixing.
  static func hash(of term: Term) -> Int {
    var first: UInt32 = 0
    var last: UInt32 = 0
    var count = 0
    var whole: UInt32 = 0x811C_9DC5
    var beginning = whole
    term.forEachScalar { scalar in
      if count == 0 { first = scalar }
      last = scalar
      whole = (whole ^ scalar) &* 0x0100_0193
      count += 1
      if count <= 2 { beginning = whole }
    }
    var hash = isThai(first) || isThai(last) ? whole : beginning
    hash = (hash ^ hash >> 15) &* 0x2C1B_3C6D
    return Int((hash ^ hash >> 12) >> 16)
  }

  /// How many hashes there are.
  static let count = 1 << 16

  private static func isThai(_ scalar: UInt32) -> Bool { ScalarClass(scalar) == .thai }
}
