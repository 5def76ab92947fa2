internal import BotrianDiagnostics

/// A text as the parser reads it: UTF-8, cut into lines.
struct SourceText: Sendable {
  /// The file's path, for locations.
  let path: String

  /// The line of the file at which the text begins.
  let firstLine: Int

  /// The text; each NUL is replaced by U+FFFD, which is one scalar too.
  let bytes: [UInt8]

  /// The bytes of each line without what ends it: LF, CR LF or CR.
  let lines: [Range<Int>]

  init(_ text: String, path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    let bytes = Self.withoutNUL(Array(text.utf8))
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = Self.lines(of: bytes, from: start)
    self.bytes = bytes
  }

  private static func withoutNUL(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0) else { return bytes }
    return bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
  }

  private static func lines(of bytes: [UInt8], from start: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == .lineFeed || byte == .carriageReturn else { continue }
      lines.append(start..<index - 1)
      if byte == .carriageReturn, index < bytes.count, bytes[index] == .lineFeed { index += 1 }
      start = index
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }
}

/// Tells the file's line and column of byte offsets, each in time that grows with the way from the
/// one asked before.
struct LocationFinder {
  let source: SourceText
  private var line = 0
  private var offset = 0
  private var column = 1

  init(_ source: SourceText) {
    self.source = source
    offset = source.lines.first?.lowerBound ?? 0
  }

  /// The location of a byte of a line, both counted from 0; the offset is that in the whole text.
  mutating func location(line: Int, offset: Int) -> SourceLocation {
    if line != self.line {
      self.line = line
      self.offset = source.lines[line].lowerBound
      column = 1
    }
    while self.offset < offset {
      if !source.bytes[self.offset].isUTF8Continuation { column += 1 }
      self.offset += 1
    }
    while self.offset > offset {
      self.offset -= 1
      if !source.bytes[self.offset].isUTF8Continuation { column -= 1 }
    }
    return SourceLocation(path: source.path, line: source.firstLine + line, column: column)
  }
}
