/// The texts of a site and where each term stands in them.
///
/// How it is written to files is nobody's business but this module's and `search.js`'s.
package struct SearchIndex: Sendable {
  /// All documents, in the order of their addresses' bytes.
  let documents: [SearchDocument]

  /// For each document, how many terms it has.
  let lengths: [Int32]

  /// The terms of the documents' own texts.
  let own: PostingTable

  /// The terms of the titles and part names that weigh into lessons.
  let borrowed: BorrowedTerms

  /// The mean of `lengths`, at least 1.
  let meanLength: Double

  /// Indexes documents, which may come in any order.
  ///
  /// - Complexity: Linear in the length of all texts.
  package init(documents: [SearchDocument]) {
    let sorted = documents.sortedByAddress()
    var builder = IndexBuilder()
    for document in sorted { builder.add(document) }
    let (lengths, own) = builder.finish()
    self.init(documents: sorted, lengths: lengths, own: own)
  }

  init(documents: [SearchDocument], lengths: [Int32], own: PostingTable) {
    self.documents = documents
    self.lengths = lengths
    self.own = own
    borrowed = BorrowedTerms(documents: documents)
    let sum = lengths.reduce(0) { $0 + Int($1) }
    meanLength = sum == 0 ? 1 : Double(sum) / Double(documents.count)
  }
}

extension [SearchDocument] {
  fileprivate func sortedByAddress() -> [SearchDocument] {
    let addresses = map { Array<UInt8>($0.url.utf8) }
    let order = indices.sorted { left, right in
      if addresses[left] == addresses[right] { return left < right }
      return addresses[left].lexicographicallyPrecedes(addresses[right])
    }
    return order.map { self[$0] }
  }
}
