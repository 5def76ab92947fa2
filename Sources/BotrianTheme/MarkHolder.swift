internal import BotrianThai

/// Puts `<span class="held">` around ๆ and ฯ together with the letters that they follow, and around
/// `วันที่ ๕`, which browsers would part before `ที่`.
///
/// Thai writes these marks after a word, ๆ behind a space, and a line must not begin with one. No
/// character says so to every browser: Firefox breaks a line before them whatever stands between,
/// a word joiner included. The style `white-space: nowrap` of the span holds in all. The text stays
/// as it is, for copying, for searching in the page and for screen readers.
struct MarkHolder {
  private let page: [UInt8]
  private var result: [UInt8] = []
  /// How much of the page stands in the result.
  private var done = 0
  /// Where the text at hand begins: behind the last tag or the last span.
  private var textStart = 0

  /// Holds every ๆ and ฯ of a page.
  ///
  /// - Parameter page: Well-formed HTML. Tags are left alone, and elements that hold text only.
  /// - Returns: The page with spans added and nothing else changed.
  static func holdingMarks(in page: [UInt8]) -> [UInt8] {
    var holder = MarkHolder(page: page)
    holder.run()
    return holder.result
  }

  private init(page: [UInt8]) {
    self.page = page
    result.reserveCapacity(page.count + page.count / 32)
  }

  private mutating func run() {
    let page = page
    var index = 0
    while index < page.count {
      switch page[index] {
      case UInt8(ascii: "<"):
        let start = index
        index = page.end(ofTagAt: index)
        textStart = index
        if isTextOnly(start) {
          while index < page.count, !isAt("</", index) { index += 1 }
        }
      case 0xE0:
        index = isMark(index) ? hold(index) : index + 3
      case 0xC2 where isAt("\u{A0}", index):
        index = holdOrdinal(index)
      default:
        index += 1
      }
    }
    result += page[done...]
  }

  /// Wraps the mark at an index; returns where it ends.
  private mutating func hold(_ mark: Int) -> Int {
    let start = start(ofWhatIsBefore: mark)
    var end = mark + 3
    while true {
      if isAt("ลฯ", end) {
        end += 6
      } else if let next = [end, end + space(at: end)].first(where: isMark) {
        end = next + 3
      } else {
        break
      }
    }
    if start < mark { wrap(start..<end) }
    return end
  }

  /// Wraps an ordinal whose no-break space is at an index; returns where it ends.
  private mutating func holdOrdinal(_ space: Int) -> Int {
    let ordinal = space - 9
    var end = space + 2
    while end < page.count, isDigit(end) { end += page[end] < 0x80 ? 1 : 3 }
    guard end > space + 2, ordinal >= textStart, isAt("ที่", ordinal) else { return space + 2 }
    let word = Self.ordinalWords.first { word in
      ordinal - word.utf8.count >= textStart && isAt(word, ordinal - word.utf8.count)
    }
    guard let word else { return end }
    wrap(ordinal - word.utf8.count..<end)
    return end
  }

  private mutating func wrap(_ range: Range<Int>) {
    result += page[done..<range.lowerBound]
    result += #"<span class="held">"#.utf8
    result += page[range]
    result += "</span>".utf8
    done = range.upperBound
    textStart = done
  }

  private func isDigit(_ index: Int) -> Bool {
    if (0x30...0x39).contains(page[index]) { return true }
    return index + 2 < page.count && page[index] == 0xE0 && page[index + 1] == 0xB9
      && (0x90...0x99).contains(page[index + 2])
  }

  private static let ordinalWords = ["ไตรมาส", "วัน", "ครั้ง", "ข้อ", "ส่วน", "ตัวชี้วัด", "แนวทาง"]

  /// Where the space and the letters begin that a mark must stay with.
  private func start(ofWhatIsBefore mark: Int) -> Int {
    var start = mark
    if start - 1 >= textStart, page[start - 1] == 0x20 || page[start - 1] == 0x0A {
      start -= 1
    } else if start - 2 >= textStart, page[start - 2] == 0xC2, page[start - 1] == 0xA0 {
      start -= 2
    }
    var right: UInt32?
    while let left = thaiScalar(endingAt: start) {
      if let right, ThaiClusters.canCut(between: left, and: right) { break }
      start -= 3
      right = left
    }
    return start
  }

  private func thaiScalar(endingAt end: Int) -> UInt32? {
    guard end - 3 >= textStart, page[end - 3] == 0xE0, page[end - 2] & 0xFE == 0xB8 else {
      return nil
    }
    return 0x0E00 | UInt32(page[end - 2] & 1) << 6 | UInt32(page[end - 1] & 0x3F)
  }

  private func space(at index: Int) -> Int {
    isAt(" ", index) ? 1 : isAt("\u{A0}", index) ? 2 : 0
  }

  private func isMark(_ index: Int) -> Bool {
    guard index + 2 < page.count, page[index] == 0xE0 else { return false }
    let isRepetition = page[index + 1] == 0xB9 && page[index + 2] == 0x86
    let isAbbreviation = page[index + 1] == 0xB8 && page[index + 2] == 0xAF
    return isRepetition || isAbbreviation
  }

  private func isAt(_ text: String, _ index: Int) -> Bool {
    let text = text.utf8Span.span
    guard index + text.count <= page.count else { return false }
    return text.indices.allSatisfy { page[index + $0] == text[$0] }
  }

  /// Whether what a tag opens holds text only, where a span would be shown.
  private func isTextOnly(_ tag: Int) -> Bool {
    guard tag + 1 < page.count,
      page[tag + 1] == UInt8(ascii: "t") || page[tag + 1] == UInt8(ascii: "s")
        || page[tag + 1] == UInt8(ascii: "o")
    else { return false }
    return Self.textElements.contains { isAt($0, tag + 1) }
  }

  private static let textElements = ["title", "textarea", "script", "style", "option"]
}
