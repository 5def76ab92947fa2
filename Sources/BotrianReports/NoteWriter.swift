/// Writes values as bytes, for notes that the same program reads back.
///
/// Numbers take seven bits a byte, the lowest first; texts, bytes and lists stand behind their length.
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
    add(text.utf8.count)
    bytes += text.utf8
  }

  package mutating func add(_ bytes: some Collection<UInt8>) {
    add(bytes.count)
    self.bytes += bytes
  }

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
    let bytes = try data()
    do {
      return String(copying: try UTF8Span(validating: bytes.span))
    } catch {
      throw DamagedNote()
    }
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

/// Notes that no `NoteWriter` wrote.
package struct DamagedNote: Error {
  package init() {}
}
