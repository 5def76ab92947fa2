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

  /// The lowest bits of each bin's smallest hash.
  private let bins: SIMD64<UInt8>

  /// Reads a text in time linear in its length.
  ///
  /// Spaces do not count, nor what `SearchNormalizer` makes one: digits, the order of marks, width.
  ///
  /// - Parameter text: Any text; one of fewer than three scalars is its own only window.
  package init(of text: String) {
    var normalizer = SearchNormalizer()
    normalizer.read(text)
    bins = Self.bins(of: normalizer.scalars.filter { $0 != .space })
  }

  /// Estimates which part of the windows of two texts both have: their Jaccard similarity.
  ///
  /// - Returns: 0 to 1, less what bins agree by chance; the standard error is at most 1/16 for
  ///   texts of well over 64 windows and grows as texts get shorter. Equal texts have exactly 1.
  package func similarity(to other: TextSketch) -> Double {
    let equal = SIMD64<UInt8>.zero.replacing(with: .one, where: bins .== other.bins)
    let share = Double(equal.wrappedSum()) / Double(Self.binCount)
    return max(0, (share - Self.chance) / (1 - Self.chance))
  }

  /// How likely two bins of different windows agree.
  private static let chance = 1.0 / 256
}

extension TextSketch {
  /// The bins in order, two lower-case digits each: 128 digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    let bytes = bins.indices.flatMap { [digits[Int(bins[$0] >> 4)], digits[Int(bins[$0] & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `hexadecimal` wrote, and nothing else.
  package init?(hexadecimal: String) {
    let digits = hexadecimal.utf8.compactMap(Self.value(ofDigit:))
    guard digits.count == 2 * Self.binCount, hexadecimal.utf8.count == digits.count else {
      return nil
    }
    var bins = SIMD64<UInt8>.zero
    for index in bins.indices { bins[index] = digits[2 * index] << 4 | digits[2 * index + 1] }
    self.bins = bins
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
  /// The sketch of a text's scalars.
  private static func bins(of scalars: [UInt32]) -> SIMD64<UInt8> {
    var smallest = [UInt64](repeating: .max, count: binCount)
    var isFilled = [Bool](repeating: false, count: binCount)
    for start in 0...max(0, scalars.count - windowLength) {
      let hash = hash(ofWindow: scalars[start..<min(start + windowLength, scalars.count)])
      // The upper six bits choose the bin, the others are compared.
      let bin = Int(hash >> 58)
      isFilled[bin] = true
      smallest[bin] = min(smallest[bin], hash)
    }
    var bins = SIMD64<UInt8>.zero
    for bin in 0..<binCount {
      let source = isFilled[bin] ? bin : lender(to: bin, among: isFilled)
      bins[bin] = UInt8(truncatingIfNeeded: smallest[source])
    }
    return bins
  }

  private static let windowLength = 3

  /// Packs the scalars of a window, 21 bits each, and mixes them.
  private static func hash(ofWindow window: ArraySlice<UInt32>) -> UInt64 {
    mixed(window.reduce(0) { $0 << 21 | UInt64($1) })
  }

  /// The filled bin whose value an empty one takes; each bin asks the others in an order of its own.
  private static func lender(to bin: Int, among isFilled: [Bool]) -> Int {
    var attempt: UInt64 = 1
    while true {
      let candidate = Int(mixed(UInt64(bin) << 32 | attempt) >> 58)
      if isFilled[candidate] { return candidate }
      attempt += 1
    }
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
