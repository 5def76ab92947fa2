internal import BotrianJSON

/// The texts of neighbouring pages, as one file.
struct TextPack {
  private var strings = StringTable()
  private var stringBytes = JSONWriter()
  private var pages = JSONWriter()

  /// About how many bytes the pack has.
  var byteCount: Int { stringBytes.bytes.count + pages.bytes.count }

  /// Changes when the bytes of the same pages do: names of packs are made from what they say.
  private static let version = 1

  /// A pack without pages.
  init() {}

  /// The pack of one page.
  init(of page: SearchPage, passages: [String], _ labels: inout LabelTable) {
    add(page, passages: passages, &labels)
  }

  /// Adds a page.
  mutating func add(_ page: SearchPage, passages: [String], _ labels: inout LabelTable) {
    if !pages.bytes.isEmpty { pages.byte(",") }
    pages.byte("[")
    pages.string(page.url)
    pages.byte(",")
    TextExchange.write(page.title, to: &pages)
    pages.raw(",[")
    for (place, passage) in passages.enumerated() {
      if place > 0 { pages.byte(",") }
      pages.number(number(of: passage))
    }
    pages.raw("],[")
    for (place, lesson) in page.lessons.enumerated() {
      if place > 0 { pages.byte(",") }
      add(lesson, &labels)
    }
    pages.raw("]]")
  }

  private mutating func add(_ lesson: SearchLesson, _ labels: inout LabelTable) {
    pages.byte("[")
    pages.string(lesson.id)
    pages.byte(",")
    pages.number(labels.number(of: lesson.part))
    for cell in lesson.cells {
      pages.byte(",")
      pages.number(labels.number(of: cell.label))
      pages.byte(",")
      pages.number(number(of: cell.text))
    }
    pages.byte("]")
  }

  private mutating func number(of text: String) -> Int {
    let (number, isNew) = strings.insert(text)
    if isNew {
      if number > 0 { stringBytes.byte(",") }
      TextExchange.write(text, to: &stringBytes)
    }
    return number
  }

  /// The pack's file.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.bytes.reserveCapacity(byteCount + 32)
    writer.raw("{\"strings\":[")
    writer.bytes += stringBytes.bytes
    writer.raw("],\"pages\":[")
    writer.bytes += pages.bytes
    writer.raw("]}")
    return writer.bytes
  }

  /// All that the pack says, when labels have these names.
  func key(labels: [String]) -> ContentKey {
    var writer = ByteWriter()
    writer.block(stringBytes.bytes[...])
    writer.block(pages.bytes[...])
    writer.texts(labels)
    return ContentKey(of: writer.bytes.span)
  }
}

extension TextPack {
  /// The key of a pack of some pages: what they say, and the numbers that the site gives their labels.
  static func key(of pages: ArraySlice<IndexedPage>, _ labels: inout LabelTable) -> ContentKey {
    var writer = ByteWriter()
    writer.text(SearchIndex.format)
    writer.number(Self.version)
    for page in pages {
      writer.key(page.textKey)
      writer.numbers(labels.numbers(of: page))
    }
    return ContentKey(of: writer.bytes.span)
  }
}

/// Names of parts and columns, each once for the whole site.
struct LabelTable: Sendable {
  private var table = StringTable()

  /// The numbers of the names that pages have, by what these say: most pages have the same ones.
  private var known: [ContentKey: [Int]] = [:]

  /// The names by their numbers.
  var labels: [String] { table.strings }

  /// The number of a name, which is new when the table did not hold it.
  mutating func number(of label: String) -> Int { table.insert(label).number }

  /// The numbers of all names of a page.
  mutating func numbers(of page: IndexedPage) -> [Int] {
    let key = ContentKey(of: page.labelBytes.span)
    if let numbers = known[key] { return numbers }
    let numbers = page.labels.map { number(of: $0) }
    known[key] = numbers
    return numbers
  }
}

extension JSONWriter {
  /// Appends one ASCII character that is JSON already.
  mutating func byte(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }
}
