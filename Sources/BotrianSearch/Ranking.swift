/// The first pass: BM25 over terms, times how much of the query a document covers.
///
/// Source of the formula: Robertson and Zaragoza 2009, section 3.4, with 1 added in the logarithm.
struct Ranking {
  /// A document and its score in millionths.
  struct Candidate: Hashable, Sendable {
    let document: Int
    var score: Double
  }

  /// A document is a hit when it covers this share of the weight of the query's terms.
  static let hitShare = 0.25

  /// A lesson is a hit only when its own texts cover this share.
  static let ownShare = 0.15

  /// Queries with more terms than this are sentences, of which no document covers all.
  static let sentenceTermCount = 20

  let index: SearchIndex
  private var scores: [Double]
  private var covered: [Double]
  private var coveredByOwn: [Double]
  /// Of the term at hand, how often each document holds it.
  private var frequencies: [Int32]
  private var total = 0.0

  /// The hits of a query, best first.
  static func candidates(for query: Query, in index: SearchIndex) -> [Candidate] {
    var ranking = Ranking(index: index)
    for (term, match) in query.terms { ranking.add(term, match) }
    return ranking.candidates(termCount: query.terms.count)
  }

  private init(index: SearchIndex) {
    self.index = index
    let count = index.documents.count
    scores = Array(repeating: 0, count: count)
    covered = scores
    coveredByOwn = scores
    frequencies = Array(repeating: 0, count: count)
  }

  private mutating func add(_ term: Term, _ match: Query.Match) {
    // A word that some text holds is not one that is still being typed.
    let isKnown = index.own.table.number(of: term) != nil
    let match = match == .beginning && isKnown ? .whole : match
    let byOwn = countOwn(term, match)
    let touched = byOwn + countBorrowed(term, match)
    let weight = weight(documentFrequency: touched.count)
    total += weight
    for document in byOwn { coveredByOwn[Int(document)] += weight }
    for document in touched {
      let place = Int(document)
      let frequency = Double(min(frequencies[place], PostingTable.frequencyLimit))
      let length = 0.25 + 0.75 * Double(index.lengths[place]) / index.meanLength
      scores[place] += weight * frequency * 2.2 / (frequency + 1.2 * length)
      covered[place] += weight
      frequencies[place] = 0
    }
  }

  /// How much a term tells documents apart.
  private func weight(documentFrequency: Int) -> Double {
    let frequency = Double(documentFrequency)
    let rest = Double(index.documents.count) - frequency
    return naturalLogarithm(1 + (rest + 0.5) / (frequency + 0.5))
  }

  /// - Returns: The documents whose own texts hold the term, each once.
  private mutating func countOwn(_ term: Term, _ match: Query.Match) -> [Int32] {
    let own = index.own
    var touched: [Int32] = []
    own.forEachList(for: term, match) { list, times in
      for posting in list {
        if frequencies[Int(posting.document)] == 0 { touched.append(posting.document) }
        frequencies[Int(posting.document)] += posting.frequency * times
      }
    }
    return touched
  }

  /// - Returns: The lessons that hold the term only by what they borrow, each once.
  private mutating func countBorrowed(_ term: Term, _ match: Query.Match) -> [Int32] {
    let borrowed = index.borrowed
    var touched: [Int32] = []
    borrowed.postings.forEachList(for: term, match) { list, times in
      for posting in list {
        let lender = borrowed.lenders[Int(posting.document)]
        for lesson in lender.lessons {
          if frequencies[Int(lesson)] == 0 { touched.append(lesson) }
          frequencies[Int(lesson)] += posting.frequency * times * lender.weight
        }
      }
    }
    return touched
  }

  private func candidates(termCount: Int) -> [Candidate] {
    var candidates: [Candidate] = []
    for document in index.documents.indices where covered[document] > 0 {
      let share = covered[document] / total
      let ownShare = coveredByOwn[document] / total
      guard share >= Self.hitShare, ownShare >= Self.ownShare else { continue }
      let factor = termCount > Self.sentenceTermCount ? share.squareRoot() : share * share
      let score = scores[document] * factor * index.documents[document].kind.weight
      candidates.append(Candidate(document: document, score: rounded(score)))
    }
    return candidates.sortedByScore()
  }
}

extension SearchDocument.Kind {
  /// A reader looks for lessons and reports; pages about them that say the same come after them.
  fileprivate var weight: Double {
    switch self {
    case .lesson, .report: 1
    case .activity, .approval, .page: 0.5
    }
  }
}

/// A score to the millionth, halves up.
func rounded(_ score: Double) -> Double { (score * 1e6 + 0.5).rounded(.down) / 1e6 }

extension [Ranking.Candidate] {
  /// Best first; equal scores in the order of the addresses.
  func sortedByScore() -> [Ranking.Candidate] {
    sorted { left, right in
      left.score != right.score ? left.score > right.score : left.document < right.document
    }
  }
}

extension PostingTable {
  /// Calls back with the postings of each term that a query's term stands for.
  ///
  /// The number with them says how often each of their occurrences counts.
  fileprivate func forEachList(
    for term: Term, _ match: Query.Match, _ body: (ArraySlice<Posting>, Int32) -> Void
  ) {
    let number = table.number(of: term)
    switch match {
    case .whole:
      if let number { body(self[number], 1) }
    case .beginning:
      for (other, candidate) in table.terms.enumerated() where candidate.begins(with: term) {
        body(self[other], 1)
      }
    case .contained:
      for (other, candidate) in table.terms.enumerated() where candidate.contains(term) {
        body(self[other], other == number ? PostingTable.frequencyLimit : 1)
      }
    }
  }
}
