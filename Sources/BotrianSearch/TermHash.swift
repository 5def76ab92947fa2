/// Tells which shard holds a term.
enum TermHash {
  /// 16 bits of a term, or, of a word or a number, of its first two scalars, so that those which begin
  /// alike stand together.
  ///
  /// - Source: Fowler, Noll and Vo, FNV-1a with 32 bits, over scalars; then one round of mixing.
  static func hash(of term: Term) -> Int {
    let scalars = term.scalars
    let isThai = scalars.first.map(Self.isThai) == true || scalars.last.map(Self.isThai) == true
    var hash: UInt32 = 0x811C_9DC5
    for scalar in isThai ? scalars[...] : scalars.prefix(2) {
      hash = (hash ^ scalar) &* 0x0100_0193
    }
    hash = (hash ^ hash >> 15) &* 0x2C1B_3C6D
    return Int((hash ^ hash >> 12) >> 16)
  }

  /// How many hashes there are.
  static let count = 1 << 16

  private static func isThai(_ scalar: UInt32) -> Bool { ScalarClass(scalar) == .thai }
}
