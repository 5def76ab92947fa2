extension SearchIndex {
  /// Reads back what `encoded()` wrote.
  ///
  /// - Parameter files: Gives the bytes of a file by its path below the search folder.
  /// - Throws: `SearchIndexError` for damaged bytes, and what `files` throws.
  package init(decoding files: (String) throws -> [UInt8]) throws {
    var reader = JSONReader(try files(Self.fileName), path: Self.fileName)
    self = try reader.index()
  }
}

extension JSONReader {
  fileprivate mutating func index() throws(SearchIndexError) -> SearchIndex {
    try skip("{\"format\":\"botrian-search-1\",\"strings\":[")
    var decoder = IndexDecoder()
    try list(until: 0x5D) { reader throws(SearchIndexError) in
      decoder.strings.append(try reader.string())
    }
    try skip(",\"pages\":[")
    try list(until: 0x5D) { reader throws(SearchIndexError) in try decoder.readPage(&reader) }
    try skip(",\"documents\":[")
    try list(until: 0x5D) { reader throws(SearchIndexError) in try decoder.readDocument(&reader) }
    try skip(",\"terms\":{")
    try list(until: 0x7D) { reader throws(SearchIndexError) in try decoder.readTerm(&reader) }
    try skip("}\n")
    try end()
    return SearchIndex(
      documents: decoder.documents, lengths: decoder.lengths, own: decoder.postings
    )
  }
}

/// What has been read of an index so far.
private struct IndexDecoder {
  var strings: [String] = []
  var pages: [(address: String, title: String, year: Int?)] = []
  var documents: [SearchDocument] = []
  var lengths: [Int32] = []
  var postings = PostingTable()

  mutating func readPage(_ reader: inout JSONReader) throws(SearchIndexError) {
    try reader.skip("[")
    let address = try reader.string()
    try reader.skip(",")
    let title = try string(&reader)
    try reader.skip(",")
    let year = try reader.number(below: 100_000)
    try reader.skip("]")
    pages.append((address, title, year == 0 ? nil : year))
  }

  mutating func readDocument(_ reader: inout JSONReader) throws(SearchIndexError) {
    try reader.skip("[")
    let number = try reader.number(below: SearchDocument.Kind.allCases.count)
    try reader.skip(",")
    let page = pages[try reader.number(below: pages.count)]
    try reader.skip(",")
    let fragment = try reader.string()
    try reader.skip(",")
    let context = try string(&reader)
    try reader.skip(",")
    lengths.append(Int32(try reader.number(below: .max)))
    var fields: [SearchDocument.Field] = []
    while reader.skipIfPresent(0x2C) {
      let label = try string(&reader)
      try reader.skip(",")
      fields.append(SearchDocument.Field(label: label, text: try string(&reader)))
    }
    try reader.skip("]")
    documents.append(
      SearchDocument(
        kind: SearchDocument.Kind(rawValue: number) ?? .page, url: page.address + fragment,
        title: page.title, context: context, fiscalYear: page.year, fields: fields
      )
    )
  }

  mutating func readTerm(_ reader: inout JSONReader) throws(SearchIndexError) {
    let term = Term(try reader.string().unicodeScalars.map(\.value))
    guard term.head != 0, postings.table.number(of: term) == nil else {
      throw reader.expected("each term once")
    }
    try reader.skip(":")
    let code = try reader.rawString()
    guard let list = PostingCode.decode(code, documentCount: documents.count) else {
      throw reader.expected("postings")
    }
    postings.append(term, list)
  }

  private func string(_ reader: inout JSONReader) throws(SearchIndexError) -> String {
    strings[try reader.number(below: strings.count)]
  }
}
