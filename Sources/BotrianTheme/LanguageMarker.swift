/// Says `lang="th"` of Thai in a page whose own language is another.
///
/// What an office publishes is Thai whatever the language of its menus. A screen reader reads Thai with an English voice,
/// or not at all, unless the page says so (WCAG 2.2, success criterion 3.1.2). No other language is written in Thai
/// letters here, so the letters tell, wherever a template or an author has put them: an element gets the attribute when
/// the first letter in it is Thai, and Thai among other words gets a span.
struct LanguageMarker {
  private let page: [UInt8]
  private var result: [UInt8] = []
  /// How much of the page stands in the result.
  private var done = 0
  /// Whether each element around the text at hand is marked, outermost first.
  private var open: [Bool] = []
  /// Whether the text at hand stands in an element that holds text only, where a span would be shown.
  private var isInTextOnly = false
  /// Where an attribute could be put: before the `>` of the tag that stands right before the text.
  private var tagEnd: Int?

  /// Marks every Thai text of a page.
  ///
  /// - Parameter page: Well-formed HTML in another language than Thai.
  /// - Returns: The page with attributes and spans added and nothing else changed.
  static func markingThai(in page: [UInt8]) -> [UInt8] {
    var marker = LanguageMarker(page: page)
    marker.run()
    return marker.result
  }

  private init(page: [UInt8]) {
    self.page = page
    result.reserveCapacity(page.count + page.count / 16)
  }

  private mutating func run() {
    var index = 0
    while index < page.count {
      let start = index
      if page[index] == UInt8(ascii: "<") {
        index = page.end(ofTagAt: index)
        enter(start..<index)
      } else {
        index = page[index...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
        mark(start..<index)
      }
    }
    result += page[done...]
  }

  /// Keeps account of a tag.
  private mutating func enter(_ tag: Range<Int>) {
    let isClosing = page[tag].dropFirst().first == UInt8(ascii: "/")
    isInTextOnly = false
    guard !isClosing else {
      tagEnd = nil
      _ = open.popLast()
      return
    }
    let name = String(
      decoding: page[tag].dropFirst().prefix { $0 > 0x2F && $0 != UInt8(ascii: ">") },
      as: UTF8.self)
    let isEmpty = Self.emptyElements.contains(name) || page[tag].dropLast().last == 0x2F
    let isDeclaration = page[tag].dropFirst().first.map { $0 == 0x21 || $0 == 0x3F } ?? false
    if isEmpty || isDeclaration {
      markAlternative(of: tag, named: name)
      return
    }
    isInTextOnly = ["title", "textarea", "option"].contains(name)
    let text = String(decoding: page[tag], as: UTF8.self)
    let isScript = name == "script" || name == "style"
    // What says its own language is left to it.
    open.append((open.last ?? false) || isScript || name != "html" && text.contains(" lang=\""))
    tagEnd = isScript || name == "html" ? nil : tag.upperBound - 1
  }

  /// A picture's alternative text.
  private mutating func markAlternative(of tag: Range<Int>, named name: String) {
    guard name == "img", !(open.last ?? false), page[tag].firstThai != nil else { return }
    add(Self.attribute, at: tag.lowerBound + 1 + name.utf8.count)
  }

  /// Marks the text between two tags.
  private mutating func mark(_ text: Range<Int>) {
    defer { if page[text].contains(where: { $0 > 0x20 }) { tagEnd = nil } }
    guard !(open.last ?? false), let first = page[text].firstThai else { return }
    if let tagEnd, !page[text.lowerBound..<first].contains(where: \.isLetter) {
      add(Self.attribute, at: tagEnd)
      open[open.count - 1] = true
    } else if !isInTextOnly, let last = page[text].lastThaiEnd {
      add(#"<span lang="th">"#, at: first)
      add("</span>", at: last)
    }
  }

  private mutating func add(_ text: String, at index: Int) {
    result += page[done..<index]
    result += text.utf8
    done = index
  }

  private static let attribute = #" lang="th""#
  private static let emptyElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "path", "rect",
  ]
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

extension ArraySlice<UInt8> {
  /// Where the first Thai scalar begins, U+0E00 to U+0E7F.
  fileprivate var firstThai: Int? { indices.first(where: isThai) }

  /// Where the last Thai scalar ends.
  fileprivate var lastThaiEnd: Int? { indices.last(where: isThai).map { $0 + 3 } }

  private func isThai(_ index: Int) -> Bool {
    self[index] == 0xE0 && index + 2 < endIndex && self[index + 1] & 0xFE == 0xB8
  }
}

extension [UInt8] {
  /// The index behind the `>` of a tag or a comment; one inside a quoted value does not count.
  func end(ofTagAt start: Int) -> Int {
    if start + 1 < count, self[start + 1] == UInt8(ascii: "!"),
      self[start...].starts(with: "<!--".utf8)
    {
      var index = start + 4
      while index < count, !self[index...].starts(with: "-->".utf8) { index += 1 }
      return Swift.min(index + 3, count)
    }
    var quote: UInt8 = 0
    var index = start
    while index < count {
      let byte = self[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return index
  }
}
