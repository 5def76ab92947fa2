internal import BotrianJSON

/// The texts of neighbouring pages, as one file.
struct TextPack {
  private var strings = StringTable()
  private var stringBytes = JSONWriter()
  private var pages = JSONWriter()

  private var byteCount: Int { stringBytes.bytes.count + pages.bytes.count }

  /// Cuts the texts of pages into packs of at least so many bytes, but the last.
  ///
  /// - Returns: For each pack its first page and its bytes.
  static func packs(
    of index: SearchIndex, size: Int, labels: inout LabelTable
  ) -> [(firstPage: Int, bytes: [UInt8])] {
    var packs: [(firstPage: Int, bytes: [UInt8])] = []
    var pack = TextPack()
    var first = 0
    for (number, page) in index.pages.enumerated() {
      if number > first, pack.byteCount >= size {
        packs.append((first, pack.json))
        (pack, first) = (TextPack(), number)
      }
      pack.add(page, passages: index.passages[number], &labels)
    }
    if !index.pages.isEmpty { packs.append((first, pack.json)) }
    return packs
  }

  private mutating func add(
    _ page: SearchPage, passages: [String], _ labels: inout LabelTable
  ) {
    if !pages.bytes.isEmpty { pages.raw(",") }
    pages.raw("[")
    pages.string(page.url)
    pages.raw(",")
    pages.string(TextExchange.exchanged(page.title))
    pages.raw(",")
    let passages = passages.map { number(of: $0) }
    pages.array(passages) { $0.number($1) }
    pages.raw(",[")
    for (place, lesson) in page.lessons.enumerated() {
      if place > 0 { pages.raw(",") }
      add(lesson, &labels)
    }
    pages.raw("]]")
  }

  private mutating func add(_ lesson: SearchLesson, _ labels: inout LabelTable) {
    pages.raw("[")
    pages.string(lesson.id)
    var numbers = [labels.number(of: lesson.part)]
    for cell in lesson.cells {
      numbers.append(labels.number(of: cell.label))
      numbers.append(number(of: cell.text))
    }
    for number in numbers {
      pages.raw(",")
      pages.number(number)
    }
    pages.raw("]")
  }

  private mutating func number(of text: String) -> Int {
    let (number, isNew) = strings.insert(text)
    if isNew {
      if number > 0 { stringBytes.raw(",") }
      stringBytes.string(TextExchange.exchanged(text))
    }
    return number
  }

  private var json: [UInt8] {
    var writer = JSONWriter()
    writer.raw("{\"strings\":[")
    writer.bytes += stringBytes.bytes
    writer.raw("],\"pages\":[")
    writer.bytes += pages.bytes
    writer.raw("]}")
    return writer.bytes
  }
}

/// Names of parts and columns, each once for the whole site.
struct LabelTable {
  private var table = StringTable()

  /// The names by their numbers.
  var labels: [String] { table.strings }

  /// The number of a name, which is new when the table did not hold it.
  mutating func number(of label: String) -> Int { table.insert(label).number }
}
