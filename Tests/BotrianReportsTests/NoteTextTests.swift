internal import BotrianReports
internal import Testing

/// Texts are read from notes as they were written, letter by letter.
@Suite struct NoteTextTests {
  /// Scalars at the ends of what takes one byte, and of each length of UTF-8.
  private static let scalars: [Unicode.Scalar] = [
    "\0", "a", "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{DFF}", "\u{E00}", "\u{E01}", "\u{E3F}",
    "\u{E40}", "\u{E5B}", "\u{E7D}", "\u{E7E}", "\u{E7F}", "\u{E80}", "\u{FFFD}", "\u{FFFF}",
    "\u{10000}", "\u{1F600}", "\u{10FFFF}",
  ]

  private static let texts: [String] =
    [""] + scalars.flatMap { first in scalars.map { String(first) + String($0) } }
    + ["เพื่อปรับปรุง ๕ ส\n😀 and more", String(repeating: "ก่ำ", count: 1_000)]

  @Test func areReadAsTheyWereWritten() throws {
    var writer = NoteWriter()
    writer.add(each: Self.texts) { $0.add($1) }
    writer.add(7)
    var reader = NoteReader(writer.bytes[...])
    let texts = try reader.list { (reader) throws(DamagedNote) in try reader.text() }
    let number = try reader.integer()
    #expect(texts.map { Array($0.utf8) } == Self.texts.map { Array($0.utf8) })
    #expect(number == 7 && reader.isAtEnd)
  }

  @Test func takeOneByteForAThaiLetter() {
    var writer = NoteWriter()
    writer.add("เพื่อ")
    #expect(writer.bytes.count == "เพื่อ".unicodeScalars.count + 1)
  }

  @Test func areRefusedWhereTheyEndEarly() throws {
    for text in Self.texts {
      var writer = NoteWriter()
      writer.add(text)
      for count in writer.bytes.indices {
        #expect(throws: DamagedNote.self) {
          var reader = NoteReader(writer.bytes.prefix(count))
          _ = try reader.text()
        }
      }
    }
  }

  /// Bytes that no writer wrote are UTF-8 behind the mark of other scalars, or refused.
  @Test func areReadAsUTF8OrRefused() {
    for first in UInt8.min...UInt8.max {
      for second in [0x00, 0x41, 0x80, 0xBF, 0xC3, 0xE0, 0xF0, 0xFF] as [UInt8] {
        let bytes: [UInt8] = [first, second, 0x80, 0x80]
        let decoded = String(decoding: bytes, as: UTF8.self)
        let scalar = String(decoded.unicodeScalars.prefix(1))
        var reader = NoteReader(([0xFF] + bytes.prefix(max(1, scalar.utf8.count)) + [0xFE])[...])
        let text = try? reader.text()
        let isWritten = scalar != "\u{FFFD}"
        #expect(isWritten ? text == scalar : text == nil, "\(bytes)")
      }
    }
  }
}
