internal import BotrianThai

/// For each of many texts the few that are most like it.
///
/// The cost is linear in the number of texts, whatever they say: each is compared with at most
/// `bucketSize` others in each of the bands, and each keeps at most `limit`.
///
/// - Source: bands of MinHash values by Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
///   section 3.4.
struct AlikeTexts: Sendable {
  /// How many are kept for a text.
  static let limit = 5

  /// From which similarity on texts count as alike.
  static let threshold = 0.42

  /// Another text, by its place, and how alike it is.
  struct Match: Hashable, Sendable {
    let place: Int
    let similarity: Double
  }

  private let places: [Int32]
  private let similarities: [Float]

  /// Compares texts by their sketches.
  ///
  /// - Parameters:
  ///   - sketches: One for each text; of equally alike ones the earlier counts as nearer.
  ///   - owners: Who says each text; texts of one owner are never matched. `nil` for several owners.
  init(_ sketches: [TextSketch], owners: [Int?]) {
    var finder = Finder(sketches: sketches, owners: owners)
    for band in Self.bands { finder.compare(in: band) }
    places = finder.places
    similarities = finder.similarities
  }

  /// The texts most like one, the most alike first, then the earlier.
  func matches(of place: Int) -> [Match] {
    (place * Self.limit..<(place + 1) * Self.limit).filter { places[$0] >= 0 }.map {
      Match(place: Int(places[$0]), similarity: Double(similarities[$0]))
    }
  }

  /// Three bins find two texts of similarity 0.5 in 94 of 100 cases; eight bins find the nearly equal
  /// among very many alike.
  private static let bands =
    stride(from: 0, to: 63, by: 3).map { $0..<$0 + 3 }
    + stride(from: 0, to: 64, by: 16).map { $0..<$0 + 8 }
}

/// The comparison as it goes on.
private struct Finder {
  let sketches: [TextSketch]
  let owners: [Int?]
  var places: [Int32]
  var similarities: [Float]

  /// How many texts of a bucket are remembered.
  private static let bucketSize = 4

  init(sketches: [TextSketch], owners: [Int?]) {
    self.sketches = sketches
    self.owners = owners
    places = Array(repeating: -1, count: sketches.count * AlikeTexts.limit)
    similarities = Array(repeating: 0, count: places.count)
  }

  /// Compares each text with some before it whose bins in a band are the same.
  mutating func compare(in band: Range<Int>) {
    let shift = UInt64(max(1, UInt64(2 * sketches.count).leadingZeroBitCount))
    var buckets = [Int32](repeating: -1, count: Self.bucketSize << (64 - shift))
    for place in sketches.indices {
      let bucket = Int(Self.mixed(sketches[place].bins(band)) >> shift) * Self.bucketSize
      var free: Int?
      for slot in bucket..<bucket + Self.bucketSize {
        if buckets[slot] >= 0 { compare(place, Int(buckets[slot])) } else { free = free ?? slot }
      }
      // In each band another one makes room, so that the bands compare with different texts.
      let leaving = Int(truncatingIfNeeded: Self.mixed(UInt64(place + band.lowerBound)) >> 62)
      buckets[free ?? bucket + leaving % Self.bucketSize] = Int32(place)
    }
  }

  /// Fibonacci hashing, by Knuth, "The Art of Computer Programming", volume 3, section 6.4.
  private static func mixed(_ value: UInt64) -> UInt64 { value &* 0x9E37_79B9_7F4A_7C15 }

  private mutating func compare(_ place: Int, _ other: Int) {
    if let owner = owners[place], owner == owners[other] { return }
    let similarity = sketches[place].similarity(to: sketches[other])
    guard similarity >= AlikeTexts.threshold else { return }
    keep(other, for: place, Float(similarity))
    keep(place, for: other, Float(similarity))
  }

  /// Puts a match where it belongs among those of a text, unless it is there or too far back.
  private mutating func keep(_ other: Int, for place: Int, _ similarity: Float) {
    let first = place * AlikeTexts.limit
    var slot = first + AlikeTexts.limit - 1
    guard isBetter(other, similarity, than: slot) else { return }
    for known in first...slot where places[known] == Int32(other) { return }
    while slot > first, isBetter(other, similarity, than: slot - 1) {
      places[slot] = places[slot - 1]
      similarities[slot] = similarities[slot - 1]
      slot -= 1
    }
    places[slot] = Int32(other)
    similarities[slot] = similarity
  }

  private func isBetter(_ other: Int, _ similarity: Float, than slot: Int) -> Bool {
    similarities[slot] != similarity
      ? similarity > similarities[slot] : places[slot] < 0 || Int32(other) < places[slot]
  }
}
