internal import BotrianThai
internal import Foundation

/// For each of many texts the few that are most like it.
///
/// The cost is nearly linear in the number of texts, whatever they say: in each of the orders a text is compared with at
/// most four behind it, and each keeps at most `limit`. Whom it meets depends on its neighbours in an order
/// alone, so that a text that comes or goes changes the matches of few others.
///
/// - Source: bands of MinHash values by Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4; texts in the
///   order of their values by Bawa, Condie and Ganesan 2005, "LSH Forest", section 3.
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
  init(_ sketches: [TextSketch], owners: [Int32?]) {
    var finder = Finder(sketches: sketches, owners: owners)
    for bin in Self.firstBins { finder.compare(Neighbours(in: sketches, from: bin)) }
    self.init(finder)
  }

  /// Compares texts as `init(_:owners:)` does, on all cores.
  init(onAllCores sketches: [TextSketch], owners: [Int32?]) {
    var finder = Finder(sketches: sketches, owners: owners)
    let width = ProcessInfo.processInfo.activeProcessorCount
    // As many orders at a time as there are cores, for their neighbours stand in memory until they are compared.
    for first in stride(from: 0, to: Self.firstBins.count, by: width) {
      let bins = Array(Self.firstBins[first...].prefix(width))
      for orders in bins.mappedConcurrently({ Neighbours(in: sketches, from: $0) }) {
        finder.compare(orders)
      }
    }
    self.init(finder)
  }

  private init(_ finder: Finder) {
    places = finder.places
    similarities = finder.similarities
  }

  /// The texts most like one, the most alike first, then the earlier.
  func matches(of place: Int) -> [Match] {
    (place * Self.limit..<(place + 1) * Self.limit).filter { places[$0] >= 0 }.map {
      Match(place: Int(places[$0]), similarity: Double(similarities[$0]))
    }
  }

  /// Where the orders begin to compare bins: three equal ones in a row find two texts of similarity 0.5 in 94 of 100 cases.
  private static let firstBins = Array(stride(from: 0, to: TextSketch.binCount - 1, by: 3))
}

/// The texts that stand next to each other in one order.
private struct Neighbours: Sendable {
  /// Pairs that may be alike.
  private(set) var pairs: [Pair] = []

  struct Pair: Sendable {
    let place: Int32
    let other: Int32
    let similarity: Float
  }

  /// With how many texts behind it in an order a text is compared.
  private static let count = 4

  /// Puts the texts in the order of their bins from one on, and compares neighbours whose first three bins are the same;
  /// the more bins in a row two texts share, the nearer they stand.
  init(in sketches: [TextSketch], from bin: Int) {
    let order = sketches.indices.map { (bins: sketches[$0].bins(from: bin), place: $0) }
      .sorted { $0.bins != $1.bins ? $0.bins < $1.bins : $0.place < $1.place }
    for (place, text) in order.enumerated() {
      for other in order[(place + 1)...].prefix(Self.count) {
        guard text.bins >> 40 == other.bins >> 40 else { break }
        let similarity = sketches[text.place].similarity(to: sketches[other.place])
        guard similarity >= AlikeTexts.threshold else { continue }
        pairs.append(
          Pair(
            place: Int32(text.place), other: Int32(other.place), similarity: Float(similarity)))
      }
    }
  }
}

/// The best matches so far.
private struct Finder {
  let owners: [Int32?]
  var places: [Int32]
  var similarities: [Float]

  init(sketches: [TextSketch], owners: [Int32?]) {
    self.owners = owners
    places = Array(repeating: -1, count: sketches.count * AlikeTexts.limit)
    similarities = Array(repeating: 0, count: places.count)
  }

  mutating func compare(_ neighbours: Neighbours) {
    for pair in neighbours.pairs { compare(pair) }
  }

  private mutating func compare(_ pair: Neighbours.Pair) {
    if let owner = owners[Int(pair.place)], owner == owners[Int(pair.other)] { return }
    keep(Int(pair.other), for: Int(pair.place), pair.similarity)
    keep(Int(pair.place), for: Int(pair.other), pair.similarity)
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
