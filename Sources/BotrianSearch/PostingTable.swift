/// For each term, the documents that hold it, in ascending order, and how often.
struct PostingTable: Sendable {
  /// A document and how often it holds a term.
  struct Posting: Sendable, Hashable {
    let document: Int32
    /// From 1 to `frequencyLimit`; more often counts no more.
    var frequency: Int32
  }

  /// A term's further occurrences in a document say nothing new.
  static let frequencyLimit: Int32 = 3

  private(set) var table = TermTable()
  private(set) var postings: [Posting] = []

  /// The postings of term `n` are `postings[bounds[n]..<bounds[n + 1]]`.
  private(set) var bounds: [Int] = [0]

  /// Makes a table without terms.
  init() {}

  /// Sorts what was gathered by term; the postings of each come in ascending order of document.
  init(table: TermTable, gathered: [(term: Int32, posting: Posting)]) {
    self.table = table
    var bounds = Array(repeating: 0, count: table.terms.count + 1)
    for entry in gathered { bounds[Int(entry.term) + 1] += 1 }
    for number in 1..<max(1, bounds.count) { bounds[number] += bounds[number - 1] }
    var next = bounds
    postings = Array(repeating: Posting(document: 0, frequency: 0), count: gathered.count)
    for entry in gathered {
      postings[next[Int(entry.term)]] = entry.posting
      next[Int(entry.term)] += 1
    }
    self.bounds = bounds
  }

  /// Adds a term that the table does not hold yet, with its postings.
  mutating func append(_ term: Term, _ list: [Posting]) {
    _ = table.insert(term)
    postings += list
    bounds.append(postings.count)
  }

  /// The postings of a term by its number.
  subscript(number: Int) -> ArraySlice<Posting> { postings[bounds[number]..<bounds[number + 1]] }
}

/// Gathers the terms of documents, which come in ascending order.
struct PostingGatherer {
  private var table = TermTable()
  private var gathered: [(term: Int32, posting: PostingTable.Posting)] = []
  /// For each term, where its last entry in `gathered` is.
  private var last: [Int32] = []

  /// The number of a term, for `count`.
  mutating func number(of term: Term) -> Int32 {
    let number = table.insert(term)
    if number == last.count { last.append(-1) }
    return Int32(number)
  }

  /// Counts occurrences of a term in a document.
  mutating func count(_ term: Int32, in document: Int32, times: Int32 = 1) {
    let limit = PostingTable.frequencyLimit
    let place = Int(last[Int(term)])
    if place >= 0, gathered[place].posting.document == document {
      gathered[place].posting.frequency = min(limit, gathered[place].posting.frequency + times)
    } else {
      last[Int(term)] = Int32(gathered.count)
      let posting = PostingTable.Posting(document: document, frequency: min(limit, times))
      gathered.append((term, posting))
    }
  }

  /// What was gathered, by term.
  consuming func finish() -> PostingTable { PostingTable(table: table, gathered: gathered) }
}
