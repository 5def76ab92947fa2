/// What a document says, as the index keeps it.
struct DocumentTexts: Sendable {
  /// The page's address from the site's root.
  let address: String

  /// The lesson's id; empty for a page.
  let id: String

  /// The page's title.
  let title: String

  /// The form part that holds the lesson; empty for a page.
  let part: String

  /// A lesson's cells, or a page's passages, which have no label.
  let fields: [SearchLesson.Cell]

  var isLesson: Bool { !id.isEmpty }

  /// The address with the lesson's fragment.
  var url: String { isLesson ? "\(address)#\(id)" : address }
}

/// The texts of neighbouring pages, as `TextPack` wrote them.
struct TextPackReader: Sendable {
  private struct Lesson {
    let id: String
    let part: Int
    let cells: [(label: Int, text: Int)]
  }

  private struct Page {
    let address: String
    let title: String
    let passages: [Int]
    let lessons: [Lesson]
  }

  private let labels: [String]
  private var strings: [String] = []
  private var pages: [Page] = []

  init(_ reader: inout JSONReader, labels: [String]) throws(SearchIndexError) {
    self.labels = labels
    try reader.skip("{\"strings\":")
    strings = try reader.strings().map(TextExchange.exchanged)
    try reader.skip(",\"pages\":[")
    var pages: [Page] = []
    let limits = (strings: strings.count, labels: labels.count)
    try reader.list(until: 0x5D) { reader throws(SearchIndexError) in
      pages.append(try Self.page(&reader, limits.strings, limits.labels))
    }
    self.pages = pages
  }

  /// What a page, or one of its lessons, says; `nil` when the pack does not hold it.
  func texts(ofPage number: Int, lesson: Int?) -> DocumentTexts? {
    guard pages.indices.contains(number) else { return nil }
    let page = pages[number]
    guard let lesson else {
      return DocumentTexts(
        address: page.address, id: "", title: page.title, part: "",
        fields: page.passages.map { SearchLesson.Cell(label: "", text: strings[$0]) })
    }
    guard page.lessons.indices.contains(lesson) else { return nil }
    let found = page.lessons[lesson]
    return DocumentTexts(
      address: page.address, id: found.id, title: page.title, part: labels[found.part],
      fields: found.cells.map {
        SearchLesson.Cell(label: labels[$0.label], text: strings[$0.text])
      })
  }

  private static func page(
    _ reader: inout JSONReader, _ stringCount: Int, _ labelCount: Int
  ) throws(SearchIndexError) -> Page {
    try reader.skip("[")
    let address = try reader.string()
    try reader.skip(",")
    let title = TextExchange.exchanged(try reader.string())
    try reader.skip(",")
    let passages = try reader.array { reader throws(SearchIndexError) in
      try reader.number(below: stringCount)
    }
    try reader.skip(",")
    let lessons = try reader.array { reader throws(SearchIndexError) in
      try Self.lesson(&reader, stringCount, labelCount)
    }
    try reader.skip("]")
    return Page(address: address, title: title, passages: passages, lessons: lessons)
  }

  private static func lesson(
    _ reader: inout JSONReader, _ stringCount: Int, _ labelCount: Int
  ) throws(SearchIndexError) -> Lesson {
    try reader.skip("[")
    let id = try reader.string()
    try reader.skip(",")
    let part = try reader.number(below: labelCount)
    var cells: [(label: Int, text: Int)] = []
    while reader.skipIfPresent(0x2C) {
      let label = try reader.number(below: labelCount)
      try reader.skip(",")
      cells.append((label, try reader.number(below: stringCount)))
    }
    try reader.skip("]")
    return Lesson(id: id, part: part, cells: cells)
  }
}
