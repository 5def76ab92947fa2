internal import BotrianJSON

/// The parts of an index before it is decided whether they are files or stand in the root.
struct IndexParts {
  /// One part: a shard of terms or pairs, lists, a pack of texts, the groups of some pages, or
  /// suggestions.
  struct Part {
    let kind: String
    let number: Int

    /// Four characters that change with the content.
    let name: [UInt8]

    let content: SearchIndex.Content

    /// The pack of texts that it is.
    let pack: PackPlan?

    /// A part that is called by its bytes.
    init(kind: String, number: Int, bytes: [UInt8]) {
      self.kind = kind
      self.number = number
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      name = Self.name(of: hash ^ hash >> 33)
      content = .made(bytes)
      pack = nil
    }

    /// A pack of texts, which is called by what it is made from.
    init(_ pack: PackPlan, _ content: SearchIndex.Content) {
      kind = "texts"
      number = pack.number
      name = pack.name
      self.pack = pack
      self.content = content
    }

    /// What is in it; `nil` for a pack that is kept.
    var bytes: [UInt8]? {
      if case .made(let bytes) = content { bytes } else { nil }
    }

    /// The part's path below the search folder when it is a file.
    var path: String { Self.path(kind, number, name: name) }

    static let nameLength = 4

    static func name(of hash: UInt64) -> [UInt8] {
      NumberText.sixes(
        (0..<nameLength).map { Int(truncatingIfNeeded: hash >> (UInt64($0) * 6)) & 63 })
    }

    static func path(_ kind: String, _ number: Int, name: some Collection<UInt8>) -> String {
      "\(kind)/\(number)-\(String(decoding: name, as: UTF8.self)).json"
    }
  }

  /// How many pages one file of groups speaks of.
  static let groupSize = 512

  private let index: SearchIndex
  private let facets: FacetTable
  private let firstLists: [Int]
  private let firstHashes: [[Int]]
  private let generations: [Int]
  private let sufficientHitCount: Int

  /// The parts by their kinds, in the order in which the root has them.
  private var kinds: [(kind: String, parts: [Part])]

  /// All parts.
  var all: [Part] { kinds.flatMap(\.parts) }

  /// Cuts an index into parts, which with the root are no more than it may have.
  init(
    of index: SearchIndex, _ texts: SearchIndex.Texts, _ terms: TermCodes, _ pairs: TermCodes,
    limits: IndexLimits
  ) {
    self.index = index
    let facets = FacetTable(of: index)
    self.facets = facets
    let groups = stride(from: 0, to: index.pages.count, by: Self.groupSize).map { first in
      facets.groups(of: index.pages[first..<min(first + Self.groupSize, index.pages.count)])
    }
    generations = limits.generations(of: index.pages)
    sufficientHitCount = limits.sufficientHitCount
    let postings = PostingFiles(
      of: index, terms, pairs, generations: generations, limits: limits,
      atMost: index.fileLimit - 2 - groups.count - index.packs.count)
    firstHashes = [postings.terms, postings.pairs].map { $0.map(\.firstHash) }
    firstLists = postings.lists.map(\.firstList)
    let parts = { (kind: String, parts: [[UInt8]]) in
      (kind, parts.enumerated().map { Part(kind: kind, number: $0, bytes: $1) })
    }
    kinds = [
      parts("terms", postings.terms.map(\.bytes)), parts("pairs", postings.pairs.map(\.bytes)),
      parts("lists", postings.lists.map(\.bytes)),
      ("texts", zip(index.packs, texts.packs).map { Part($0, $1) }),
      parts("groups", groups), parts("suggestions", [Suggestions(of: index).json]),
    ]
  }

  /// The parts with every pack made.
  func holdingAllTexts() -> IndexParts {
    var whole = self
    whole.kinds = kinds.map { kind, parts in
      guard kind == "texts" else { return (kind, parts) }
      let made = zip(index.packs, parts).map { pack, part in
        Part(pack, .made(part.bytes ?? index.bytes(of: pack)))
      }
      return (kind, made)
    }
    return whole
  }

  /// The root, which holds all parts or the names of their files.
  func root(holdsParts: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.raw("{\"format\":")
    writer.string(SearchIndex.format)
    let pages = index.pages
    let columns = [
      ("kinds", pages.map(\.kind.rawValue)), ("passages", pages.map(\.passageCount)),
      ("lessons", pages.map(\.lessonTypes.count)), ("years", facets.yearRuns(of: pages)),
      ("generations", generations.differences),
      ("textsFrom", index.packs.map(\.pages.lowerBound).differences),
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
    writer.strings(index.labels.labels)
    writer.raw(",\"facets\":")
    facets.write(to: &writer)
    writer.raw(",\"totals\":")
    facets.writeTotals(of: pages, to: &writer)
    writer.raw(",\"synonyms\":")
    writer.array(index.catalog.synonyms) { $0.strings($1) }
    writer.raw(index.catalog.matchesYearsOfBothEras ? ",\"bothEras\":true" : ",\"bothEras\":false")
    writer.raw(",\"sufficient\":")
    writer.number(sufficientHitCount)
    writer.raw(",\"groupSize\":")
    writer.number(Self.groupSize)
    writeParts(to: &writer, holdsParts: holdsParts)
    writer.raw("}\n")
    return writer.bytes
  }

  private func writeParts(to writer: inout JSONWriter, holdsParts: Bool) {
    for (kind, parts) in kinds {
      writer.raw(",")
      writer.string(kind)
      writer.raw(":")
      if holdsParts {
        writer.array(parts.compactMap(\.bytes)) { $0.bytes += $1 }
      } else {
        writer.verbatim(parts.flatMap(\.name))
      }
    }
  }
}
