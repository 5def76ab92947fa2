/// The terms of titles and part names, each kept once for all the lessons below it.
struct BorrowedTerms: Sendable {
  /// A title or a part's name with the lessons that borrow from it.
  struct Lender: Sendable {
    var lessons: [Int32] = []
    /// How often an occurrence in it counts in each lesson.
    let weight: Int32
  }

  /// How often a term of the report's title counts in its lessons.
  static let titleWeight: Int32 = 2

  /// How often a term of the part's name counts in its lessons.
  static let contextWeight: Int32 = 1

  /// Titles and part names in the order in which lessons name them.
  private(set) var lenders: [Lender] = []

  /// Terms of the lenders; `document` in its postings is a lender's number.
  let postings: PostingTable

  /// Gathers what the lessons among the documents borrow.
  init(documents: [SearchDocument]) {
    var titles = LenderTable(weight: Self.titleWeight)
    var contexts = LenderTable(weight: Self.contextWeight)
    for (number, document) in documents.enumerated() where document.kind == .lesson {
      titles.add(document.title, lesson: Int32(number))
      contexts.add(document.context, lesson: Int32(number))
    }
    lenders = titles.lenders + contexts.lenders
    var gatherer = PostingGatherer()
    for (number, text) in (titles.texts.strings + contexts.texts.strings).enumerated() {
      for term in Tokenizer.terms(of: text) {
        gatherer.count(gatherer.number(of: term), in: Int32(number))
      }
    }
    postings = gatherer.finish()
  }
}

private struct LenderTable {
  let weight: Int32
  var texts = StringTable()
  var lenders: [BorrowedTerms.Lender] = []

  init(weight: Int32) { self.weight = weight }

  mutating func add(_ text: String, lesson: Int32) {
    let (number, isNew) = texts.insert(text)
    if isNew { lenders.append(BorrowedTerms.Lender(weight: weight)) }
    lenders[number].lessons.append(lesson)
  }
}
