/// Writes numbers and texts as bytes that only `ByteReader` reads.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// The bytes in no more room than they need, to be kept.
  var finished: [UInt8] {
    var finished: [UInt8] = []
    finished.reserveCapacity(bytes.count)
    finished += bytes
    return finished
  }

  /// A number that is not negative: seven bits a byte, the lowest first, the eighth set where more follow.
  mutating func number(_ number: Int) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Eight bytes.
  mutating func word(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
    }
  }

  mutating func key(_ key: ContentKey) {
    word(key.high)
    word(key.low)
  }

  mutating func numbers(_ numbers: [Int]) {
    number(numbers.count)
    for number in numbers { self.number(number) }
  }

  mutating func block(_ block: some Collection<UInt8>) {
    number(block.count)
    bytes += block
  }

  /// A text, in which a Thai letter takes one byte.
  mutating func text(_ text: String) { block(TextExchange.exchanged(text).utf8) }

  mutating func texts(_ texts: [String]) {
    number(texts.count)
    for text in texts { self.text(text) }
  }

  /// A text that may be missing, which is not the same as an empty one.
  mutating func text(_ text: String?) { texts([text].compactMap(\.self)) }
}

/// Reads what `ByteWriter` wrote; every answer is `nil` when the bytes are something else.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }

  mutating func number() -> Int? {
    var number = 0
    var shift = 0
    while place < bytes.endIndex, shift < 56 {
      let byte = bytes[place]
      place += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  mutating func byte() -> UInt8? {
    guard place < bytes.endIndex else { return nil }
    place += 1
    return bytes[place - 1]
  }

  mutating func word() -> UInt64? {
    guard bytes.endIndex - place >= 8 else { return nil }
    var word: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 8) {
      word |= UInt64(bytes[place]) << UInt64(shift)
      place += 1
    }
    return word
  }

  mutating func key() -> ContentKey? {
    guard let high = word(), let low = word() else { return nil }
    return ContentKey(high: high, low: low)
  }

  mutating func numbers() -> [Int]? {
    list { $0.number() }
  }

  mutating func block() -> ArraySlice<UInt8>? {
    guard let count = number(), count <= bytes.endIndex - place else { return nil }
    place += count
    return bytes[(place - count)..<place]
  }

  mutating func text() -> String? {
    guard let block = block(), let text = String(validating: block, as: UTF8.self) else {
      return nil
    }
    return TextExchange.exchanged(text)
  }

  mutating func texts() -> [String]? {
    list { $0.text() }
  }

  /// Elements behind their number.
  private mutating func list<Element>(_ element: (inout ByteReader) -> Element?) -> [Element]? {
    guard let count = number(), count <= bytes.endIndex - place else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      guard let element = element(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }
}
