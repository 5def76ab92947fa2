extension SearchIndex {
  /// Name of the format and its version, which every index begins with.
  static let formatName = "botrian-search-1"

  /// The file that holds the whole index.
  static let fileName = "index.json"

  /// The index as files for the site's search folder.
  ///
  /// - Returns: Paths below that folder with their contents; equal documents give equal bytes.
  package func encoded() -> [(path: String, bytes: [UInt8])] {
    var encoder = IndexEncoder()
    let rows = zip(documents, lengths).map { encoder.row(of: $0, length: $1) }
    var writer = JSONWriter()
    writer.raw("{\"format\":")
    writer.string(Self.formatName)
    writer.raw(",\"strings\":[")
    writer.list(encoder.strings.strings) { $0.string($1) }
    writer.raw("],\"pages\":[")
    writer.list(encoder.pages) { $0.page($1) }
    writer.raw("],\"documents\":[")
    writer.list(rows) { $0.row($1) }
    writer.raw("],\"terms\":{")
    writer.terms(of: own)
    writer.raw("}}\n")
    return [(Self.fileName, writer.bytes)]
  }
}

/// Gives numbers to what several documents share.
private struct IndexEncoder {
  struct Page: Hashable {
    let address: Int
    let title: Int
    let year: Int
  }

  struct Row {
    let kind: SearchDocument.Kind
    let page: Int
    let fragment: Substring
    let numbers: [Int]
  }

  var strings = StringTable()
  var addresses = StringTable()
  var pages: [(address: String, title: Int, year: Int)] = []
  private var pageNumbers: [Page: Int] = [:]

  mutating func row(of document: SearchDocument, length: Int32) -> Row {
    let (address, fragment) = document.url.splitAtFragment
    let key = Page(
      address: addresses.insert(String(address)).number,
      title: strings.insert(document.title).number,
      year: document.fiscalYear ?? 0
    )
    let page = pageNumbers[key] ?? pages.count
    if page == pages.count {
      pageNumbers[key] = page
      pages.append((String(address), key.title, key.year))
    }
    var numbers = [strings.insert(document.context).number, Int(length)]
    for field in document.fields {
      numbers.append(strings.insert(field.label).number)
      numbers.append(strings.insert(field.text).number)
    }
    return Row(kind: document.kind, page: page, fragment: fragment, numbers: numbers)
  }
}

extension String {
  /// What is before the first `#`, and the rest with it.
  var splitAtFragment: (address: Substring, fragment: Substring) {
    let hash = utf8.firstIndex(of: 0x23) ?? endIndex
    return (self[..<hash], self[hash...])
  }
}

extension JSONWriter {
  fileprivate mutating func page(_ page: (address: String, title: Int, year: Int)) {
    raw("[")
    string(page.address)
    raw(",")
    number(page.title)
    raw(",")
    number(page.year)
    raw("]")
  }

  fileprivate mutating func row(_ row: IndexEncoder.Row) {
    raw("[")
    number(row.kind.rawValue)
    raw(",")
    number(row.page)
    raw(",")
    string(row.fragment)
    for number in row.numbers {
      raw(",")
      self.number(number)
    }
    raw("]")
  }

  fileprivate mutating func terms(of table: PostingTable) {
    let terms = table.table.terms
    let order = terms.indices.sorted { terms[$0] < terms[$1] }
    list(order) { writer, number in
      writer.string(terms[number].text)
      writer.raw(":\"")
      PostingCode.encode(table[number], into: &writer.bytes)
      writer.raw("\"")
    }
  }
}

/// Writes JSON without spaces.
struct JSONWriter {
  var bytes: [UInt8] = []

  /// Appends text that is JSON already.
  mutating func raw(_ json: StaticString) { bytes += json.description.utf8 }

  mutating func number(_ number: Int) { bytes += String(number).utf8 }

  mutating func string(_ text: some StringProtocol) {
    bytes.append(0x22)
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for byte in text.utf8 { escaped(byte) }
    } else {
      bytes += text.utf8
    }
    bytes.append(0x22)
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      bytes += "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
    default: bytes.append(byte)
    }
  }

  mutating func list<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    for (place, element) in elements.enumerated() {
      if place > 0 { raw(",") }
      write(&self, element)
    }
  }
}
