/// Writes JSON without spaces, straight to bytes.
///
/// What is generic is inlinable: other modules write millions of strings, and need it made for their types.
package struct JSONWriter: Sendable {
  /// What is written so far.
  package var bytes: [UInt8] = []

  /// Nothing written yet.
  package init() {}

  /// Appends text that is JSON already.
  package mutating func raw(_ json: StaticString) { bytes += json.description.utf8 }

  /// Appends a whole number.
  package mutating func number(_ number: Int) { bytes += String(number).utf8 }

  /// Appends a string that needs no escapes.
  package mutating func verbatim(_ text: some Collection<UInt8>) {
    bytes.append(0x22)
    bytes += text
    bytes.append(0x22)
  }

  /// Appends a string, with the escapes that JSON asks for.
  package mutating func string(_ text: String) {
    bytes.append(0x22)
    let span = text.utf8Span.span
    if span.indices.contains(where: { Self.needsEscape(span[$0]) }) {
      for byte in text.utf8 { escaped(byte) }
    } else {
      bytes += text.utf8
    }
    bytes.append(0x22)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  /// Appends an array of strings.
  package mutating func strings(_ texts: [String]) {
    array(texts) { $0.string($1) }
  }

  /// Appends an array, each element by a function.
  @inlinable
  package mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    raw("[")
    list(elements, write)
    raw("]")
  }

  /// Elements with commas between them.
  @inlinable
  package mutating func list<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    for (place, element) in elements.enumerated() {
      if place > 0 { raw(",") }
      write(&self, element)
    }
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: bytes += "\\n".utf8
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      bytes += "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
    default: bytes.append(byte)
    }
  }
}
