/// Leaves out of a style sheet what browsers do not read: comments, and blanks around braces, semicolons and commas.
///
/// Everything else stays byte for byte, strings and addresses included.
///
/// - Source: CSS Syntax Module Level 3, sections 3.3 and 4.3: what comments, blanks and strings are.
package struct StyleMinifier {
  private let text: [UInt8]
  private var index = 0
  private var written: [UInt8] = []

  /// Whether blanks or a comment stood before the byte at hand.
  private var isApart = false

  /// The shortened sheet.
  package static func minified(_ text: [UInt8]) -> [UInt8] {
    var minifier = StyleMinifier(text: text)
    while minifier.index < text.count { minifier.readNext() }
    return minifier.written + [UInt8(ascii: "\n")]
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func readNext() {
    let byte = text[index]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
      isApart = true
      index += 1
    case UInt8(ascii: "/") where starts(with: "/*") && !starts(with: "/*!"):
      isApart = true
      index = end(of: "*/", after: index + 2)
    case UInt8(ascii: "/") where starts(with: "/*!"): copy(to: end(of: "*/", after: index + 2))
    case UInt8(ascii: "\""), UInt8(ascii: "'"): copy(to: endOfString(byte))
    case UInt8(ascii: "u") where isBareAddress: copy(to: end(of: ")", after: index))
    case UInt8(ascii: "\\"): copy(to: min(index + 2, text.count))
    default: copy(to: index + 1)
    }
  }

  private mutating func copy(to end: Int) {
    if isApart, let last = written.last, !Self.joins(last), !Self.joins(text[index]) {
      written.append(0x20)
    }
    isApart = false
    written += text[index..<end]
    index = end
  }

  /// Whether blanks beside a byte say nothing.
  private static func joins(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(byte)
  }

  /// Whether an address without quotation marks begins here; one with them is a string.
  private var isBareAddress: Bool {
    starts(with: "url(") && !starts(with: "url(\"") && !starts(with: "url('")
  }

  private func starts(with prefix: String) -> Bool { text[index...].starts(with: prefix.utf8) }

  /// The index behind the next mark, or the end.
  private func end(of mark: String, after start: Int) -> Int {
    text[min(start, text.count)...].firstRange(of: Array(mark.utf8))?.upperBound ?? text.count
  }

  /// The index behind the string that begins here.
  private func endOfString(_ quote: UInt8) -> Int {
    var end = index + 1
    while end < text.count, text[end] != quote {
      end += text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(end + 1, text.count)
  }
}
