/// A fingerprint of a text by which alike texts are found: one-permutation MinHash over windows of three scalars.
///
/// Two texts share as large a part of their bins as of their windows, give or take chance. It is the
/// same on every machine and may be kept in files: a change to any rule here changes what was kept.
///
/// - Source: Li, Owen and Zhang 2012, "One Permutation Hashing", sections 2 and 3; empty bins by
///   Shrivastava 2017, "Optimal Densification for Fast and Accurate Minwise Hashing", algorithm 1;
///   eight bits a bin by Li and König 2010, "b-Bit Minwise Hashing", theorem 1.
package struct TextSketch: Hashable, Sendable {
  /// How many parts of the text's windows are represented, each by eight bits.
  package static let binCount = 64

  /// The lowest bits of each bin's smallest hash, eight bins a word, the first bin lowest.
  package let words: SIMD8<UInt64>

  /// The sketch that has these bins.
  package init(words: SIMD8<UInt64>) { self.words = words }

  /// Reads a text in time linear in its length.
  ///
  /// Spaces do not count, nor what `SearchNormalizer` makes one: digits, the order of marks, width.
  ///
  /// - Parameter text: Any text; one of fewer than three scalars is its own only window.
  package init(of text: String) {
    var normalizer = SearchNormalizer()
    normalizer.read(text)
    words = Self.words(of: Self.smallestHashes(of: normalizer.scalars))
  }

  /// Estimates which part of the windows of two texts both have: their Jaccard similarity.
  ///
  /// - Returns: 0 to 1, less what bins agree by chance; the standard error is at most 1/16 for
  ///   texts of well over 64 windows and grows as texts get shorter. Equal texts have exactly 1.
  package func similarity(to other: TextSketch) -> Double {
    let low = SIMD8<UInt64>(repeating: 0x7F7F_7F7F_7F7F_7F7F)
    let difference = words ^ other.words
    // A byte of `filled` has its highest bit exactly where the words differ.
    let filled = ((difference & low) &+ low) | difference
    // For each of eight columns of bytes how many are equal; the product's highest byte is their sum, 64 at most.
    let columns = ((~filled & ~low) &>> 7).wrappedSum()
    let equal = (columns &* 0x0101_0101_0101_0101) >> 56
    let share = Double(equal) / Double(Self.binCount)
    return max(0, (share - Self.chance) / (1 - Self.chance))
  }

  /// Eight bins in a row as one number, the first one highest; behind the last bin comes the first.
  ///
  /// - Precondition: `first` is one of `0..<binCount`.
  package func bins(from first: Int) -> UInt64 {
    let (word, shift) = (first / 8, UInt64(first % 8 * 8))
    let low = words[word] >> shift
    let high = words[(word + 1) % 8] << (64 - shift)
    return (low | high).byteSwapped
  }

  private func bin(_ number: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: words[number / 8] >> UInt64(number % 8 * 8))
  }

  /// How likely two bins of different windows agree.
  private static let chance = 1.0 / 256
}

extension TextSketch {
  /// The bins in order, two lower-case digits each: 128 digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let written = (0..<Self.binCount).flatMap { bin in
      let value = Int(self.bin(bin))
      return [digits[value >> 4], digits[value & 15]]
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// Reads what `hexadecimal` wrote, and nothing else.
  package init?(hexadecimal: String) {
    let digits = hexadecimal.utf8.compactMap(Self.value(ofDigit:))
    guard digits.count == 2 * Self.binCount, hexadecimal.utf8.count == digits.count else {
      return nil
    }
    words = Self.words(
      of: (0..<Self.binCount).map { UInt64(digits[2 * $0] << 4 | digits[2 * $0 + 1]) })
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension TextSketch {
  /// The smallest hash of the windows that fall into each bin; empty bins borrow from filled ones.
  private static func smallestHashes(of scalars: [UInt32]) -> [UInt64] {
    var smallest = [UInt64](repeating: .max, count: binCount)
    // The scalars of a window, 21 bits each.
    var window: UInt64 = 0
    var count = 0
    for scalar in scalars where scalar != .space {
      window = (window << 21 | UInt64(scalar)) & windowMask
      count += 1
      if count >= windowLength { keep(mixed(window), in: &smallest) }
    }
    if count < windowLength { keep(mixed(window), in: &smallest) }
    let filled = smallest
    for bin in smallest.indices where smallest[bin] == .max {
      smallest[bin] = filled[lender(to: bin, among: filled)]
    }
    return smallest
  }

  private static let windowLength = 3
  private static let windowMask: UInt64 = 1 << 63 - 1

  /// The upper six bits of a hash choose its bin, the others are compared.
  private static func keep(_ hash: UInt64, in smallest: inout [UInt64]) {
    let bin = Int(hash >> 58)
    smallest[bin] = min(smallest[bin], hash)
  }

  /// The filled bin whose value an empty one takes; each bin asks the others in an order of its own.
  private static func lender(to bin: Int, among hashes: [UInt64]) -> Int {
    var attempt: UInt64 = 1
    while true {
      let candidate = Int(mixed(UInt64(bin) << 32 | attempt) >> 58)
      if hashes[candidate] != .max { return candidate }
      attempt += 1
    }
  }

  /// Packs the lowest eight bits of each bin's value.
  private static func words(of values: [UInt64]) -> SIMD8<UInt64> {
    var words = SIMD8<UInt64>.zero
    for (bin, value) in values.enumerated() {
      words[bin / 8] |= (value & 0xFF) << UInt64(bin % 8 * 8)
    }
    return words
  }

  /// A one-to-one mix in which every bit depends on all others.
  ///
  /// - Source: Steele, Lea and Flood 2014, "Fast Splittable Pseudorandom Number Generators",
  ///   figure 20 (one step of SplitMix64).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
