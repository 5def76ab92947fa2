/// Reads JSON whose shape is known, as `JSONWriter` writes it; anything else is an error.
struct JSONReader {
  private let path: String
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8], path: String, from offset: Int = 0) {
    self.bytes = bytes
    self.path = path
    self.offset = offset
  }

  /// Whether a string begins here.
  var isString: Bool { offset < bytes.count && bytes[offset] == 0x22 }

  /// The error for what stands at `offset`.
  func expected(_ expectation: String) -> SearchIndexError {
    SearchIndexError(path: path, byteOffset: offset, expectation: expectation)
  }

  /// Skips text that must be here.
  mutating func skip(_ text: StaticString) throws(SearchIndexError) {
    guard bytes[offset...].starts(with: text.description.utf8) else {
      throw expected(text.description)
    }
    offset += text.utf8CodeUnitCount
  }

  /// Skips text if it is here.
  mutating func skipIfPresent(_ text: StaticString) -> Bool {
    guard bytes[offset...].starts(with: text.description.utf8) else { return false }
    offset += text.utf8CodeUnitCount
    return true
  }

  /// Skips a string, a number, a list or an object, whatever is in it.
  mutating func skipValue() throws(SearchIndexError) {
    var depth = 0
    repeat {
      guard offset < bytes.count else { throw expected("a value") }
      switch bytes[offset] {
      case 0x22:
        _ = try rawString()
        continue
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D: depth -= 1
      default: break
      }
      offset += 1
    } while depth > 0 || isInsideNumber
  }

  /// Whether what was just read goes on with a digit.
  private var isInsideNumber: Bool {
    offset < bytes.count && 0x30...0x39 ~= bytes[offset] && 0x30...0x39 ~= bytes[offset - 1]
  }

  /// Skips a byte if it is here.
  mutating func skipIfPresent(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Reads a number from 0 to 999,999,999 that is below a limit.
  mutating func number(below limit: Int) throws(SearchIndexError) -> Int {
    let digits = bytes[offset...].prefix(10).prefix { 0x30...0x39 ~= $0 }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard !digits.isEmpty, digits.count < 10, number < limit else {
      throw expected("a number below \(limit)")
    }
    offset += digits.count
    return number
  }

  /// Reads a string's bytes as they stand between its quotation marks.
  mutating func rawString() throws(SearchIndexError) -> ArraySlice<UInt8> {
    try skip("\"")
    let start = offset
    while offset < bytes.count, bytes[offset] != 0x22 {
      offset += bytes[offset] == 0x5C ? 2 : 1
    }
    guard offset < bytes.count else {
      offset = bytes.count
      throw expected("the end of a string")
    }
    offset += 1
    return bytes[start..<(offset - 1)]
  }

  /// Reads a string.
  mutating func string() throws(SearchIndexError) -> String {
    let raw = try rawString()
    guard let plain = Self.withoutEscapes(raw), let text = String(validating: plain, as: UTF8.self)
    else {
      throw expected("a string")
    }
    return text
  }

  /// Reads a list.
  mutating func array<Element>(
    _ element: (inout JSONReader) throws(SearchIndexError) -> Element
  ) throws(SearchIndexError) -> [Element] {
    var elements: [Element] = []
    try skip("[")
    try list(until: 0x5D) { reader throws(SearchIndexError) in elements.append(try element(&reader))
    }
    return elements
  }

  /// Reads a list of strings.
  mutating func strings() throws(SearchIndexError) -> [String] {
    try array { reader throws(SearchIndexError) in try reader.string() }
  }

  /// Reads elements up to a closing byte.
  mutating func list(
    until end: UInt8, _ element: (inout JSONReader) throws(SearchIndexError) -> Void
  ) throws(SearchIndexError) {
    if skipIfPresent(end) { return }
    repeat { try element(&self) } while skipIfPresent(0x2C)
    guard skipIfPresent(end) else { throw expected("the end of a list") }
  }

  /// Undoes the escapes that `JSONWriter` uses.
  private static func withoutEscapes(_ raw: ArraySlice<UInt8>) -> [UInt8]? {
    guard raw.contains(0x5C) else { return Array(raw) }
    var plain: [UInt8] = []
    var rest = raw
    while let byte = rest.popFirst() {
      guard byte == 0x5C else {
        plain.append(byte)
        continue
      }
      switch rest.popFirst() {
      case 0x22: plain.append(0x22)
      case 0x5C: plain.append(0x5C)
      case 0x6E: plain.append(0x0A)
      case 0x75:
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, let value = UInt8(digits, radix: 16) else { return nil }
        plain.append(value)
        rest = rest.dropFirst(4)
      default: return nil
      }
    }
    return plain
  }
}
