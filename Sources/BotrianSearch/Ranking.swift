/// The first pass: BM25 over terms, times how much of the query a document covers, and how near to
/// each other.
///
/// Source of the formula: Robertson and Zaragoza 2009, section 3.4, with 1 added in the logarithm.
struct Ranking {
  /// A document and its score, rounded to a millionth.
  struct Candidate: Sendable {
    /// The number of its first unit.
    let document: Int
    var score: Double
    /// Which version of the query found it.
    var version = 0
  }

  /// A document is a hit when it covers this share of the weight of the query's terms.
  static let hitShare = 0.25

  /// A lesson is a hit only when its own texts cover this share.
  static let ownShare = 0.15

  /// Queries with more terms than this are sentences, of which no document covers all.
  static let sentenceTermCount = 20

  /// Of a sentence a hit covers no more than this part of the two shares.
  static let sentencePart = 0.4

  /// How often a title counts that holds a term, for its page and for the page's lessons.
  static let titleFrequency = 2

  /// A term counts no more often than this in a document.
  static let frequencyLimit = 3

  /// What a document gains of which one unit covers the whole query, to the fourth power of its share.
  static let nearnessWeight = 4.0

  /// What a page gains whose title covers the whole query, by its share.
  static let titleWeight = 2.0

  /// What an activity, an approval or another page counts beside a report and its lessons.
  static let otherPageWeight = 0.5

  private let index: IndexReader
  private let meanLength: Double
  private var titleScores: [Double]
  private var titleCover: [Double]
  private var pageScores: [Double]
  private var pageCover: [Double]
  private var lessonScores: [Double]
  private var lessonCover: [Double]
  private var unitCover: [Double]
  private var touched: [Int] = []
  private var total = 0.0

  /// Finds the hits of a query.
  ///
  /// - Parameters:
  ///   - query: What is looked for.
  ///   - index: The numbers of pages and units.
  ///   - lists: What the index says of each of the query's asked terms.
  /// - Returns: The hits, best first.
  static func candidates(
    for query: QueryText, in index: IndexReader, lists: [Postings]
  ) -> [Candidate] {
    var ranking = Ranking(index)
    for postings in lists { ranking.add(postings.units, weight: postings.weight) }
    return ranking.candidates(isSentence: query.terms.count > sentenceTermCount)
  }

  private init(_ index: IndexReader) {
    self.index = index
    meanLength = max(1, Double(index.pageOfUnit.count)) / max(1, Double(index.documentCount))
    titleScores = Array(repeating: 0, count: index.pages.count)
    titleCover = titleScores
    pageScores = titleScores
    pageCover = titleScores
    lessonScores = Array(repeating: 0, count: index.pageOfUnit.count)
    lessonCover = lessonScores
    unitCover = lessonScores
  }

  /// BM25's saturation: of a frequency in a document that is so many times as long as the mean.
  private static func saturation(_ frequency: Int, length: Double) -> Double {
    Double(frequency) * 2.2 / (Double(frequency) + 1.2 * (0.5 + 0.5 * length))
  }

  /// Takes the units of the next term into account.
  private mutating func add(_ units: [Int32], weight: Double) {
    total += weight
    var place = 0
    while place < units.count {
      let number = Int(index.pageOfUnit[Int(units[place])])
      let page = index.pages[number]
      let hasTitle = Int(units[place]) == page.firstUnit
      var frequency = 0
      while place < units.count, Int(units[place]) < page.firstLesson {
        unitCover[Int(units[place])] += weight
        frequency += Int(units[place]) == page.firstUnit ? Self.titleFrequency : 1
        place += 1
      }
      if frequency > 0 { add(weight, frequency, to: number, page, hasTitle: hasTitle) }
      while place < units.count, Int(units[place]) < page.endUnit {
        add(weight, toLesson: Int(units[place]), hasTitle: hasTitle)
        place += 1
      }
    }
  }

  private mutating func add(
    _ weight: Double, _ frequency: Int, to number: Int, _ page: IndexReader.Page, hasTitle: Bool
  ) {
    if hasTitle {
      titleCover[number] += weight
      titleScores[number] +=
        weight * Self.saturation(Self.titleFrequency, length: 1 / meanLength)
    }
    if pageCover[number] == 0 { touched.append(page.firstUnit) }
    pageCover[number] += weight
    let length = Double(page.firstLesson - page.firstUnit) / meanLength
    pageScores[number] +=
      weight * Self.saturation(min(frequency, Self.frequencyLimit), length: length)
  }

  /// What a lesson borrows of its page's title is in the title's score and cover.
  private mutating func add(_ weight: Double, toLesson unit: Int, hasTitle: Bool) {
    if unitCover[unit] == 0 { touched.append(unit) }
    unitCover[unit] += weight
    lessonCover[unit] += hasTitle ? 0 : weight
    let length = 1 / meanLength
    let borrowed = Self.saturation(Self.titleFrequency, length: length)
    let both = Self.saturation(Self.frequencyLimit, length: length)
    lessonScores[unit] +=
      weight * (hasTitle ? both - borrowed : Self.saturation(1, length: length))
  }

  private func candidates(isSentence: Bool) -> [Candidate] {
    var candidates: [Candidate] = []
    let part = isSentence ? Self.sentencePart : 1
    for document in touched {
      let number = Int(index.pageOfUnit[document])
      let page = index.pages[number]
      let isLesson = document >= page.firstLesson
      let cover = isLesson ? titleCover[number] + lessonCover[document] : pageCover[number]
      let share = cover / total
      let own = unitCover[document] / total
      guard share >= Self.hitShare * part, !isLesson || own >= Self.ownShare * part else {
        continue
      }
      let units = isLesson ? document..<(document + 1) : document..<page.firstLesson
      let near = (unitCover[units].max() ?? 0) / total
      let base = isLesson ? titleScores[number] + lessonScores[document] : pageScores[number]
      let score =
        base * (isSentence ? share.squareRoot() : share * share)
        * (1 + Self.nearnessWeight * near * near * near * near
          + Self.titleWeight * (isLesson ? 0 : own))
        * (page.kind == .report ? 1 : Self.otherPageWeight)
      candidates.append(Candidate(document: document, score: rounded(score)))
    }
    return candidates.sortedByScore()
  }
}

/// A score to the millionth, halves up.
func rounded(_ score: Double) -> Double { (score * 1e6 + 0.5).rounded(.down) / 1e6 }

extension [Ranking.Candidate] {
  /// Best first; equal scores in the order of pages' addresses, and of lessons on their page.
  func sortedByScore() -> [Ranking.Candidate] {
    sorted { left, right in
      left.score != right.score ? left.score > right.score : left.document < right.document
    }
  }
}
