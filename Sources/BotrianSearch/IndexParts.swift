internal import BotrianJSON

/// The parts of an index before it is decided whether they are files or stand in the root.
struct IndexParts {
  /// One part: a shard of terms or pairs, lists, a pack of texts, the groups of some pages, or
  /// suggestions.
  struct Part {
    let kind: String
    let number: Int
    let bytes: [UInt8]

    /// Four characters that change with the content.
    var name: [UInt8] {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash ^= hash >> 33
      return NumberText.sixes(
        (0..<Self.nameLength).map { Int(truncatingIfNeeded: hash >> (UInt64($0) * 6)) & 63 })
    }

    /// The part's path below the search folder when it is a file.
    var path: String { Self.path(kind, number, name: name) }

    static let nameLength = 4

    static func path(_ kind: String, _ number: Int, name: some Collection<UInt8>) -> String {
      "\(kind)/\(number)-\(String(decoding: name, as: UTF8.self)).json"
    }
  }

  /// How many pages one file of groups speaks of.
  static let groupSize = 512

  private let index: SearchIndex
  private let facets: FacetTable
  private let labels: LabelTable
  private let firstPages: [Int]
  private let firstLists: [Int]
  private let firstHashes: [[Int]]
  private let generations: [Int]
  private let sufficientHitCount: Int

  /// The parts by their kinds, in the order in which the root has them.
  private let kinds: [(kind: String, parts: [Part])]

  /// All parts.
  var all: [Part] { kinds.flatMap(\.parts) }

  /// Cuts an index into parts, which with the root are no more than asked for.
  init(of index: SearchIndex, atMost limit: Int, limits: IndexLimits) {
    self.index = index
    let facets = FacetTable(of: index)
    self.facets = facets
    let groups = stride(from: 0, to: index.pages.count, by: Self.groupSize).map { first in
      facets.groups(of: index.pages[first..<min(first + Self.groupSize, index.pages.count)])
    }
    var labels = LabelTable()
    let texts = Self.texts(of: index, atMost: limit * 2 / 5, &labels)
    self.labels = labels
    firstPages = texts.map(\.firstPage)
    generations = limits.generations(of: index.pages)
    sufficientHitCount = limits.sufficientHitCount
    let postings = PostingFiles(
      of: index, generations: generations, limits: limits,
      atMost: limit - 2 - groups.count - texts.count)
    firstHashes = [postings.terms, postings.pairs].map { $0.map(\.firstHash) }
    firstLists = postings.lists.map(\.firstList)
    let suggestions = Suggestions(of: index).json
    kinds = [
      ("terms", postings.terms.map(\.bytes)), ("pairs", postings.pairs.map(\.bytes)),
      ("lists", postings.lists.map(\.bytes)), ("texts", texts.map(\.bytes)), ("groups", groups),
      ("suggestions", [suggestions]),
    ].map { kind, parts in
      (kind, parts.enumerated().map { Part(kind: kind, number: $0, bytes: $1) })
    }
  }

  /// The root, which holds all parts or the names of their files.
  func root(holdsParts: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.raw("{\"format\":")
    writer.string(SearchIndex.format)
    let counts = zip(index.pages, index.passages)
    let columns = [
      ("kinds", index.pages.map(\.kind.rawValue)), ("passages", counts.map { $1.count }),
      ("lessons", counts.map { $0.0.lessons.count }), ("years", facets.yearRuns(of: index.pages)),
      ("generations", generations.differences), ("textsFrom", firstPages.differences),
      ("listsFrom", firstLists.differences),
      ("termsFrom", firstHashes[0].differences), ("pairsFrom", firstHashes[1].differences),
    ]
    for (name, numbers) in columns {
      writer.raw(",")
      writer.string(name)
      writer.raw(":")
      writer.verbatim(NumberText.plain(numbers))
    }
    writer.raw(",\"labels\":")
    writer.strings(labels.labels)
    writer.raw(",\"facets\":")
    facets.write(to: &writer)
    writer.raw(",\"totals\":")
    facets.writeTotals(of: index.pages, to: &writer)
    writer.raw(",\"synonyms\":")
    writer.array(index.catalog.synonyms) { $0.strings($1) }
    writer.raw(index.catalog.matchesYearsOfBothEras ? ",\"bothEras\":true" : ",\"bothEras\":false")
    writer.raw(",\"sufficient\":")
    writer.number(sufficientHitCount)
    writer.raw(",\"groupSize\":")
    writer.number(Self.groupSize)
    for (kind, parts) in kinds {
      writer.raw(",")
      writer.string(kind)
      writer.raw(":")
      if holdsParts {
        writer.array(parts) { $0.bytes += $1.bytes }
      } else {
        writer.verbatim(parts.flatMap(\.name))
      }
    }
    writer.raw("}\n")
    return writer.bytes
  }
}

extension IndexParts {
  /// Of how many bytes packs are when files are plenty: as much as gives about 3 kB when packed by gzip.
  private static let packSize = 4_400

  /// Packs of texts, made larger until they are no more than asked for.
  private static func texts(
    of index: SearchIndex, atMost limit: Int, _ labels: inout LabelTable
  ) -> [(firstPage: Int, bytes: [UInt8])] {
    var size = packSize
    var packs = TextPack.packs(of: index, size: size, labels: &labels)
    while packs.count > limit {
      size = size * packs.count / limit * 103 / 100
      packs = TextPack.packs(of: index, size: size, labels: &labels)
    }
    return packs
  }
}
