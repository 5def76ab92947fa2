/// Writes values as bytes, for notes that the same program reads back.
///
/// Numbers take seven bits a byte, the lowest first; bytes and lists stand behind their length. A text has a byte for an ASCII
/// scalar, one with the highest bit for a Thai one, UTF-8 behind a mark for any other, and an end.
package struct NoteWriter {
  /// Everything that was written.
  package private(set) var bytes: [UInt8] = []

  /// The bytes in no more room than they need, to be kept.
  package var finished: [UInt8] {
    var finished: [UInt8] = []
    finished.reserveCapacity(bytes.count)
    finished += bytes
    return finished
  }

  /// Begins with nothing.
  package init() {}

  /// Hands out the first bytes, which then count as written.
  package mutating func takeFirst(_ count: Int) -> [UInt8] {
    let first = Array(bytes.prefix(count))
    bytes.removeFirst(count)
    return first
  }

  package mutating func add(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a number from 0.
  package mutating func add(_ number: Int) { add(UInt64(number)) }

  package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func add(_ text: String) {
    let text = text.utf8Span.span
    var place = 0
    while place < text.count {
      let first = text[place]
      if first < 0x80 {
        bytes.append(first)
        place += 1
      } else if let thai = TextByte.thai(text, at: place) {
        bytes.append(thai)
        place += 3
      } else {
        bytes.append(TextByte.other)
        let end = place + TextByte.utf8Count(of: first)
        while place < end {
          bytes.append(text[place])
          place += 1
        }
      }
    }
    bytes.append(TextByte.end)
  }

  package mutating func add(_ bytes: some Collection<UInt8>) {
    add(bytes.count)
    append(bytes)
  }

  /// Writes bytes whose number is known to who reads them.
  package mutating func append(_ bytes: some Collection<UInt8>) { self.bytes += bytes }

  /// Writes a value that may be missing.
  package mutating func add<Value>(
    _ value: Value?, _ write: (inout NoteWriter, Value) -> Void
  ) {
    add(value != nil)
    if let value { write(&self, value) }
  }

  /// Writes values in their order.
  package mutating func add<Value>(
    each values: some Collection<Value>, _ write: (inout NoteWriter, Value) -> Void
  ) {
    add(values.count)
    for value in values { write(&self, value) }
  }
}

/// Reads what a `NoteWriter` wrote.
package struct NoteReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  /// The text that was read last; kept for its room.
  private var utf8: [UInt8] = []

  /// Begins at the first byte.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Whether everything was read.
  package var isAtEnd: Bool { place == bytes.endIndex }

  package mutating func number() throws(DamagedNote) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard place < bytes.endIndex else { throw DamagedNote() }
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw DamagedNote()
  }

  package mutating func integer() throws(DamagedNote) -> Int {
    guard let number = Int(exactly: try number()) else { throw DamagedNote() }
    return number
  }

  /// Reads a number that is small enough for its type.
  package mutating func small<Number: FixedWidthInteger>() throws(DamagedNote) -> Number {
    guard let number = Number(exactly: try number()) else { throw DamagedNote() }
    return number
  }

  package mutating func flag() throws(DamagedNote) -> Bool {
    let number = try number()
    guard number < 2 else { throw DamagedNote() }
    return number == 1
  }

  package mutating func text() throws(DamagedNote) -> String {
    utf8.removeAll(keepingCapacity: true)
    try readText()
    do {
      return String(copying: try UTF8Span(validating: utf8.span))
    } catch {
      throw DamagedNote()
    }
  }

  /// Reads the UTF-8 of a text.
  private mutating func readText() throws(DamagedNote) {
    let unread = bytes[place...]
    let rest = unread.span
    var read = 0
    while read < rest.count {
      let byte = rest[read]
      read += 1
      switch byte {
      case ..<0x80: utf8.append(byte)
      case TextByte.end:
        place += read
        return
      case TextByte.other:
        guard read < rest.count else { throw DamagedNote() }
        let end = read + TextByte.utf8Count(of: rest[read])
        guard end <= rest.count else { throw DamagedNote() }
        while read < end {
          utf8.append(rest[read])
          read += 1
        }
      default: TextByte.forEachByte(ofThai: byte) { utf8.append($0) }
      }
    }
    throw DamagedNote()
  }

  /// Reads a value that may be missing.
  package mutating func optional<Value>(
    _ read: (inout NoteReader) throws(DamagedNote) -> Value
  ) throws(DamagedNote) -> Value? {
    try flag() ? try read(&self) : nil
  }

  /// Reads values in their order.
  package mutating func list<Value>(
    _ read: (inout NoteReader) throws(DamagedNote) -> Value
  ) throws(DamagedNote) -> [Value] {
    let count = try integer()
    // Each value has a byte at least.
    guard count <= bytes.endIndex - place else { throw DamagedNote() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// Reads a value that a text stands for.
  package mutating func value<Value: RawRepresentable>(
    _ type: Value.Type = Value.self
  ) throws(DamagedNote) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: try text()) else { throw DamagedNote() }
    return value
  }

  /// Reads bytes, which stay where they are.
  package mutating func data() throws(DamagedNote) -> ArraySlice<UInt8> {
    let count = try integer()
    guard count <= bytes.endIndex - place else { throw DamagedNote() }
    defer { place += count }
    return bytes[place..<place + count]
  }
}

/// The bytes of a text in notes.
private enum TextByte {
  /// UTF-8 of one scalar follows.
  static let other: UInt8 = 0xFF

  /// The text is over.
  static let end: UInt8 = 0xFE

  /// The byte for the scalar of three bytes of UTF-8 at a place; `nil` when it is none of U+0E00 to U+0E7D.
  @inline(__always)
  static func thai(_ text: Span<UInt8>, at place: Int) -> UInt8? {
    guard text[place] == 0xE0, text[place + 1] & 0xFE == 0xB8 else { return nil }
    let byte = 0x80 | (text[place + 1] & 1) << 6 | text[place + 2] & 0x3F
    return byte < end ? byte : nil
  }

  /// The UTF-8 of the scalar for which a byte stands.
  @inline(__always)
  static func forEachByte(ofThai byte: UInt8, _ body: (UInt8) -> Void) {
    body(0xE0)
    body(0xB8 | byte >> 6 & 1)
    body(0x80 | byte & 0x3F)
  }

  /// How many bytes the UTF-8 of a scalar has that begins with a byte.
  static func utf8Count(of first: UInt8) -> Int {
    max(1, (~first).leadingZeroBitCount)
  }
}

/// Notes that no `NoteWriter` wrote.
package struct DamagedNote: Error {
  package init() {}
}
